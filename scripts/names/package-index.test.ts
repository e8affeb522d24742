import { expect, test } from 'vitest';
import { packageIndex, readAliases } from './package-index.ts';

const source = `lib: self: super:
let
  gone = [ "plasma" ];
in
mapAliases {
  aria = throw "'aria' has been renamed to/replaced by 'aria2'"; # Converted to throw 2025-10-27
  runCommandNoCC = warnAlias "'runCommandNoCC' has been renamed to/replaced by 'runCommand'" runCommand; # Converted to warning 2025-10-28
  banking = saldo; # Added 2025-08-29
  bob = throw "'bob' has been removed as it is unmaintained; use something else."; # Added 2025-12-29
  linux_old = linuxKernel.kernels.linux_old;
  "9base" = plan9port; # Added 2026-01-01
  oldfmt =
    (
      if lib.oldestSupportedReleaseIsAtLeast 2605 then
        throw "oldfmt has been removed."
      else if lib.oldestSupportedReleaseIsAtLeast 2511 then
        warnAlias "oldfmt is deprecated. We recommend 'nixfmt'."
      else
        lib.id
    )
      something;
  newfmt =
    if lib.oldestSupportedReleaseIsAtLeast 2511 then
      warnAlias "newfmt is now nixfmt." nixfmt # Added 2025-07-14
    else
      nixfmt;
  stranger = throw "not among the names";
}
`;
const packages = ['aria2', 'runCommand', 'saldo', 'linuxKernel', 'plan9port', 'nixfmt', 'hello'];
const aliases = [
  'aria',
  'runCommandNoCC',
  'banking',
  'bob',
  'linux_old',
  '9base',
  'oldfmt',
  'newfmt',
  'plasma',
];
const known = new Set([...packages, ...aliases]);

test('an alias says whether it throws or warns, what stands for it now, and since when', () => {
  expect(Object.fromEntries(readAliases(source, known, 2605))).toEqual({
    aria: ['throws', 'aria2', '2025-10-27'],
    runCommandNoCC: ['warns', 'runCommand', '2025-10-28'],
    banking: ['silent', 'saldo', '2025-08-29'],
    bob: ['throws', '', '2025-12-29'],
    linux_old: ['silent', 'linuxKernel.kernels.linux_old', ''],
    '9base': ['silent', 'plan9port', '2026-01-01'],
    oldfmt: ['throws', '', ''],
    newfmt: ['warns', 'nixfmt', '2025-07-14'],
  });
});

test('a condition on the oldest supported release is followed', () => {
  expect(readAliases(source, known, 2511).get('oldfmt')?.[0]).toBe('warns');
  expect(readAliases(source, known, 2505).get('newfmt')?.[0]).toBe('silent');
});

test('what the source does not say is asked, and an alias is no package too', () => {
  const of = { name: 'nixpkgs', version: '26.11', revision: 'a'.repeat(40), date: '2026-07-14' } as const;
  const raw = { packages: [...packages, 'aria'], aliases, oldest: 2605 };
  const index = packageIndex(of, raw, readAliases(source, known, 2605), new Set(['plasma']));
  expect(index.packages).toEqual(packages);
  expect(index.aliases['plasma']).toEqual(['throws', '', '']);
  expect(index.aliases['aria']).toEqual(['throws', 'aria2', '2025-10-27']);
});
