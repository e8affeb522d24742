final: prev: {
  greet = prev.greet.override {
    greeting = "good morning";
  };
}
