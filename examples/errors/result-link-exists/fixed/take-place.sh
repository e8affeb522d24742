# Another program keeps its output elsewhere.
mkdir build
