{
  description = "Templates for new projects";

  outputs =
    { self }:
    {
      templates = {
        default = self.templates.service;

        service = {
          path = ./service;
          description = "A service with one package";
          welcomeText = ''
            # A new service

            Run `nix build`, then look at `result`.
          '';
        };

        docs = {
          path = ./docs;
          description = "Documentation without code";
        };
      };
    };
}
