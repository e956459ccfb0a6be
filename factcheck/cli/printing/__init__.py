"""What commands print of statements and flags."""
