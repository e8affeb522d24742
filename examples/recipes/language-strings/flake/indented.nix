let
  user = "deploy";
in
''
  [Service]
  User=${user}
  Environment="PATH=$PATH"

  [Install]
    WantedBy=multi-user.target
''
