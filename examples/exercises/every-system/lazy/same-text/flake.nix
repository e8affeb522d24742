{
  description = "An exercise: one output for each system";

  outputs = _: {
    greeting.x86_64-linux = "Hello on x86_64-linux.";
    greeting.aarch64-linux = "Hello on x86_64-linux.";
    greeting.aarch64-darwin = "Hello on x86_64-linux.";
  };
}
