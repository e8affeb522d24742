services: [ ]
