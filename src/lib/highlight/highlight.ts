import { createHighlighter, bundledLanguages } from 'shiki';
import type { BundledLanguage, Highlighter, ThemedTokenWithVariants } from 'shiki';
import { escapeHtml } from '../html/escape.ts';
import { nixGrammar } from './nix-grammar.ts';
import { themes, tokenClass } from './syntax-colours.ts';

let shared: Promise<Highlighter> | undefined;

function highlighter(): Promise<Highlighter> {
  shared ??= nixGrammar().then((nix) => createHighlighter({ themes: Object.values(themes), langs: nix }));
  return shared;
}

/**
 * A region of a flake is often a row of bindings without the braces around it, which the grammar takes for an error.
 * Such text is read as if it stood in braces. (A comment, or a string's text, before the first name does not matter.)
 */
export function isNixFragment(code: string): boolean {
  const start = code.replaceAll(/(^|\s)#.*$/gm, '').trimStart();
  return /^(?:"[^"]*"|[\w.'$-]|\$\{[^}]*\})+\s*=[^=]/.test(start) || /^inherit\b/.test(start);
}

const highlighted = new Map<string, Promise<readonly string[]>>();

/**
 * The lines of `code` as HTML: spans with a class where a token is not plain text. Unknown languages stay plain.
 * Pages show many files twice and more, and the grammar takes a quarter of a page's time: it reads each text once.
 */
export function highlightLines(code: string, language: string): Promise<readonly string[]> {
  const key = `${language}\0${code}`;
  const before = highlighted.get(key);
  if (before) return before;
  const lines = readLines(code, language);
  highlighted.set(key, lines);
  return lines;
}

async function readLines(code: string, language: string): Promise<readonly string[]> {
  if (!(language in bundledLanguages)) return code.split('\n').map(escapeHtml);
  const shiki = await highlighter();
  if (language !== 'nix') await shiki.loadLanguage(language as BundledLanguage);
  const lines = shiki.codeToTokensWithThemes(code, {
    lang: language as BundledLanguage,
    themes,
    // A busy machine colours slowly, and not less.
    tokenizeTimeLimit: 0,
    ...(language === 'nix' && isNixFragment(code) ? { grammarContextCode: '{' } : {}),
  });
  return lines.map(lineHtml);
}

/** The text of every token that the Nix grammar calls invalid; for the test that looks at all Nix files. */
export async function invalidNixTokens(code: string): Promise<string[]> {
  const shiki = await highlighter();
  const { tokens } = shiki.codeToTokens(code, {
    lang: 'nix',
    theme: themes.light,
    includeExplanation: true,
    ...(isNixFragment(code) ? { grammarContextCode: '{' } : {}),
  });
  return tokens
    .flat()
    .flatMap((token) => token.explanation ?? [])
    .filter((part) => part.scopes.some((scope) => scope.scopeName.startsWith('invalid')))
    .map((part) => part.content);
}

/** Neighbours of one class become one span: a page has thousands of tokens. */
function lineHtml(tokens: readonly ThemedTokenWithVariants[]): string {
  const runs: { name: string | undefined; text: string }[] = [];
  for (const { content, variants } of tokens) {
    const last = runs.at(-1);
    const isBlank = content.trim() === '';
    const name = isBlank
      ? last?.name
      : tokenClass(variants['light']?.color ?? '', variants['dark']?.color ?? '', content);
    if (last && last.name === name) last.text += content;
    else runs.push({ name, text: content });
  }
  return runs
    .map(({ name, text }) => (name ? `<span class="${name}">${escapeHtml(text)}</span>` : escapeHtml(text)))
    .join('');
}
