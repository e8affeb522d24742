{
  description = "A greeting that uses a part of its own repository as an input";

  inputs.words.url = "path:./words";

  outputs =
    { self, words }:
    {
      greeting = "${words.hello} from example.com";
    };
}
