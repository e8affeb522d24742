/** Where a file or a step stands on its unit's page. The only place that knows how these fragments are made. */

const prefix = (variant: string): string => (variant === 'flake' ? '' : `${variant}-`);

// What ends a name stays, as a hyphen: page.html~ is another file than page.html.
export function fileAnchor(variant: string, path: string): string {
  return `${prefix(variant)}file-${path
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')}`;
}

export function stepAnchor(variant: string, step: string): string {
  return `${prefix(variant)}step-${step}`;
}

export function unitPath(id: string, fragment?: string): string {
  return fragment ? `/units/${id}/#${fragment}` : `/units/${id}/`;
}
