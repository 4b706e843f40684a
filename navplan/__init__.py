"""navplan: plans as code for Norwegian NAV offices, municipalities and counties."""

__version__ = "0.1.0"

SETTINGS_FILE = "navplan.yaml"
"""The file that makes a folder a workspace."""
