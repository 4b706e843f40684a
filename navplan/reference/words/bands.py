"""Words for bands: how far from its target an indicator is yellow and not yet red."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

WORDS: Final[dict[str, KeyWords]] = {
    # Bands, of which one is written.
    "Measuring.tolerance": KeyWords(
        N_("tolerance"),
        N_(
            "How far off the target is still yellow and not red: “2 pp” is percentage points, “5 "
            "%” per cent of the target, and a bare number counts in the indicator’s own unit of "
            "measure. On percentages you must write pp or the per cent sign. 0 means no yellow; "
            "the workspace’s setting holds if left out."
        ),
        "2 pp",
    ),
    "Measuring.limits": KeyWords(
        N_("limits of green and yellow"),
        N_(
            "Where green and yellow begin, as numbers of the indicator itself. They can stand "
            "without a target."
        ),
        "\n  green: 4.3\n  yellow: 4.0",
    ),
    "Measuring.range_limits": KeyWords(
        N_("limits of a range"),
        N_("For “between”: the interval that is green and the wider one that is yellow."),
        "\n  green: [-1, 1]\n  yellow: [-2, 2]",
    ),
    "Measuring.percent_of_target": KeyWords(
        N_("limits in per cent of the target"),
        N_(
            "Where green and yellow begin, in per cent of the target. Where lower is better, they "
            "lie above 100."
        ),
        "\n  green: 100\n  yellow: 85",
    ),
    "Measuring.pace": KeyWords(
        N_("limits in per cent of the pace"),
        N_(
            "Where green and yellow begin, in per cent of the progress that should have been made "
            "by now. It needs a baseline."
        ),
        "\n  green: 95\n  yellow: 85",
    ),
    # The parts of bands.
    "Limits.green": KeyWords(
        N_("green from"),
        N_("Where green begins. The target is the limit if left out."),
        "4.3",
    ),
    "Limits.yellow": KeyWords(
        N_("yellow from"),
        N_("Where yellow begins. What does not reach it is red."),
        "4.0",
    ),
    "RangeLimits.green": KeyWords(
        N_("green interval"),
        N_("The two numbers between which the value is green."),
        "[-1, 1]",
    ),
    "RangeLimits.yellow": KeyWords(
        N_("yellow interval"),
        N_("The wider interval around it in which the value is yellow. Outside it is red."),
        "[-2, 2]",
    ),
    "PercentLimits.green": KeyWords(
        N_("green from, in per cent of the target"),
        N_("A number without a sign: 100 is the target itself."),
        "100",
    ),
    "PercentLimits.yellow": KeyWords(
        N_("yellow from, in per cent of the target"),
        N_("A number without a sign. What does not reach it is red."),
        "85",
    ),
    "Pace.green": KeyWords(
        N_("green from, in per cent of the pace"),
        N_("A number without a sign: 100 is exactly as far as expected by now."),
        "95",
    ),
    "Pace.yellow": KeyWords(
        N_("yellow from, in per cent of the pace"),
        N_("A number without a sign. Slower than this is red."),
        "85",
    ),
}

CHOICES: Final[dict[str, dict[str, str]]] = {}
