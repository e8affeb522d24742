import type { Template } from './data.ts';

/** All templates: a line each, or as JSON with their options. */
export function list(templates: readonly Template[], json: boolean): string {
  if (json)
    return JSON.stringify(
      templates.map(({ id, title, summary, options }) => ({
        id,
        title,
        summary,
        options: Object.fromEntries(
          Object.entries(options).map(([name, option]) => [
            name,
            {
              type: option.type,
              about: option.about,
              default: option.default,
              ...(option.type === 'choice' && { choices: option.choices }),
            },
          ]),
        ),
      })),
    );
  const width = Math.max(...templates.map(({ id }) => id.length));
  return templates.map(({ id, summary }) => `${id.padEnd(width)}  ${summary}`).join('\n');
}
