hello --greeting="first"
