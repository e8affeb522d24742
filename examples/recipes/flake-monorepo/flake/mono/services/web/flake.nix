{
  inputs.greeting.url = "path:../../greeting";

  outputs =
    { self, greeting }:
    {
      lib = {
        page = greeting.lib.greet "web";
        shared = builtins.readFile ../../shared.txt;
        self = "${self}";
        sourceInfo = "${self.sourceInfo}";
      };
    };
}
