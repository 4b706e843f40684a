"""Records are values: equal when they say the same, never changed, copied and stored whole."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, replace

import pytest

from navplan.model.common import Section
from navplan.model.plan import Adoption

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
