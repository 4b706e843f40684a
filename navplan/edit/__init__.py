"""Changing files: text put in at places, and files replaced whole or not at all."""
