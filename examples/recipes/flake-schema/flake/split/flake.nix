{
  outputs = inputs: import ./outputs.nix inputs;
}
