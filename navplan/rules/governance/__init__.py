"""GOV: adoption, and what was adopted."""

from navplan.rules.governance import (  # noqa: F401 - they declare rules
    adopted,
    adoption,
)
