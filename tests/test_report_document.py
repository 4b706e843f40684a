"""The operating plan as a document: its chapters, its words, and what it says where nothing is."""

from __future__ import annotations

import os
import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import TemplateSyntaxError, UndefinedError

from navplan.report import document as reports
from navplan.report.document import to_markdown, to_pdf
from navplan.report.markdown import CONTENTS, tokens
from navplan.report.templates import environment
from navplan.report.typst_frame import PAGE_SIDE, PAGE_TOP
from navplan.workspace import Workspace, load
from tests import pdf_ink, pdf_tags
from tests.command import PLANS
from tests.documents import built_of, document, headings, section
from tests.hostile import HOSTILE, MARKDOWN, texts_of, with_every
from tests.verapdf import failures
from tests.workspaces import workspace

GOLDEN = Path(__file__).parent / "golden"
HARSTAD = "nav-harstad-driftsplan-2015"
DOCUMENTS = {f"{HARSTAD}.md": None, f"{HARSTAD}.nn.md": "nn"}

PLAN = """
    kind: operating-plan
    id: plan
    title: The plan
    unit: office
    period: 2015
"""
UNITS = """
    kind: organisation
    id: units
    title: Units
    units:
      - id: office
        name: The office
        type: nav_office
"""


@pytest.fixture(scope="module")
def harstad() -> Workspace:
    return load(PLANS)


def plan(more: str = "", **files: str) -> Workspace:
    """A small workspace with a plan, to which `more` is added."""
    given_files = {name.replace("_", ".", 1): text for name, text in files.items()}
    found = workspace({"units.yaml": UNITS, "plan.yaml": PLAN + more, **given_files})
    assert not list(found.diagnostics)
    return found


# ----- the example -----


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_document_of_the_example_is_as_it_was_approved(name: str, harstad: Workspace) -> None:
    text = to_markdown(document(harstad, HARSTAD, language=DOCUMENTS[name]))  # type: ignore[arg-type]
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        (GOLDEN / name).write_text(text, encoding="utf-8", newline="\n")
    assert text == (GOLDEN / name).read_text(encoding="utf-8")


def test_every_approved_document_is_still_made() -> None:
    assert {file.name for file in GOLDEN.glob("*.md")} == set(DOCUMENTS)


def test_the_chapters_are_those_of_the_municipality_in_its_order(harstad: Workspace) -> None:
    numbered = [
        heading
        for heading in headings(document(harstad, HARSTAD, language="nb").markdown)
        if re.match(r"#+ \d", heading)
    ]
    levels = [heading.partition(" ")[0] + heading.split()[1] for heading in numbered]
    assert levels == [
        "##1", "##2", "###2.1", "####2.1.1", "###2.2", "###2.3", "###2.4", "##3", "###3.1",
        "###3.2", "###3.3", "###3.4", "##4", "##5", "##6", "##7",
    ]  # fmt: skip


def test_nothing_that_the_plan_says_is_lost(harstad: Workspace) -> None:
    file = "nav-harstad/driftsplan-2015.yaml"
    shown = plain(to_markdown(document(harstad, HARSTAD, language="nb")))
    unsaid = {"guidance", "fingerprint"}
    said = [text for field, text in texts_of(harstad.model(file)) if field not in unsaid]
    lost = [text for text in said if plain(text).casefold() not in shown.casefold()]
    assert len(said) > 100
    assert lost == []


def test_the_template_s_own_help_is_not_printed(harstad: Workspace) -> None:
    text = document(harstad, HARSTAD, language="nb").markdown
    assert "Her skal det beskrives" not in text


