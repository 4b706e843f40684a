"""From plain data to typed values: the field types plan files are made of, and their findings."""
