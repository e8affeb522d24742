import { expect, test } from 'vitest';
import { smallNixos } from '../../../tests/support/option-index.ts';
import { factsOf, listOptions, namesOfBefore } from './option-list.ts';
import { searchOptions } from './search-options.ts';

const list = listOptions(smallNixos);
const found = (question: string): string[] => searchOptions(list, question).options.map(({ name }) => name);

test('every option is listed once, with sets that are options, renamed ones and those to import', () => {
  const names = list.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('services.nginx.virtualHosts');
  expect(names).toContain('services.nginx.virtualHosts.<name>.listen.*.port');
  expect(names).toContain('services.old.enable');
  expect(list.find(({ name }) => name === 'virtualisation.cores')?.module).toBe('virtualisation/vm.nix');
  expect(names).not.toContain('services.nginx');
});

test('the facts of an option are read from its index, and names of before are known', () => {
  const enable = list.find(({ name }) => name === 'services.nginx.enable');
  expect(enable && factsOf(enable)).toEqual({ kind: 'option', type: 'boolean', default: 'false' });
  expect(namesOfBefore(list).get('services.web.enable')).toEqual(['services.old.enable']);
});

test('the name itself is first, then what begins with it, then what ends with it', () => {
  expect(found('services.nginx.enable')[0]).toBe('services.nginx.enable');
  expect(found('services.nginx')[0]).toBe('services.nginx.enable');
  expect(found('nginx enable')).toEqual(['services.nginx.enable']);
  expect(found('NGINX.enable')).toEqual(['services.nginx.enable']);
  expect(found('ports')[0]).toBe('services.openssh.ports');
});

test('an empty question and one of nothing find nothing; the count is of all', () => {
  expect(found(' ')).toEqual([]);
  expect(found('zzz')).toEqual([]);
  const { options, total } = searchOptions(list, 'en', 3);
  expect(options).toHaveLength(3);
  expect(total).toBeGreaterThan(3);
});
