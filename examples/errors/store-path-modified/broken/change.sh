chmod u+w "$(readlink result)"
echo bye >> result
