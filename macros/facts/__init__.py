"""What follows from the record on a given day. Pure: the day is an argument."""
