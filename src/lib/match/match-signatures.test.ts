import { describe, expect, test } from 'vitest';
import { match } from './match.ts';
import type { Family } from './family.ts';
import { compileTable } from './table.ts';

describe('signatures', () => {
  const page = (id: string, signature: Family['signatures'][number]): Family => ({
    id,
    title: id,
    url: `/${id}`,
    signatures: [signature],
  });
  const texts = (families: Family[], text: string): string[] =>
    match(compileTable(families, []), text).matches.map(({ id }) => id);
  const plain = page('plain', { text: "widget '<>' exploded" });

  test('requires: only with one of these near', () => {
    const special = page('special', {
      text: "widget '<>' exploded",
      requires: ['in the kitchen', 'in the garden'],
    });
    expect(texts([plain, special], "error: widget 'a' exploded")).toEqual(['plain']);
    expect(texts([plain, special], "error: widget 'a' exploded\nin the garden")[0]).toBe('special');
    expect(texts([special], `error: widget 'a' exploded\n${'x '.repeat(2000)}\nin the garden`)).toEqual([]);
  });
  test('requires: nix is any sign of Nix, anywhere in the paste', () => {
    const foreign = page('foreign', { text: "widget '<>' exploded", requires: ['nix', 'in the garden'] });
    const far = 'x '.repeat(2000);
    expect(texts([foreign], "error: widget 'a' exploded")).toEqual([]);
    expect(texts([foreign], "error: widget 'a' exploded by phoenix on unix")).toEqual([]);
    expect(texts([foreign], "error: widget 'a' exploded\nin the garden")).toEqual(['foreign']);
    for (const sign of [
      '$ nix build',
      '/nix/store/a',
      'NixOS',
      'flake.nix',
      'Running phase: a',
      '/build/source',
    ])
      expect(texts([foreign], `${sign}\n${far}\nerror: widget 'a' exploded`), sign).toEqual(['foreign']);
  });
  test('consequence: near follows only beside one of near', () => {
    const signature = {
      text: "widget '<>' exploded",
      consequence: 'near',
      near: ['leaking methane'],
    } as const;
    const widget = page('widget', { ...signature, near: [...signature.near] });
    const gas = page('gas', { text: 'furnace leaking methane below <>' });
    const said = "error: widget 'a' exploded";
    expect(texts([widget, gas], said)).toEqual(['widget']);
    expect(texts([widget, gas], `furnace leaking methane below b\n${said}`)).toEqual(['gas']);
    expect(texts([widget], `furnace leaking methane below b\n${said}`)).toEqual(['widget']);
  });
  test('unless: not with one of these in the same message', () => {
    const careful = page('careful', { text: "widget '<>' exploded", unless: ['in the kitchen'] });
    expect(texts([careful], "error: widget 'a' exploded")).toEqual(['careful']);
    expect(texts([careful], "error: widget 'a' exploded\nin the kitchen")).toEqual([]);
    expect(texts([careful], "kitchen warning: in the kitchen\nerror: widget 'a' exploded")).toEqual([
      'careful',
    ]);
    expect(texts([careful], "error: widget 'a' exploded\nwarning: in the kitchen")).toEqual(['careful']);
    expect(texts([careful], "in the kitchen widget 'a' exploded\nerror: x")).toEqual([]);
  });
  test('near: surer, but not needed', () => {
    const likely = page('likely', { text: "widget '<>' exploded", near: ['in the kitchen'] });
    expect(texts([plain, likely], "error: widget 'a' exploded\nin the kitchen")).toEqual(['likely', 'plain']);
    expect(texts([likely], "error: widget 'a' exploded")).toEqual(['likely']);
  });
  test('a family without an address wins and yields none', () => {
    const nowhere: Family = {
      id: 'nowhere',
      title: 'nowhere',
      signatures: [{ text: "widget 'left' exploded" }],
    };
    expect(texts([plain, nowhere], "error: widget 'left' exploded")).toEqual([]);
    expect(texts([plain, nowhere], "error: widget 'right' exploded")).toEqual(['plain']);
  });
  test('a message may begin with a name, after its `error:` only', () => {
    const named = page('named', { text: '<> has been exploded twice' });
    expect(texts([named], 'error: widget_1 has been exploded twice')).toEqual(['named']);
    expect(texts([named], 'I wonder how much of it has been exploded twice')).toEqual([]);
  });
  test('quotes count where they stand among the literal words too', () => {
    const exact = page('exact', { text: "path '/nix/store/<>' exploded" });
    const loose = page('loose', { text: "path '<>' exploded", requires: ['exploded'] });
    expect(texts([loose, exact], "error: path '/nix/store/a' exploded")[0]).toBe('exact');
  });
  test('between /nix/store/ and - there is a hash, wrapped or shortened, and no name', () => {
    const source = page('source', { text: "widget '/nix/store/<>-source/<>' exploded" });
    const hash = '8k3gpq3mb1i8c17bqvsd3g8pyl7s6km9';
    const said = (path: string): string[] => texts([source], `error: widget '${path}' exploded`);
    expect(said(`/nix/store/${hash}-source/a.nix`)).toEqual(['source']);
    expect(said(`/nix/store/${hash.slice(0, 9)}\n  ${hash.slice(9)}-source/a.nix`)).toEqual(['source']);
    expect(said('/nix/store/...-source/a.nix')).toEqual(['source']);
    expect(said(`/nix/store/${hash}-web-source/a.nix`)).toEqual([]);
    expect(said(`/nix/store/${hash}-source`)).toEqual([]);
  });
  test('words are whole', () => {
    expect(texts([plain], "error: midget widgets 'a' exploded")).toEqual([]);
    expect(texts([plain], "error: widget 'a' explodedness")).toEqual([]);
  });
});
