"""The schema: its migrations, each a frozen file, and what they are made with."""
