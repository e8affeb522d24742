{
  inputs.words.url = "git+file:///home/user/flake-lock-unlocked-input/words";

  outputs =
    { self, words }:
    {
      greeting = "${words.hello} from example.com";
    };
}