def test_no_heading_skips_a_level(harstad: Workspace) -> None:
    levels = [heading.index(" ") for heading in headings(document(harstad, HARSTAD).markdown)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


# ----- the example as a PDF -----


@pytest.fixture(scope="module")
def pdf(harstad: Workspace) -> bytes:
    return to_pdf(document(harstad, HARSTAD, language="nb"))


@pytest.mark.parametrize("standard", ["UA-1", "A-2a"])
def test_the_pdf_is_accessible_and_can_be_archived(pdf: bytes, standard: str) -> None:
    assert failures(pdf, standard) == []


def test_two_runs_give_the_same_bytes(pdf: bytes, harstad: Workspace) -> None:
    assert to_pdf(document(harstad, HARSTAD, language="nb")) == pdf


def test_the_summary_fits_on_the_first_page(pdf: bytes) -> None:
    second = pdf_tags.lines(pdf)[1]
    assert second[0].get_text().strip() == "Innhold"


def test_nothing_reaches_into_the_margins(pdf: bytes) -> None:
    ring = 2  # the one of a large å, which a page may begin with
    assert pdf_ink.outside(pdf, side=PAGE_SIDE, top=PAGE_TOP - ring, bottom=36) == []


def test_no_heading_is_the_last_line_of_a_page(pdf: bytes, harstad: Workspace) -> None:
    text = document(harstad, HARSTAD, language="nb").markdown
    titles = {heading.partition(" ")[2] for heading in headings(text)}
    last = [page[-1].get_text().strip() for page in pdf_tags.lines(pdf)]
    assert not titles & set(last)


# ----- sections -----


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "Not filled in in the plan."),
        ("vision: Everybody takes part", "Everybody takes part"),
        ("vision: {see: the strategy}", "See the strategy."),
        ("vision: {not_applicable: the council decides}", "Not applicable: the council decides."),
        ("vision: {text: All take part, see: the strategy}", "All take part\n\nSee the strategy."),
        ("vision: {guidance: Write one sentence}", "Not filled in in the plan."),
    ],
)
def test_a_section_has_text_or_a_word_that_says_why_not(written: str, said: str) -> None:
    text = to_markdown(document(plan(f"    {written}")))
    assert section(text, "## 1 Vision and main goals") == said


def test_headings_in_a_section_come_below_it() -> None:
    text = document(
        plan("""
    framework: |
      # Housing

      Few flats.

      ## Prices

      They rise.
""")
    ).markdown
    found = headings(text)
    at = found.index("### 2.2 Framework conditions and challenges")
    assert found[at + 1 : at + 3] == ["#### Housing", "##### Prices"]


# ----- a plan that says nothing -----


def test_a_plan_with_nothing_optional_has_its_chapters_and_no_empty_tables() -> None:
    text = to_markdown(document(plan()))
    assert headings(text) == [
        "# The plan",
        "## Summary",
        "## Contents",
        "## 1 Vision and main goals",
        "## 2 The unit, its resources and key figures",
        "### 2.1 About the unit",
        "#### 2.1.1 Information about the unit and its services",
        "### 2.2 Framework conditions and challenges",
        "### 2.3 Resources",
        "### 2.4 Key figures",
        "## 3 Scorecard",
        "### 3.1 Scorecard shared by all units",
        "### 3.2 Scorecard of the unit",
        "## 4 Action part",
        "## 5 Service descriptions with service declarations",
        "## 6 Training plan",
        "## 7 Other matters",
        "## Appendix: how the status is worked out",
    ]
    assert "|" not in text


def test_no_chapter_is_empty_without_a_word() -> None:
    text = to_markdown(document(plan()))
    chapters = re.split(r"^#+ .*\n", text, flags=re.MULTILINE)[1:]
    silent = [
        heading
        for heading, content in zip(headings(text), chapters, strict=True)
        if not content.strip()
    ]
    # These have chapters of their own below them.
    assert silent == ["## 2 The unit, its resources and key figures"]


def test_a_plan_that_is_not_adopted_is_a_draft() -> None:
    assert document(plan()).meta.draft
    assert "**DRAFT**" in to_markdown(document(plan()))


@pytest.mark.parametrize(
    ("adoption", "said"),
    [
        ("{state: draft}", "The plan is a draft and not adopted."),
        ("{state: consultation}", "The plan is out for consultation and not adopted."),
        ("{state: adopted}", "The plan is adopted."),
        ("{state: adopted, body: the council}", "Adopted by the council."),
        (
            "{state: adopted, body: the council, case: 14/0000}",
            "Adopted by the council, case 14/0000.",
        ),
        (
            "{state: adopted, body: the council, date: 2014-12-18}",
            "Adopted by the council on 18\u00a0December 2014.",
        ),
    ],
)
def test_the_document_says_where_the_plan_stands(adoption: str, said: str) -> None:
    assert said in document(plan(f"    adoption: {adoption}")).markdown


