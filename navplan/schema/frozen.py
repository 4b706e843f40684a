"""What all records can do, written once: what is generated for each class is paid for at start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import FrozenInstanceError, fields
from typing import Any, Final, NoReturn, TypeVar

T = TypeVar("T")


def frozen(cls: type[T]) -> type[T]:
    """Give a class of slots what a frozen dataclass has: equality, a hash, words, no changes."""
    for name, method in _METHODS.items():
        setattr(cls, name, method)
    return cls


def _values(record: Any) -> tuple[object, ...]:  # noqa: ANN401 - a record of any class
    return tuple(getattr(record, field.name) for field in fields(record))


def _equal(self: object, other: object) -> bool:
    if other.__class__ is not self.__class__:
        return NotImplemented  # type: ignore[no-any-return] # Python's word for “ask the other”
    return _values(self) == _values(other)


def _hash(self: object) -> int:
    return hash(_values(self))


def _words(self: Any) -> str:  # noqa: ANN401 - a record of any class
    said = (f"{field.name}={getattr(self, field.name)!r}" for field in fields(self))
    return f"{type(self).__qualname__}({', '.join(said)})"


def _refuse(self: object, name: str, *_value: object) -> NoReturn:
    raise FrozenInstanceError(f"{type(self).__name__}.{name} does not change")


def _state(self: object) -> tuple[object, ...]:
    return _values(self)


def _restore(self: Any, state: tuple[object, ...]) -> None:  # noqa: ANN401 - as above
    for field, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


_METHODS: Final[dict[str, Callable[..., object]]] = {
    "__eq__": _equal,
    "__hash__": _hash,
    "__repr__": _words,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__getstate__": _state,
    "__setstate__": _restore,
}
