"""The hundred planted mistakes: each can be planted, and most are found in their place."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from tests.planted.planting import (
    AFTER_THE_PLANS,
    HELD_OUT,
    VISIBLE,
    Ground,
    Mistake,
    Outcome,
    is_plantable,
    mistakes,
)


@pytest.fixture(scope="module")
def ground() -> Ground:
    return Ground()


# ----- the corpus -----


def test_there_are_a_hundred_different_mistakes() -> None:
    visible, held_out = mistakes(VISIBLE), mistakes(HELD_OUT)
    assert (len(visible), len(held_out)) == (70, 30)
    assert len({mistake.id for mistake in [*visible, *held_out]}) == 100


@pytest.mark.parametrize("mistake", mistakes(VISIBLE), ids=lambda mistake: mistake.id)
def test_a_mistake_can_be_planted(mistake: Mistake) -> None:
    assert is_plantable(mistake)


def test_the_mistakes_kept_apart_can_be_planted() -> None:
    # As below, only numbers are compared, so that a failure does not tell which mistakes they are.
    assert sum(map(is_plantable, mistakes(HELD_OUT))) == 30


# ----- what is found -----


def test_nothing_is_found_in_the_untouched_plans(ground: Ground) -> None:
    assert ground.findings(ground.untouched, AFTER_THE_PLANS) == []


def test_the_visible_mistakes_are_found(ground: Ground) -> None:
    outcomes = ground.outcomes(mistakes(VISIBLE))
    assert _ids(outcome for outcome in outcomes if outcome.twice) == []
    assert len(_ids(outcome for outcome in outcomes if not outcome.found)) <= 3


def test_the_mistakes_kept_apart_are_found(ground: Ground) -> None:
    outcomes = ground.outcomes(mistakes(HELD_OUT))
    twice = sum(outcome.twice for outcome in outcomes)
    found = sum(outcome.found for outcome in outcomes)
    assert twice == 0
    assert found >= 25


def _ids(outcomes: Iterable[Outcome]) -> list[str]:
    return [outcome.mistake.id for outcome in outcomes]