# ----- actions -----

ACTIONS = """
    actions:
      - id: survey
        title: Ask the users
        deadline: 2015-06-30
        responsible: leader of the office
        progress: started
      - id: plan-for-market
        title: Write a plan
        deadline: 2015-10-01
        cost: within the frame
        on_deviation: {action: Ask for help, responsible: the county, deadline: 2015-12-01}
      - id: meetings
        title: Meet every month
        deadline: monthly
        progress: {state: done, date: 2015-03-06, remark: All were there}
"""


def test_an_action_without_a_goal_stands_in_a_block_of_its_own() -> None:
    text = to_markdown(document(plan(ACTIONS)))
    rows = section(text, "### Actions without a goal in the scorecard").split("\n")
    assert rows[0] == "| Action | Responsible | Deadline | Cost (\\*) | On deviation |"
    assert rows[2:] == [
        "| Ask the users<br>*Started* | Leader of the office | 30\u00a0June 2015 | – | – |",
        (
            "| Write a plan | Not given | 1\u00a0October 2015 | Within the allotted frame | "
            "Ask for help<br>Responsible: the county<br>Deadline: 1\u00a0December 2015 |"
        ),
        (
            "| Meet every month<br>*Done 6\u00a0March 2015. All were there* | Not given | "
            "Every month | – | – |"
        ),
    ]


def test_the_summary_counts_the_actions_and_names_what_is_late_or_due() -> None:
    text = section(to_markdown(document(plan(ACTIONS))), "### Actions and deadlines")
    assert text.split("\n") == [
        "Of 3 actions: 1 done and 1 started. One is not reported. The next deadlines:",
        "",
        "| Deadline | Action | Responsible |",
        "| --- | --- | --- |",
        (
            "| 30\u00a0June 2015<br>**The deadline has passed** | Ask the users | "
            "Leader of the office |"
        ),
        "| 1\u00a0October 2015 | Write a plan | Not given |",
        "| 1\u00a0December 2015 | On deviation: Ask for help | The county |",
    ]


def test_deadlines_that_find_no_room_are_counted() -> None:
    more = ACTIONS + "      - {id: end, title: End well, deadline: 2015-12-31}\n"
    text = section(to_markdown(document(plan(more))), "### Actions and deadlines")
    assert "| Deadline | Action (… and 1 more) | Responsible |" in text
    assert "End well" not in text


def test_what_happened_later_is_not_in_the_document() -> None:
    text = to_markdown(document(plan(ACTIONS), as_of=date(2015, 3, 5)))
    assert "| Meet every month | Not given | Every month | – | – |" in text
    assert "Of 3 actions: 1 started. 2 are not reported." in text


def test_what_an_action_says_at_length_stands_below_the_table() -> None:
    text = document(
        plan("""
    actions:
      - id: survey
        title: Ask the users
        text: |
          # How

          By telephone.
""")
    ).markdown
    found = headings(text)
    at = found.index("### Actions without a goal in the scorecard")
    assert found[at + 1 : at + 3] == ["#### Ask the users", "##### How"]


# ----- the scorecard -----

CATALOGUE = """
    kind: indicators
    id: catalogue
    title: Catalogue
    indicators:
      - id: share
        title: Refugees at work
        direction: higher
        measured_in: percent
        frequency: half
      - id: visits
        title: Visits
        direction: higher
        accumulation: flow
        frequency: month
"""
SCORECARD = """
    kind: scorecard
    id: card
    title: Scorecard of the office
    unit: office
    period: 2015
    perspectives:
      - id: users
        title: Users
        goals:
          - id: work
            number: 3.4
            title: More at work
            measured_by: the team
            indicators:
              - indicator: share
                at_least: 45
                tolerance: 2 pp
                measured: every half-year
              - indicator: visits
                per_period: 10
                tolerance: 0
"""
VALUES = """
    kind: measurements
    unit: office
    note: The numbers are examples.
    values:
      share:
        2014-H1: 41
        2015-H1: {value: 44, preliminary: true}
      visits: {2015-01: 9, 2015-02: 12, 2015-03: 9}
    comments:
      share: {2015-H1: Slow but steady.}
"""


