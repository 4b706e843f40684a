"""Findings and status as people and programs want them: words, tables, JSON."""
