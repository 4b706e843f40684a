"""The reference of the plan language: what its files, their keys and their values mean."""