def measured(as_of: date = date(2015, 7, 15), more: str = "") -> str:
    found = plan(
        "    scorecard: card" + more,
        catalogue_yaml=CATALOGUE,
        card_yaml=SCORECARD,
        values_yaml=VALUES,
    )
    return to_markdown(document(found, as_of=as_of))


def test_an_indicator_is_shown_with_its_target_value_status_and_trend() -> None:
    rows = section(measured(), "#### Users").split("\n")
    assert rows[:3] == [
        "| Goal and indicator | Target figure | Value | Status | Trend over time |",
        "| --- | --- | --- | --- | --- |",
        "| **3.4 More at work** | – | – | **○ Too little measured**<br>1 of 2 measured | – |",
    ]
    assert rows[3] == (
        "| Refugees at work | at least 45% | 44%<br>H1 2015, preliminary | **▲ Near target** "
        "| ↗ Better |"
    )


def test_a_chart_is_said_in_a_sentence_and_shown_in_numbers() -> None:
    text = section(measured(), "#### Refugees at work")
    assert (
        "*Refugees at work went from 41% in H1 2014 to 44% in H1 2015. "
        "The target is at least 45%.*" in text
    )
    assert text.endswith(
        "| Per cent | Half-year 1 | Half-year 2 |\n"
        "| --- | ---: | ---: |\n"
        "| 2014 | 41 | – |\n"
        "| 2015 | 44 | – |\n"
        "\n"
        "- H1 2015: preliminary"
    )


def test_amounts_are_shown_month_by_month_with_their_sum_and_its_target() -> None:
    text = section(measured(date(2015, 3, 31)), "#### Visits")
    assert "| 2015 | 9 | 12 | 9 | – | – | – | – | – | – | – | – | – |" in text
    assert "| 2015, so far | 9 | 21 | 30 | – | – | – | – | – | – | – | – | – |" in text
    assert "| Target figure 2015, so far | 10 | 20 | 30 | 40 | 50 |" in text


def test_a_sum_says_that_it_is_one_and_what_it_is_to_become_in_the_year() -> None:
    text = measured(date(2015, 3, 31))
    assert (
        "| Visits | at least 120 in the year (30 by March) | 30 so far<br>to the end of March 2015 "
        "| **● On target** | – |" in text
    )
    assert "Visits: 30 to the end of March 2015. The target is at least 30 so far." in text


def test_a_value_that_has_grown_too_old_says_so() -> None:
    text = measured(date(2015, 12, 31))
    assert "March 2015, 8 measurements overdue | **○ Number too old** |" in text


def test_what_the_plan_wrote_in_its_own_language_is_kept_there() -> None:
    text = document(plan(ACTIONS), language=None).markdown
    assert "| Monthly |" in text
    assert "Within the frame" in text
    assert "Planteksten" not in text


def test_the_leader_s_comment_stands_where_the_deviation_is_shown() -> None:
    assert "> Slow but steady." in section(measured(), "#### Refugees at work")


def test_the_notes_of_the_measurements_are_printed() -> None:
    text = measured()
    assert "The numbers are examples." in text.partition("## Summary")[0]
    assert "- The numbers are examples." in section(
        text, "## Appendix: how the status is worked out"
    )


def test_a_goal_says_how_it_is_measured_and_that_nothing_is_done_for_it() -> None:
    text = section(measured(), "#### Goal 3.4: More at work")
    assert "| Indicator: Refugees at work, at least 45% | Every half-year | The team |" in text
    assert text.endswith("The plan has no actions for this goal.")


