# Another program keeps its output there.
mkdir result
