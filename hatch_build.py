"""Building: the catalogues of messages are compiled into every wheel and editable install."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface[Any]):
    """Compiles each `navplan.po` into the `navplan.mo` beside it, which git does not keep."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile before the files of a wheel are collected; an editable install reads in place."""
        for source in sorted(Path(self.root, "navplan", "locale").glob("*/LC_MESSAGES/*.po")):
            compiled = source.with_suffix(".mo")
            with source.open("rb") as written, compiled.open("wb") as out:
                write_mo(out, read_po(written, locale=source.parts[-3]))
            build_data["artifacts"].append(compiled.relative_to(self.root).as_posix())
