import ts from 'typescript';

/*
 * Reads what a page compiles to, as JavaScript, and knows nothing of Markdown: a second opinion on what the allowlist
 * lets through.
 */

const elements = new Set(
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr li ol p strong table tbody td th thead tr ul'.split(' '),
);
const components = new Set('File Run Example BrokenFixed Session Cited Note Trap'.split(' '));
const attributes = new Set('children href title start of path region step release variant'.split(' '));

/** What a compiled page has beside Markdown's elements, the components and strings; undefined: nothing. */
export function forbiddenIn(code: string): string | undefined {
  const file = ts.createSourceFile('page.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const names: string[] = [];
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      if ((statement.moduleSpecifier as ts.StringLiteral).text !== 'astro/jsx-runtime')
        return statement.getText();
    } else if (ts.isFunctionDeclaration(statement)) names.push(statement.name?.text ?? '');
    else if (!ts.isExportAssignment(statement) || statement.expression.getText() !== 'MDXContent')
      return statement.getText();
  }
  const known = ['_createMdxContent', 'MDXContent', '_missingMdxReference'];
  const strange = names.find((name) => !known.includes(name));
  if (strange !== undefined) return `a function ${strange}`;
  const content = file.statements.find(
    (statement) => ts.isFunctionDeclaration(statement) && statement.name?.text === '_createMdxContent',
  ) as ts.FunctionDeclaration | undefined;
  const result = content?.body?.statements.find(ts.isReturnStatement)?.expression;
  return result ? forbiddenValue(result) : 'no content';
}

function forbiddenValue(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return undefined;
  if (ts.isArrayLiteralExpression(node)) return firstForbidden(node.elements);
  if (!ts.isCallExpression(node)) return node.getText();
  const [element, properties] = node.arguments;
  if (!/^_jsxs?$/.test(node.expression.getText()) || !element || !properties) return node.getText();
  const name = element.getText().replace(/^_components\./, '');
  if (name !== '_Fragment' && !(name === element.getText() ? components : elements).has(name))
    return `<${name}>`;
  if (!ts.isObjectLiteralExpression(properties)) return properties.getText();
  for (const property of properties.properties) {
    if (!ts.isPropertyAssignment(property)) return property.getText();
    const key = property.name.getText();
    if (!attributes.has(key)) return `${key} of <${name}>`;
    const forbidden = forbiddenValue(property.initializer);
    if (forbidden !== undefined) return forbidden;
    if (key === 'href' && !/^"(?:\/(?!\/)|#|https:)/.test(property.initializer.getText()))
      return `a link to ${property.initializer.getText()}`;
  }
  return undefined;
}

function firstForbidden(nodes: readonly ts.Node[]): string | undefined {
  for (const node of nodes) {
    const forbidden = forbiddenValue(node);
    if (forbidden !== undefined) return forbidden;
  }
  return undefined;
}
