"tab:\tend
newline:\nend
return:\rend
quote: \" backslash: \\
any other character stands for itself: \a \' \u0041
not interpolated: \${HOME} $${HOME} $HOME $ $$
"
