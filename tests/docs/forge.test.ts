import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { repository } from '../support/repository.ts';
import { read } from './documents.ts';

// What GitHub reads of this repository. It refuses a form with an unknown key without a word to whoever pushed it.

const text = z.string().trim().min(1);
const id = z.string().regex(/^[\w-]+$/);
const validations = z.strictObject({ required: z.boolean() }).optional();
const field = { label: text, description: text.optional() };

const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
  z.strictObject({
    type: z.literal('input'),
    id,
    attributes: z.strictObject({ ...field, placeholder: text.optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal('textarea'),
    id,
    // With `render` the text becomes a code block: nothing in it is read as Markdown.
    attributes: z.strictObject({
      ...field,
      placeholder: text.optional(),
      render: z.enum(['text', 'shell']).optional(),
    }),
    validations,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({ ...field, options: z.array(text).min(2) }),
    validations,
  }),
]);

const form = z.strictObject({
  name: text,
  description: text,
  title: z.string().optional(),
  labels: z.array(text).optional(),
  body: z.array(element).min(1),
});

const folder = '.github/ISSUE_TEMPLATE';
const forms = globSync(`${folder}/*.yml`, { cwd: repository }).filter(
  (file) => basename(file) !== 'config.yml',
);
const readForm = (file: string): z.output<typeof form> => form.parse(parse(read(file)));

test('there is a form for each thing that readers report', () => {
  expect(forms.map((file) => basename(file)).toSorted()).toEqual([
    'broken-example.yml',
    'missing-error.yml',
    'wrong-statement.yml',
  ]);
  expect(new Set(forms.map((file) => readForm(file).name)).size).toBe(forms.length);
});

test.each(forms)('%s is one that GitHub takes', (file) => {
  const fields = readForm(file).body.flatMap((one) => (one.type === 'markdown' ? [] : [one]));
  for (const names of [fields.map((one) => one.id), fields.map(({ attributes }) => attributes.label)])
    expect(new Set(names).size).toBe(names.length);
  expect(fields.some((one) => one.validations?.required)).toBe(true);
});

test.each([
  ['missing-error.yml', 'paste'],
  ['broken-example.yml', 'output'],
  ['wrong-statement.yml', 'proof'],
])('what a program printed is text in %s, whatever it looks like', (file, name) => {
  const pasted = readForm(`${folder}/${file}`).body.find((one) => one.type !== 'markdown' && one.id === name);
  expect(pasted).toMatchObject({ attributes: { render: 'text' }, validations: { required: true } });
});

test('an issue without a form cannot be opened', () => {
  expect(
    z.strictObject({ blank_issues_enabled: z.literal(false) }).parse(parse(read(`${folder}/config.yml`))),
  ).toBeDefined();
});

test('a pull request is asked for the three checks that matter', () => {
  const boxes = read('.github/PULL_REQUEST_TEMPLATE.md')
    .split('\n')
    .filter((line) => line.startsWith('- [ ] '));
  expect(boxes).toHaveLength(3);
});
