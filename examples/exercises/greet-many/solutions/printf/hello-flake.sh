# `printf` repeats its pattern for as many words as it gets.
names=("$@")
[ "${#names[@]}" -gt 0 ] || names=("$(basename "$HOME")")
printf 'Hello, %s, from hello-flake.\n' "${names[@]}"
