"""The database, and all SQL there is: schema, then opening and rows, then reading and queries, then writing."""
