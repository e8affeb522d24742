# Time, language and keyboard.
{ config, lib, ... }:
let
  inherit (lib) types;
  inherit (import ./declare.nix { inherit lib; }) opt strings;

  # A place in the database of time zones; blanks would be a typing error.
  timeZone =
    types.nullOr (types.addCheck types.str (zone: builtins.match ".*[[:blank:]].*" zone == null))
    // {
      description = "null or string without spaces";
    };
in
{
  options = {
    time.timeZone =
      opt timeZone null
        "The time zone used when displaying times and dates, for example Europe/Berlin; `null` leaves it to be set imperatively."
      // {
        example = "America/New_York";
      };
    time.hardwareClockInLocalTime =
      opt types.bool false
        "If set, keep the hardware clock in local time instead of UTC.";
    i18n.defaultLocale =
      opt types.str "en_US.UTF-8"
        "The default locale: language, currency, formats of dates and so on.";
    i18n.supportedLocales = strings "Locales that are built into the system.";
    i18n.extraLocaleSettings = opt (types.attrsOf types.str) { } "LC_* variables beside LANG.";
    console.keyMap =
      opt (types.either types.str types.path) "us"
        "The keyboard mapping table for the virtual consoles.";
    console.font = opt (types.nullOr (
      types.either types.str types.path
    )) null "The font used for the virtual consoles.";
  };

  config.environment.etc = {
    "locale.conf".text = lib.generators.toKeyValue { } (
      { LANG = config.i18n.defaultLocale; } // config.i18n.extraLocaleSettings
    );
    "vconsole.conf".text = ''
      KEYMAP=${toString config.console.keyMap}
      ${lib.optionalString (config.console.font != null) "FONT=${toString config.console.font}"}
    '';
    localtime = lib.mkIf (config.time.timeZone != null) {
      source = "/etc/zoneinfo/${config.time.timeZone}";
      mode = "direct-symlink";
    };
  };
}
