"""Training: the taggers' weights from PolNeAR. Needs the extra `[train]`; nothing else imports it."""
