# Images that a pod names, and that no archive has.
{ pods, archives }: [ ]
