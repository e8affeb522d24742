# Programs that read and write text, for scripts and for people.
{
  lib,
  tool,
  pkgs,
  licenses,
}:
{
  jq = tool {
    pname = "jq";
    programs = [ "jq" ];
    description = "Lightweight and flexible command-line JSON processor";
    homepage = "https://jqlang.github.io/jq/";
    license = licenses.mit;
  };
  yq-go = tool {
    pname = "yq-go";
    programs = [ "yq-go" ];
    links = [ "yq:yq-go" ];
    mainProgram = "yq";
    description = "Portable command-line YAML processor";
    license = licenses.mit;
  };
  gum = tool {
    pname = "gum";
    programs = [ "gum" ];
    description = "Tasty Bubble Gum for your shell";
    license = licenses.mit;
  };
  glow = tool {
    pname = "glow";
    programs = [ "glow" ];
    description = "Render markdown on the CLI, with pizzazz!";
    license = licenses.mit;
  };
  tree = tool {
    pname = "tree";
    programs = [ "tree" ];
    description = "Command to produce a depth indented directory listing";
    license = licenses.gpl2Plus;
  };
  file = tool {
    pname = "file";
    programs = [ "file" ];
    trees = [ "usr/lib/file/magic.mgc:share/misc/magic.mgc" ];
    wrap = "file";
    wrapEnv = [ "MAGIC=@out@/share/misc/magic.mgc" ];
    description = "Program that shows the type of files";
    license = licenses.bsd2;
  };
  which = tool {
    pname = "which";
    debian = "debianutils";
    programs = [ "which.debianutils" ];
    links = [ "which:which.debianutils" ];
    mainProgram = "which";
    scripts = true;
    description = "Shows the full path of (shell) commands";
    license = licenses.gpl2Plus;
  };
  curl = tool {
    pname = "curl";
    programs = [ "curl" ];
    description = "Command line tool for transferring files with URL syntax";
    license = licenses.mit;
  };
}
