let
  describe = port: "listens on port ${port}";
in
describe 8080
