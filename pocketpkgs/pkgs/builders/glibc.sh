# The C library as a package: from /debian, what programs need at run time ($part = out), or to compile ($part = dev).
if [ -z "${BASH_VERSION-}" ] || [ ! -e "/debian/$loader" ]; then
  echo "pocketpkgs: the build sandbox has no Debian userland at /debian, or its /bin/sh is not bash. Set sandbox-paths = /bin/sh=<a static bash> /debian." >&2
  exit 1
fi
set -eu +o posix
shopt -s nullglob
export LC_ALL=C
libs=/debian/usr/lib/$multiarch
debian() { "/debian/$loader" --library-path "$libs" "/debian/usr/bin/$1" "${@:2}"; }

case $part in
out)
  debian mkdir -p "$out/lib/locale"
  sources=()
  for library in c m mvec dl pthread rt util resolv anl nss_files nss_dns nss_compat thread_db; do
    sources+=("$libs/lib$library".so.*)
  done
  sources+=("$libs/${loader##*/}")
  debian cp -L "${sources[@]}" "$out/lib"
  debian chmod -R u+w "$out"
  patched=()
  for library in "$out"/lib/lib*.so.*; do
    case $library in */libc.so.*) ;; *) patched+=("$library") ;; esac
  done
  debian patchelf --set-rpath "$out/lib" "${patched[@]}"
  if [ -d /debian/usr/lib/locale/C.utf8 ]; then debian cp -r /debian/usr/lib/locale/C.utf8 "$out/lib/locale/C.utf8"; fi
  ;;
dev)
  # A sysroot in Debian's layout, because that is where Debian's gcc looks.
  debian mkdir -p "$out/usr/lib/$multiarch" "$out/lib/$multiarch" "$out/${loader%/*}"
  # The C library's headers, with those of the kernel that they and common programs include: few files build fast.
  debian mkdir -p "$out/usr/include/linux"
  sources=(/debian/usr/include/*.h)
  for folder in arpa asm-generic finclude net netinet netpacket protocols rpc scsi sys "$multiarch"; do
    if [ -e "/debian/usr/include/$folder" ]; then sources+=("/debian/usr/include/$folder"); fi
  done
  debian cp -rL "${sources[@]}" "$out/usr/include"
  sources=(/debian/usr/include/linux/{byteorder,hdlc,hdlc.h})
  for header in audit bpf bpf_common capability close_range const elf elf-em errno falloc fcntl filter fs futex if if_addr if_ether if_link if_packet if_tun in in6 inotify input input-event-codes io_uring ioctl ip ipv6 kernel libc-compat limits loop magic mman mount netlink openat2 param perf_event posix_types prctl ptrace random reboot rtnetlink sched seccomp signal signalfd socket sockios stat stddef swab sysinfo time time_types types uinput uio un unistd userfaultfd version vm_sockets wait; do
    if [ -e "/debian/usr/include/linux/$header.h" ]; then sources+=("/debian/usr/include/linux/$header.h"); fi
  done
  debian cp -r "${sources[@]}" "$out/usr/include/linux"
  debian cp "$libs"/*crt*.o "$libs"/libc.so "$libs"/lib{m,mvec}.a "$libs"/libc_nonshared.a "$out/usr/lib/$multiarch"
  if [ -e "$libs/libm.so" ]; then debian cp -P "$libs/libm.so" "$out/usr/lib/$multiarch"; fi
  for library in "$glibc"/lib/lib*.so.*; do debian ln -s "$library" "$out/usr/lib/$multiarch/${library##*/}"; done
  for library in "$glibc"/lib/lib*.so.*; do debian ln -s "$library" "$out/lib/$multiarch/${library##*/}"; done
  debian ln -sf "$glibc/lib/${loader##*/}" "$out/$loader"
  debian mkdir -p "$out/lib64"
  if [ ! -e "$out/lib64/${loader##*/}" ]; then debian ln -s "$glibc/lib/${loader##*/}" "$out/lib64/${loader##*/}"; fi
  debian ln -s usr/include "$out/include"
  debian chmod -R u+w "$out"
  ;;
esac
