"""What all tests share: English messages, and examples that are the same in every run."""

import os

from hypothesis import settings

os.environ["NAVPLAN_LANG"] = "en"

settings.register_profile("navplan", derandomize=True, database=None, deadline=None)
settings.load_profile("navplan")
