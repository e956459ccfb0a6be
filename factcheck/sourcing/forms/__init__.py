"""What the language files say of crediting agencies, as forms that are tried on copy."""
