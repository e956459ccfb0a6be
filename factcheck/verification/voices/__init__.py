"""Who speaks where in a record: the labels of turns, the names they stand for, and who breaks in."""
