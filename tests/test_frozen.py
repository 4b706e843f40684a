"""Records are values: equal when they say the same, never changed, copied and stored whole."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, replace

import pytest

from navplan.frozen import frozen
from navplan.model.common import Section
from navplan.model.plan import Adoption


@frozen
class Counted:
    """Two that differ in `seen` alone say the same; `hidden` is told to nobody."""

    name: str
    seen: int = field(default=0, compare=False)
    hidden: str = field(default="", repr=False)


@frozen
class Single:
    """One field, which is read in a way of its own."""

    name: str


@frozen
class Empty:
    """No field at all."""


DRAFT = Adoption(state="draft", body="kommunestyret")


def test_two_that_say_the_same_are_equal() -> None:
    assert Adoption(state="draft", body="kommunestyret") == DRAFT
    assert hash(Adoption(state="draft", body="kommunestyret")) == hash(DRAFT)
    assert replace(DRAFT, state="adopted") != DRAFT


def test_records_of_different_classes_are_never_equal() -> None:
    section: object = Section()
    assert section != Adoption()


@pytest.mark.parametrize("change", [setattr, delattr])
def test_a_record_is_never_changed(change: Callable[..., None]) -> None:
    with pytest.raises(FrozenInstanceError, match=r"Adoption\.state does not change"):
        change(DRAFT, "state", *(["adopted"] if change is setattr else []))
    assert DRAFT.state == "draft"


def _stored(record: Adoption) -> Adoption:
    read: Adoption = pickle.loads(pickle.dumps(record))  # noqa: S301 - our own bytes
    return read


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, _stored])
def test_a_copy_says_the_same(again: Callable[[Adoption], Adoption]) -> None:
    assert again(DRAFT) == DRAFT


def test_it_tells_what_it_holds() -> None:
    assert repr(Adoption(state="draft")).startswith("Adoption(state='draft', body=None, ")


def test_what_is_not_compared_neither_tells_apart_nor_changes_the_hash() -> None:
    once, twice = Counted("a", 1), Counted("a", 2)
    assert once == twice
    assert hash(once) == hash(twice)
    assert once != Counted("b", 1)
    assert once != Counted("a", 1, "c")
    assert copy.copy(twice).seen == 2


def test_what_is_not_to_be_told_is_not() -> None:
    assert repr(Counted("a", hidden="b")) == "Counted(name='a', seen=0)"


@pytest.mark.parametrize("one", [Single("a"), Empty(), Counted("a", 3, "b")])
def test_with_any_number_of_fields_it_is_a_value(one: object) -> None:
    again: object = pickle.loads(pickle.dumps(one))  # noqa: S301 - our own bytes
    assert again is not one
    assert again == copy.copy(one) == one
    assert {again, one} == {one}
    assert repr(again) == repr(one)


def test_one_field_tells_apart() -> None:
    same = {Single("a"), Single("a"), Single("b")}
    assert same == {Single("a"), Single("b")}
    assert len(same) == 2


def test_a_class_with_equal_fields_is_another() -> None:
    @frozen
    class Other:
        name: str

    other: object = Other("a")
    assert Single("a") != other


@pytest.mark.parametrize("change", [(setattr, "b"), (setattr, "a"), (delattr,)])
@pytest.mark.parametrize("one", [Single("a"), Counted("a")])
def test_no_change_is_accepted_be_it_to_the_same(
    one: Single | Counted, change: tuple[Callable[..., None], str]
) -> None:
    how, *value = change
    with pytest.raises(FrozenInstanceError, match=r"\.name does not change"):
        how(one, "name", *value)
    assert one.name == "a"


def test_nothing_is_added() -> None:
    one: object = Single("a")
    with pytest.raises(AttributeError):
        setattr(one, "more", "b")  # noqa: B010 - no type knows such a name
