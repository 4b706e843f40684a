"""IND: whether something was measured once, and when it could be known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from navplan.diagnostics import Severity
from navplan.i18n import N_
from navplan.rules.registry import Hit, hit, hit_in, rule, see

if TYPE_CHECKING:
    from navplan.model.measurements import Measurements
    from navplan.rules.standing import Given, Standing


@rule(
    "IND020",
    message=N_("“{indicator}” has two values for {period}"),
    help=N_(
        "keep one of them, or correct the period of the other; June, the second quarter and the"
        " first half-year end together and count as one, except for amounts that are summed"
    ),
)
def two_values_for_one_period(
    measurements: Measurements, standing: Standing, file: str
) -> Iterator[Hit]:
    """
    ## What it does
    Finds values of one indicator in one unit that are for the same time, in one file or in two.
    For amounts that are summed that is the same period. For everything else it is periods that
    end on the same day.

    ## Why is this bad?
    Which of them counts? navplan does not choose, and the indicator gets no colour. Most often
    one of them is for another month or another year, or last year’s file was copied.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: deltakere-kvp
        title: Deltakere i kvalifiseringsprogrammet
        direction: higher
    ```

    `maling-2014.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      deltakere-kvp:
        2014-06: 25
    ```

    `maling-2015.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      deltakere-kvp:
        2015-05: 30
        2014-06: 29  # error: 5 [IND020]
    ```

    Use instead:

    `maling-2015.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      deltakere-kvp:
        2015-05: 30
        2015-06: 29
    ```
    """
    for series, source in standing.series_in(measurements):
        for reading in series.readings:
            first, *others = reading.entries
            for entry in others:
                if entry.source is source:
                    other = see(
                        first.source.file,
                        *first.origin.path,
                        message=N_("the other one, for {period}"),
                        period=first.period,
                    )
                    yield hit_in(
                        file,
                        *entry.origin.path,
                        key=True,
                        related=(other,),
                        indicator=series.definition.title,
                        period=entry.period,
                    )


@rule(
    "IND031",
    message=N_("{day} is before {period} was over"),
    help=N_(
        "correct the day or the period; if the value was known before the end, write"
        " “preliminary: yes”"
    ),
    severity=Severity.WARNING,
)
def known_before_period_ended(
    measurements: Measurements, standing: Standing, as_of: date
) -> Iterator[Hit]:
    """
    ## What it does
    Finds values that were published or retrieved before the period they are for had ended, and
    are not marked as preliminary.

    ## Why is this bad?
    Nobody can know in May how June went. Either the value is for the period before, or the day
    is copied from another value.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: sykefravaer
        title: Sykefravær
        direction: lower
    ```

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      sykefravaer:
        2015-Q2:
          value: 7.3
          published: 2015-05-12  # warning: 18 [IND031]
    ```

    Use instead:

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      sykefravaer:
        2015-Q1:
          value: 7.3
          published: 2015-05-12
    ```
    """
    for given in standing.given_in(measurements):
        period, measurement = given.entry.period, given.measurement
        if period.last <= as_of and not measurement.preliminary and not measurement.none:
            for key in ("published", "retrieved"):
                day = getattr(measurement, key)
                if day and day < period.last:
                    yield hit(*given.path, key, day=day, period=period)
                    break


@rule(
    "IND032",
    message=N_("{when} is not over on {as_of}"),
    help=N_(
        "correct the period or the day; a value for a period that still runs is marked with"
        " “preliminary: yes”"
    ),
    severity=Severity.WARNING,
)
def measured_in_the_future(
    measurements: Measurements, standing: Standing, as_of: date
) -> Iterator[Hit]:
    """
    ## What it does
    Finds values for a period that has not ended on the day of the check, and values that were
    published, retrieved or reached later than that. Preliminary values are left alone. In
    each file it points at the first.

    ## Why is this bad?
    Nobody has counted what has not happened. Most often the year or the month is a slip, and
    the value is missing where it belongs.

    ## Example
    `indikatorer.yaml`
    ```yaml
    kind: indicators
    id: indikatorer
    title: Indikatorer
    indicators:
      - id: deltakere-kvp
        title: Deltakere i kvalifiseringsprogrammet
        direction: higher
    ```

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      deltakere-kvp:
        2015-05: 30
        2051-06: 29  # warning: 5 [IND032]
    ```

    Use instead:

    `maling.yaml`
    ```yaml
    kind: measurements
    unit: nav-harstad
    values:
      deltakere-kvp:
        2015-05: 30
        2015-06: 29
    ```
    """
    # Who asks how things stood in spring knows that the file has gone on since: once is enough.
    given = (one for one in standing.given_in(measurements) if not one.measurement.preliminary)
    found = next(filter(None, (_ahead(one, as_of) for one in given)), None)
    if found:
        yield found


def _ahead(given: Given, as_of: date) -> Hit | None:
    """Where a measurement is ahead of a day, or None."""
    measurement = given.measurement
    if given.entry.period.last > as_of and not measurement.none:
        when = str(given.entry.period)
        return hit(*given.path, key=True, when=when, as_of=as_of)
    for key in ("published", "retrieved", "done"):
        day = getattr(measurement, key)
        if isinstance(day, date) and day > as_of:
            return hit(*given.path, key, when=day, as_of=as_of)
    return None
