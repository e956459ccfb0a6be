"""Writing: each `put_`, `add_` and `stamp_` is one write transaction, or a savepoint in the one that is open.

Who calls several and wants all or nothing of them opens `factcheck.store.opening.writing` around them. What says that
it opens no transaction is called within one.
"""
