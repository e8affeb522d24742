"generated"
