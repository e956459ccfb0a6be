"""Saved queries: SQL that Datasette runs, one statement each; nothing here runs it."""
