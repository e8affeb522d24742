# Builds the whole system, and looks into it.
{ pkgs, config }:
let
  user = config.home-manager.users.somebody;
in
pkgs.runCommand "workstation-test"
  {
    toplevel = config.system.build.toplevel;
    home = user.home.activationPackage;
    # Programs that somebody has in PATH.
    programs = config.users.users.somebody.packages;
  }
  ''
    fail() {
      echo "FAILED: $1"
      exit 1
    }

    test "$(cat $toplevel/etc/hostname)" = workstation || fail "the host name is another"
    test -e $toplevel/etc/systemd/system/home-manager-somebody.service || fail "no service makes the home"
    # region ssh
    test -e $toplevel/etc/systemd/system/sshd.service || fail "there is no sshd"
    # endregion ssh

    grep --quiet 'somebody@example.com' $home/home-files/.config/git/config || fail "git has no address"
    grep --quiet 'on workstation' $home/home-files/.config/motd || fail "the home does not know the machine"
    for program in git jq; do
      ls $(for package in $programs; do echo $package/bin/$program; done) 2> /dev/null | grep --quiet . ||
        fail "$program is not in the home"
    done

    ln -s $toplevel $out
  ''
