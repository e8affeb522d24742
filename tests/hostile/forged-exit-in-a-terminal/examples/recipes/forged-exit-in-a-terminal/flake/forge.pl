# Nothing may be opened of the programs that hold the terminal and hear how the step ends.
my $reached = 0;
for my $process (grep { $_ != $$ and $_ != getppid } map { /(\d+)$/ } glob '/proc/[0-9]*') {
    open my $comm, '<', "/proc/$process/comm" or next;
    chomp(my $name = <$comm>);
    next unless $name eq 'script' or $name eq 'bash';
    for my $part ('mem', 'environ', 'maps') {
        $reached++, print "reached $name: $part\n" if open my $file, '<', "/proc/$process/$part";
    }
    $reached++, print "reached $name: descriptors\n" if opendir my $folder, "/proc/$process/fd";
}
exit($reached > 100 ? 100 : $reached);
