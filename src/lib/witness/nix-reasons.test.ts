import { expect, test } from 'vitest';
import {
  couldNotDownload,
  failedInEvaluation,
  lackingInTree,
  ofBuild,
  ofUnbuiltPath,
  saysMissing,
} from './nix-reasons.ts';

test.each([
  [
    "Cannot build '/nix/store/x.drv'.\n> error: unable to download 'https://ftp.example.com/a-1.tar.gz': Could not resolve hostname",
    'https://ftp.example.com/a-1.tar.gz',
  ],
  ['> error: cannot download a-1.tar.gz from any mirror', 'a-1.tar.gz'],
  ["error: Failed to fetch git repository 'https://git.example.com/a'", 'https://git.example.com/a'],
  [
    "fatal: unable to access 'https://git.example.com/a/': Could not resolve host: git.example.com",
    'https://git.example.com/a/',
  ],
  ['curl: (6) Could not resolve host: example.com', 'example.com'],
])('what could not be downloaded: %s', (text, what) => {
  expect(couldNotDownload(text)).toBe(what);
});

test('a build that failed by itself wanted nothing', () => {
  expect(
    couldNotDownload("error: Cannot build '/nix/store/x.drv'.\n  Reason: builder failed"),
  ).toBeUndefined();
});

const source = '/nix/store/y84saga4qsmk7xrprd0qv8rgdqjk67g1-source';
test('only a large file of nixpkgs may be lacking in a tree', () => {
  const path = 'pkgs/development/haskell-modules/hackage-packages.nix';
  expect(lackingInTree(`error: path '${source}/${path}' does not exist`)).toBe(path);
  expect(lackingInTree(`error: opening file '${source}/${path}': No such file or directory`)).toBe(path);
  expect(
    lackingInTree(`error: path '${source}/pkgs/by-name/he/hello/package.nix' does not exist`),
  ).toBeUndefined();
  expect(lackingInTree(`error: path '${source}/hackage-packages.nix' does not exist`)).toBeUndefined();
});

test('a tree is named by its address too', () => {
  const path = 'pkgs/development/haskell-modules/hackage-packages.nix';
  expect(lackingInTree(`error: path '«github:NixOS/nixpkgs/5880666»/${path}' does not exist`)).toBe(path);
});

test('something that is not there is told from something that is wrong', () => {
  expect(saysMissing('cat: result: No such file or directory')).toBe(true);
  expect(saysMissing("error: path '/home/user/a/result' does not exist")).toBe(true);
  expect(
    saysMissing("error: some outputs of '/nix/store/a.drv' are not valid, so checking is not possible"),
  ).toBe(true);
  expect(saysMissing("error: build log of 'git+file:///home/user/a#b' is not available")).toBe(true);
  expect(saysMissing("error: attribute 'a' missing")).toBe(false);
  expect(saysMissing("error: The option `a' does not exist.")).toBe(false);
});

test('an error about a path of the store that was not built is told from others', () => {
  expect(ofUnbuiltPath("path '/nix/store/y84s-a' is not valid")).toBe(true);
  expect(ofUnbuiltPath("path '/home/user/a' is not valid")).toBe(false);
});

test('a build is spoken of', () => {
  expect(ofBuild("error: Cannot build '/nix/store/x.drv'.")).toBe(true);
  expect(ofBuild("error: unable to download 'https://example.com/a'")).toBe(false);
});

test('a failed evaluation is told from a failed build', () => {
  expect(failedInEvaluation("       error: attribute 'a' missing")).toBe(true);
  expect(failedInEvaluation("error: Cannot build '/nix/store/x.drv'.")).toBe(false);
  expect(failedInEvaluation('       > pkgs.buildEnv error: two given paths')).toBe(false);
  expect(failedInEvaluation('error: no\n       at «string»:1:1:')).toBe(true);
  expect(failedInEvaluation('error:\n       … while calling')).toBe(true);
  expect(failedInEvaluation('error: error loading config file "k3s.yaml": permission denied')).toBe(false);
});
