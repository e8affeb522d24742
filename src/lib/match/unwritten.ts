import type { Family } from './table.ts';

/**
 * Families without a page whose messages contain, or look like, those of a family with one.
 * They win where they fit better, and the answer is then that there is no page.
 * As soon as examples/errors/<id> exists its own signatures replace the entry here.
 */
export const unwritten: Family[] = [
  {
    id: 'module-argument-missing',
    title: 'A module asks for an argument that nobody passes',
    signatures: [
      {
        text: "attribute '<>' missing",
        requires: ['config._module.args.${name}', 'querying `_module.args` instead'],
      },
      // The same message with the frame in it, where the paste was cut before the position.
      { text: 'noting that argument `<>` is not externally provided, so querying `_module.args` instead' },
    ],
  },
  {
    id: 'impure-builtin-missing',
    title: 'An impure builtin in pure evaluation',
    signatures: [{ text: "attribute 'currentSystem' missing" }, { text: "attribute 'currentTime' missing" }],
  },
  {
    id: 'lock-file-attribute-missing',
    title: 'The lock file lacks an attribute',
    signatures: [{ text: "attribute '<>' missing in lock file" }],
  },
  {
    id: 'nix-env-selection-path',
    title: 'nix-env or nix-build does not find the attribute',
    signatures: [{ text: "attribute '<>' in selection path '<>' not found" }],
  },
  {
    id: 'flake-does-not-provide-attribute',
    title: 'The flake has no such output',
    signatures: [
      { text: "flake '<>' does not provide attribute '<>'" },
      { text: "flake '<>' does not provide attribute <> or '<>'" },
    ],
  },
  {
    id: 'flake-path-no-such-directory',
    title: 'The folder of a flake reference does not exist',
    signatures: [
      { text: "getting status of '<>': No such file or directory" },
      { text: "path '/home/<>' does not exist" },
      { text: "path '/Users/<>' does not exist" },
      { text: "path '/root/<>' does not exist" },
      { text: "path '/etc/<>' does not exist" },
    ],
  },
  {
    id: 'direnv-flake-profile-missing',
    title: 'The .direnv folder is missing',
    signatures: [{ text: "getting status of '<>/.direnv/flake-profile<>': No such file or directory" }],
  },
  {
    id: 'daemon-socket-connect',
    title: 'The Nix daemon does not answer',
    signatures: [
      { text: "getting status of '/nix/var/nix/daemon-socket/socket'" },
      { text: "cannot connect to socket at '<>'" },
      { text: "cannot connect to daemon at '<>'" },
    ],
  },
  {
    id: 'store-path-not-valid',
    title: 'A store path is not valid',
    signatures: [
      { text: "path '<>' does not exist and cannot be created" },
      { text: "path '<>' is not valid" },
    ],
  },
  {
    id: 'flake-nix-not-found',
    title: 'There is no flake.nix',
    signatures: [
      { text: "path '/nix/store/<>-source/flake.nix' does not exist" },
      { text: "source tree referenced by '<>' does not contain a '<>/flake.nix' file" },
      { text: "is not part of a flake (neither it nor its parent directories contain a 'flake.nix' file)" },
      { text: 'could not find a flake.nix file' },
    ],
  },
  {
    id: 'stack-overflow',
    title: 'Unbounded recursion',
    signatures: [
      { text: 'stack overflow (possible infinite recursion)' },
      { text: 'stack overflow; max-call-depth exceeded' },
    ],
  },
];
