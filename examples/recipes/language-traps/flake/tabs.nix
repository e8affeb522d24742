{
  broken = ''
    server:
		port: 443
  '';
  fixed = ''
    server:
      port: 443
  '';
}
