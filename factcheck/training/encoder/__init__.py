"""Training of the encoder and its heads, which the tagger `accurate` reads with."""
