"""The command line: each command parses, calls, shows, and ends with an exit code."""
