"""Training the taggers from PolNeAR; nothing here runs in a newsroom."""
