"""Reading: no function here writes, begins or ends a transaction.

What takes several queries shows one moment only where the caller has a transaction open, or the connection to itself.
"""
