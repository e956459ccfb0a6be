"""The commands for authors of checkers and rules."""
