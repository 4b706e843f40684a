"""What documents say, as frozen values: words and numbers in one language, ready to print."""
