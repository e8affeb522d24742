''
  not interpolated: ''${HOME} $${HOME} $HOME $ $$
  dollar, then a value: $''${"value"} ''$${"value"}
  two quotes: ''' one quote: '
  tab: ''\t newline: ''\n any other: ''\x
  a backslash is an ordinary character: \n \
''