def test_actions_stand_with_their_goal_wherever_it_is() -> None:
    more = """
    actions:
      - {id: course, title: Hold a course, goal: card/work}
      - {id: letter, title: Answer the letter, goal: letter/answer}
"""
    found = plan(
        "    scorecard: card" + more,
        catalogue_yaml=CATALOGUE,
        card_yaml=SCORECARD,
        letter_yaml="""
    kind: governing-document
    id: letter
    title: The letter
    document_type: letter
    goals:
      - {id: answer, title: Answer in time}
""",
    )
    text = document(found).markdown
    assert "| Hold a course |" in section(text, "#### Goal 3.4: More at work")
    assert "| Answer the letter |" in section(text, "#### Answer in time (The letter)")


# ----- Markdown for people -----


def test_the_list_of_contents_leads_to_the_headings(harstad: Workspace) -> None:
    text = to_markdown(document(harstad, HARSTAD))
    names = {token.attrs["id"] for token in tokens(text) if token.type == "heading_open"}
    links = re.findall(r"^ *- \[.*\]\(#(.*)\)$", text, re.MULTILINE)
    assert CONTENTS not in text
    assert len(links) > 15
    assert set(links) <= names


def test_charts_are_words_in_markdown(harstad: Workspace) -> None:
    rendered = document(harstad, HARSTAD)
    text = to_markdown(rendered)
    assert rendered.charts
    assert "chart:" not in text
    assert all(chart.description for chart in rendered.charts.values())


def test_lines_that_users_leave_blank_in_code_are_kept() -> None:
    text = to_markdown(
        document(
            plan("""
    vision: |
      ```
      one


      two
      ```
""")
        )
    )
    assert "one\n\n\ntwo" in text


# ----- hostile text -----


@pytest.fixture(scope="module")
def harmless(harstad: Workspace) -> str:
    """The example with the same word in every field, Markdown or not."""
    return document(with_every(harstad, "Words", "Words"), HARSTAD).markdown


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_write_changes_no_structure(
    text: str, harstad: Workspace, harmless: str
) -> None:
    hostile = document(with_every(harstad, text, "Words"), HARSTAD).markdown
    assert built_of(hostile) == built_of(harmless)


@pytest.mark.parametrize("text", MARKDOWN)
def test_markdown_of_users_stays_in_its_section(
    text: str, harstad: Workspace, harmless: str
) -> None:
    hostile = document(with_every(harstad, "Words", text), HARSTAD).markdown
    frame = [heading for heading in headings(hostile) if not heading.endswith("Mine")]
    assert frame == headings(harmless)
    assert sum(token.type == "toc" for token in tokens(hostile)) == 1


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_whatever_a_title_is_the_chapters_stay(text: str) -> None:
    found = plan(ACTIONS)
    # A title without a letter would be a heading without words, which Markdown does not have.
    hostile = document(with_every(found, f"x{text}"), "plan").markdown
    assert built_of(hostile) == built_of(document(with_every(found, "Words"), "plan").markdown)


# ----- templates -----


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("{{ plan.titel }}", UndefinedError),
        ("{{ plan.nothing }}", TypeError),
        ("{{ 'a' ~ 'b' }}", TemplateSyntaxError),
    ],
)
def test_a_mistake_in_a_template_is_not_printed(template: str, problem: type[Exception]) -> None:
    with pytest.raises(problem):
        environment("en").from_string(template).render(plan={"nothing": None})


def test_what_a_template_prints_is_text_unless_it_is_said_to_be_markdown() -> None:
    print_both = environment("en").from_string("{{ text }} {{ text | markdown(2) }}")
    assert print_both.render(text="*a*") == r"\*a\* *a*"


def test_there_are_templates_for_what_can_be_reported() -> None:
    assert reports.templates_for("operating-plan") == ("operating-plan",)
    assert reports.templates_for("indicators") == ()


def plain(text: str) -> str:
    """The words of a text without marks and line breaks."""
    bare = re.sub(r"[\\*_>`#|]|\[\^[\w-]+\]:?|<br>|^\s*- ", " ", text, flags=re.MULTILINE)
    return " ".join(bare.split())
