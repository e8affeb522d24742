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
