"""What never changes once it is made: what all such classes can do, written once.

`dataclasses` would generate it for each of them, which takes half a millisecond a class, and most
calls import about a hundred.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields
from functools import cache
from operator import attrgetter
from typing import Any, Final, NoReturn, TypeVar, cast, dataclass_transform

T = TypeVar("T")

Values = Callable[[object], tuple[object, ...]]


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make a class a frozen dataclass of slots."""
    return unchanging(cast("type[T]", dataclass(slots=True, eq=False, repr=False)(cls)))


def unchanging(cls: type[T]) -> type[T]:
    """Give a dataclass of slots what a frozen one has: equality, a hash, words, no changes."""
    for name, method in _METHODS.items():
        setattr(cls, name, method)
    return cls


@cache
def _all_of(cls: Any) -> Values:  # noqa: ANN401 - any dataclass
    return _reading([one.name for one in fields(cls)])


@cache
def _compared_of(cls: Any) -> Values:  # noqa: ANN401 - as above
    return _reading([one.name for one in fields(cls) if one.compare])


def _reading(names: list[str]) -> Values:
    """What reads some attributes of an instance."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda instance: tuple(getattr(instance, name) for name in names)


def _equal(self: Any, other: object) -> bool:  # noqa: ANN401 - an instance of any class
    if other.__class__ is not self.__class__:
        return NotImplemented  # type: ignore[no-any-return] # Python's word for “ask the other”
    cls: type = type(self)
    values = _compared_of(cls)
    return values(self) == values(other)


def _hash(self: Any) -> int:  # noqa: ANN401 - as above
    cls: type = type(self)
    return hash(_compared_of(cls)(self))


def _words(self: Any) -> str:  # noqa: ANN401 - as above
    said = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(said)})"


def _set_once(self: object, name: str, value: object) -> None:
    if hasattr(self, name):
        _refuse(self, name)
    object.__setattr__(self, name, value)


def _refuse(self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"{type(self).__name__}.{name} does not change")


def _state(self: Any) -> tuple[object, ...]:  # noqa: ANN401 - as above
    cls: type = type(self)
    return _all_of(cls)(self)


def _restore(self: Any, state: tuple[object, ...]) -> None:  # noqa: ANN401 - as above
    for one, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)


_METHODS: Final[dict[str, Callable[..., object]]] = {
    "__eq__": _equal,
    "__hash__": _hash,
    "__repr__": _words,
    "__setattr__": _set_once,
    "__delattr__": _refuse,
    "__getstate__": _state,
    "__setstate__": _restore,
}
