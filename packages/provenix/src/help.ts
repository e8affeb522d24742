export const help = `provenix explain [FILE]

Finds the page for an error of Nix, flakes or NixOS: its cause and its fix.
Reads FILE, or standard input where there is no FILE or FILE is "-".
Nothing leaves your machine.

Options
  --json         print { "matches": [{ "id", "title", "url", "score" }], "none": true or false }, best first
  -h, --help     print this
  -V, --version  print the version

Examples
  nix build 2>&1 | provenix explain
  provenix explain build.log
  journalctl -u nix-daemon -n 50 | provenix explain --json

Exit codes
  0  a page was found
  1  there is no page for this text
  2  the command could not be run as given`;
