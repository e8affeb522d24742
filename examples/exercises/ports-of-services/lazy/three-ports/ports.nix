services: [
  9000
  5000
  80
]
