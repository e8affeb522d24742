import type { TextlintKernelRule } from '@textlint/kernel';
import { pronoun, refused } from './words.ts';

type Rule = Extract<TextlintKernelRule['rule'], (...args: never[]) => unknown>;

/** Text between code: names and commands are what they are. */
const words: Rule = ({ Syntax, RuleError, report, getSource, locator }) => ({
  [Syntax.Str](node) {
    const text = getSource(node);
    for (const { find, write } of refused)
      for (const { 0: found, index } of text.matchAll(find))
        report(
          node,
          new RuleError(`found "${found.trim()}", write: ${write}`, {
            padding: locator.range([index, index + found.length]),
          }),
        );
  },
});

const headings: Rule = ({ Syntax, RuleError, report, getSource }) => ({
  [Syntax.Header](node) {
    const text = getSource(node);
    const [, word] = /^#+ .*\b(\w+)$/.exec(text) ?? [];
    if (word !== undefined && pronoun.test(word))
      report(node, new RuleError(`found "${text}", expected a heading with its noun instead of "${word}"`));
    if (text.endsWith('.'))
      report(node, new RuleError(`found "${text}", expected a heading without a full stop`));
  },
});

/** Our rules, as textlint takes them. */
export const rules: TextlintKernelRule[] = [
  { ruleId: 'words', rule: words },
  { ruleId: 'headings', rule: headings },
];
