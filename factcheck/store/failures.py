"""What SQLite raises, for those who tell a person what went wrong and have no business with it otherwise."""

import sqlite3

DatabaseError = sqlite3.Error
