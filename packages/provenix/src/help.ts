export const help = `provenix explain [FILE | ID | WORDS]
provenix learn [COMMAND]
provenix check [FILE | FOLDER]
provenix search WORDS
provenix agents | skill [FOLDER]
provenix mcp

Finds the page for an error of Nix, flakes or NixOS: its cause and its fix.
Reads FILE, or standard input where nothing is named or FILE is "-".
With the ID of an error it shows its page; of WORDS it says which errors may be meant.
Nothing leaves your machine.

learn has the tutorials of the site, in a folder of your own
  list                 tutorials and exercises
  start NAME [FOLDER]  make a folder for one; it must be empty, or not be there
  goto LESSON          write the files of another lesson; what you changed is kept beside the folder
  check                does it do what it should? The first difference, with both values;
                       a lesson that is done leads to the next, and writes no file
  watch                check again whenever you save; both take --timeout=SECONDS, how long
                       each question may take (default: 600)
  hint                 the next of three hints
  solution [NAME]      print a solution
  reset                the files as they were given; what you changed is kept beside the folder
  diff                 what you changed

check finds deprecated forms and known traps, search the sections of the references
agents writes AGENTS.md, skill the skill for agents; mcp serves both to an agent
  provenix COMMAND --help has the options and examples of each

Options
  --json         print { "matches": [{ "id", "title", "url", "score" }], "none": true or false,
                 "maybe": [{ "id", "title", "url" }] }, best first
  --trace        read the trace of the text as well: whose files it names, the last of yours first,
                 and the circle of an infinite recursion
  -h, --help     print this
  -V, --version  print the version

Examples
  nix build 2>&1 | provenix explain
  provenix explain build.log
  nix build --show-trace 2>&1 | provenix explain --trace
  provenix explain infinite-recursion
  provenix explain "hash mismatch"
  provenix check --json .
  provenix learn start greet-function && cd greet-function && provenix learn watch
  journalctl -u nix-daemon -n 50 | provenix explain --json

Exit codes
  0  a page was found; what was asked to be checked holds
  1  there is no page for this text, or only guesses; it does not hold yet
  2  the command could not be run as given`;
