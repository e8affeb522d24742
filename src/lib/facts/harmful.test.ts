import { expect, test } from 'vitest';
import { harmsIn } from './harmful.ts';

test.each([
  "echo 'experimental-features = nix-command flakes' > ~/.config/nix/nix.conf",
  'echo a >/etc/nix/nix.conf',
  'ssh-keyscan git.example.com 2> /dev/null > ~/.ssh/known_hosts',
  'cat key.pub > "$HOME/.ssh/authorized_keys"',
  'cp gitconfig ~/.gitconfig',
  'install -m 600 netrc ~/.netrc',
  'mv config ~/.ssh/config && true',
  'rm -rf ~/.cache/nix ~/.ssh && true',
  'rm -rf ~',
  'sudo rm -r /nix',
  'rm --recursive ~/.config',
])('%s is refused', (command) => {
  expect(harmsIn(`one line\n${command}`)).toMatchObject([{ line: 2 }]);
});

test.each([
  "echo 'extra-experimental-features = nix-command flakes' >> ~/.config/nix/nix.conf",
  'ssh-keyscan git.example.com 2> /dev/null >> ~/.ssh/known_hosts',
  'cat gitconfig >> ~/.gitconfig',
  'cp ~/.ssh/config ssh-config',
  'rm -rf ~/.cache/nix result',
  'rm -r ~/.ssh/control',
  'grep experimental ~/.config/nix/nix.conf > found',
  'echo note > ~/notes',
  'nix eval .#a 2> ~/.log',
])('%s is not', (command) => {
  expect(harmsIn(command)).toEqual([]);
});

test.each([
  ['echo a > ~/.netrc', '> ~/.netrc', 'It replaces a file that readers may have. Append with >>.'],
  ['echo a >~/.netrc', '>~/.netrc', 'It replaces a file that readers may have. Append with >>.'],
  [
    'sudo cp a b ~/.bashrc',
    'cp a b ~/.bashrc',
    'It replaces a file that readers may have. Append with cat FILE >>.',
  ],
  ['sudo rm -rf /etc/', 'rm -rf /etc/', 'It deletes what readers cannot get back. Move it aside instead.'],
])('what is found of %s is said, and what to do', (command, found, why) => {
  expect(harmsIn(command)).toEqual([{ found, why, line: 1 }]);
});

test.each(
  [
    'nix.conf',
    'tokens.conf',
    'known_hosts',
    'authorized_keys',
    '.gitconfig',
    '.netrc',
    '.bashrc',
    '.zshrc',
  ].concat('.profile'),
)('%s is kept, at home and below /etc', (name) => {
  expect(harmsIn(`cp x ~/${name}; mv x /etc/a/${name}; cp x y/~/${name}; cp x ./${name}`)).toHaveLength(2);
});

test.each(['~', '~/', '~/.ssh', '~/.config/', '~/.gnupg', '/', '/etc', '/nix', '/home', '"$HOME"'])(
  'nobody gets %s back',
  (folder) => {
    expect(harmsIn(`rm -r ${folder}`)).toHaveLength(1);
    expect(harmsIn(`ls ${folder} rm -r x`)).toEqual([]);
    expect(harmsIn(`ls ${folder}`)).toEqual([]);
  },
);

test('what lacks a source or a target replaces nothing', () => {
  expect(harmsIn('cp ~/.bashrc')).toEqual([]);
  expect(harmsIn('echo a >')).toEqual([]);
});
