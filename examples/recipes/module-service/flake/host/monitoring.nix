{ service, ... }:
{
  # It needs the pager, so it says so. The host may import it as well.
  imports = [ service.nixosModules.default ];

  services.pager.settings.metrics = true;
}
