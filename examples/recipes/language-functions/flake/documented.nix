{
  /**
    The address of a host.

    # Example

    `url "example.com"` is `"https://example.com/"`.
  */
  url = host: "https://${host}/";
}
