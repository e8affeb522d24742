# installManPage file…; installBin file…; installShellCompletion [--cmd NAME] [--bash|--fish|--zsh] file….
installManPage() {
  local page section
  for page; do
    if [ ! -f "$page" ]; then
      echo "installManPage: ERROR: \`$page' does not exist" >&2
      return 1
    fi
    section=${page%.gz}
    section=${section##*.}
    install -Dm644 -T "$page" "${!outputMan}/share/man/man$section/$(basename "$page")"
  done
}
installBin() {
  local program
  for program; do install -Dm755 -T "$program" "${!outputBin}/bin/$(stripHash "$program")"; done
}
installShellCompletion() {
  local shell= command= name= target
  while (($#)); do
    case $1 in
    --bash | --fish | --zsh) shell=${1#--} ;;
    --cmd) command=$2 && shift ;;
    --name) name=$2 && shift ;;
    --*)
      echo "installShellCompletion: ERROR: unknown flag ${1%%=*}" >&2
      return 1
      ;;
    *)
      local kind=$shell file=$1
      if [ -z "$kind" ]; then
        case $file in
        *.bash | *.fish | *.zsh) kind=${file##*.} ;;
        */_* | _*) kind=zsh ;;
        *)
          echo "installShellCompletion: ERROR: cannot determine shell for \`$file'" >&2
          return 1
          ;;
        esac
      fi
      target=${name:-${command:+$([ "$kind" = zsh ] && echo "_$command" || echo "$command.$kind")}}
      target=${target:-$(basename "$file")}
      case $kind in
      bash) install -Dm644 -T "$file" "${!outputBin}/share/bash-completion/completions/$target" ;;
      fish) install -Dm644 -T "$file" "${!outputBin}/share/fish/vendor_completions.d/$target" ;;
      zsh) install -Dm644 -T "$file" "${!outputBin}/share/zsh/site-functions/$target" ;;
      esac
      name=
      ;;
    esac
    shift
  done
}
