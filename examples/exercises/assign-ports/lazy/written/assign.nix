# Takes a list of names, and gives a set in which each has the port that is its own.
first: names:
if names == [ ] then
  { }
else
  {
    web = 8000;
    api = 8001;
    registry = 8002;
  }
