# Makes the C compiler's wrapper: it adds the C library, and an rpath for each library folder of the store.
mkdir -p "$out/bin" "$out/nix-support"
for program in "$cc"/bin/*; do ln -s "$program" "$out/bin/${program##*/}"; done
rm "$out/bin/gcc"
cat > "$out/bin/gcc" <<END
#!$shell
arguments=(--sysroot=$sysroot -B$cc/bin)
link=1
for argument in "\$@"; do
  case \$argument in -c | -S | -E | -M | -MM | -fsyntax-only | -r) link= ;; esac
done
if [ -n "\$link" ] && [ \$# -gt 0 ]; then
  arguments+=(-Wl,-dynamic-linker=$libc/lib/$loader -Wl,-rpath,$libc/lib)
  for flag in \$NIX_LDFLAGS; do
    case \$flag in
    -L/*) after+=("\$flag" "-Wl,-rpath,\${flag#-L}") ;;
    -l*) after+=("\$flag") ;;
    *) after+=("-Wl,\$flag") ;;
    esac
  done
fi
exec $cc/bin/gcc "\${arguments[@]}" \$NIX_CFLAGS_COMPILE "\$@" "\${after[@]}"
END
chmod +x "$out/bin/gcc"
ln -s gcc "$out/bin/cc"
cat > "$out/nix-support/setup-hook" <<'END'
export CC=gcc AR=ar AS=as LD=ld NM=nm OBJCOPY=objcopy OBJDUMP=objdump RANLIB=ranlib READELF=readelf SIZE=size STRINGS=strings STRIP=strip
export NIX_CFLAGS_COMPILE NIX_LDFLAGS
# The headers and libraries of what a package depends on.
_addCCFlags() {
  if [ -d "$1/include" ]; then NIX_CFLAGS_COMPILE+=" -isystem $1/include"; fi
  if [ -d "$1/lib" ] && [ -n "$(find -L "$1/lib" -maxdepth 1 -name 'lib*.so*' -o -maxdepth 1 -name 'lib*.a' | head -n 1)" ]; then NIX_LDFLAGS+=" -L$1/lib"; fi
}
addEnvHooks "$targetOffset" _addCCFlags
if [ -n "${out:-}" ]; then NIX_LDFLAGS="-rpath=${!outputLib}/lib${NIX_LDFLAGS:+ $NIX_LDFLAGS}"; fi
END
