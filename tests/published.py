"""Schemas that others have published, out of the packages that bring them: nothing is fetched."""

from __future__ import annotations

from functools import cache
from importlib.metadata import files
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from lxml import etree
from requests_cache.backends.sqlite import SQLiteCache


@cache
def _stored() -> SQLiteCache:
    """What schemastore.org said when the package `schemastore` was made."""
    return SQLiteCache(str(_file_of("schemastore", "cache.sqlite")))


@cache
def json_schema(name: str) -> dict[str, Any]:
    """A JSON Schema of schemastore.org, by the name of its file."""
    address = f"https://json.schemastore.org/{name}"
    [found] = [one for one in _stored().filter(expired=True) if one.url == address]
    schema: dict[str, Any] = found.json()
    return schema


def problems(name: str, data: object) -> list[str]:
    """What a published JSON Schema has against data; all of schemastore's here are draft 7."""
    schema = json_schema(name)
    Draft7Validator.check_schema(schema)
    return [
        f"{'/'.join(map(str, one.absolute_path))}: {one.message}"
        for one in Draft7Validator(schema).iter_errors(data)
    ]


@cache
def xml_schema(name: str) -> etree.XMLSchema:
    """An XML Schema for JUnit reports, of those that pyEDAA.Reports brings, by name."""
    return etree.XMLSchema(etree.parse(_file_of("pyEDAA.Reports", name)))


def _file_of(package: str, name: str) -> Path:
    """A file of an installed package, which is not imported for it."""
    [found] = [one for one in files(package) or () if one.name == name]
    return Path(str(found.locate()))
