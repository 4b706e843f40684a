"""Words for the kinds of files, each with a small whole file; together they make a workspace."""

from __future__ import annotations

from typing import Final

from navplan.i18n import N_
from navplan.reference.words.key_words import KeyWords

KINDS: Final[dict[str, KeyWords]] = {
    "organisation": KeyWords(
        N_("file of units"),
        N_(
            "The organisations that plans speak of: municipalities, NAV offices, those they work "
            "with. Each unit is described once, and all other files refer to its id."
        ),
        """\
kind: organisation
id: fjordvik-enheter
title: Fjordvik kommune med enheter
language: nb

units:
  - id: fjordvik-kommune
    name: Fjordvik kommune
    type: municipality

  - id: nav-fylke
    name: NAV fylke
    type: nav_county

  - id: nav-fjordvik
    name: NAV Fjordvik
    type: nav_office
    owners:
      - unit: nav-fylke
        line: state
      - unit: fjordvik-kommune
        line: municipal
""",
    ),
    "governing-document": KeyWords(
        N_("governing document"),
        N_(
            "A document from outside that plans follow: a letter, a white paper, a strategy, an "
            "agreement. Its goals are written here so that your goals can point to them."
        ),
        """\
kind: governing-document
id: md-brev-2026
title: Mål- og disponeringsbrev 2026
language: nb
document_type: letter
line: state
issuer: nav-fylke
issued: januar 2026
period: 2026

goals:
  - id: flere-i-arbeid
    title: Flere i arbeid
""",
    ),
    "indicators": KeyWords(
        N_("indicator catalogue"),
        N_(
            "What indicators count, said once: the definition, which way is better, how values add "
            "up. Targets belong in scorecards, values in files of measurements."
        ),
        """\
kind: indicators
id: fjordvik-indikatorer
title: Indikatorer som Fjordvik følger
language: nb

indicators:
  - id: deltakere-kvp
    title: Deltakere i kvalifiseringsprogrammet
    definition: Deltakere med vedtak om program ved utgangen av kvartalet.
    direction: higher
    accumulation: point
    measured_in: count
    frequency: quarter
    grace_days: 10
    level: output
    line: municipal
    source:
      provider: Fjordvik kommune
    counts: persons
""",
    ),
    "scorecard": KeyWords(
        N_("scorecard"),
        N_(
            "The goals of a unit for a period and the indicators that show how it goes, grouped in "
            "perspectives. A shared scorecard can be inherited by many units."
        ),
        """\
kind: scorecard
id: nav-fjordvik-malekart-2026
title: Målekart for NAV Fjordvik 2026
language: nb
unit: nav-fjordvik
line: municipal
period: 2026

perspectives:
  - id: tjenester-brukere
    title: Tjenester/brukere
    goals:
      - id: flere-i-arbeid
        title: Flere går fra sosialhjelp til arbeid
        line: shared
        supports: [md-brev-2026/flere-i-arbeid]
        indicators:
          - indicator: deltakere-kvp
            at_least: 28
            tolerance: 3
            measured: hvert kvartal
            measured_by: avdelingsleder
""",
    ),
    "measurements": KeyWords(
        N_("measurements"),
        N_(
            "The values of one unit: for each indicator and period a number, or the reason why "
            "there is none."
        ),
        """\
kind: measurements
unit: nav-fjordvik

values:
  deltakere-kvp:
    2026-Q1: 24
    2026-Q2:
      value: 27
      preliminary: ja

comments:
  deltakere-kvp:
    2026-Q2: Fire deltakere gikk over i ordinært arbeid i vår.
""",
    ),
    "operating-plan": KeyWords(
        N_("operating plan"),
        N_(
            "A unit’s plan for one year: its situation, what is going to be done, by whom and by "
            "when, the services and the training."
        ),
        """\
kind: operating-plan
id: nav-fjordvik-driftsplan-2026
title: Driftsplan 2026 NAV Fjordvik
language: nb
unit: nav-fjordvik
period: 2026
scorecard: nav-fjordvik-malekart-2026
governing_documents: [md-brev-2026]

framework: |
  Kommunen har flere unge uten arbeid enn landet ellers.

actions:
  - id: ukentlig-inntaksmote
    title: Holde ukentlig inntaksmøte for programmet
    goal: nav-fjordvik-malekart-2026/flere-i-arbeid
    responsible: avdelingsleder
    deadline: løpende
    cost: innen vedtatte rammer
    on_deviation:
      action: Gå gjennom alle søknader fra siste kvartal
      responsible: NAV-leder
""",
    ),
    "strategic-plan": KeyWords(
        N_("strategic plan"),
        N_(
            "A plan for several years that sets the direction: the challenges, the target "
            "pictures, the focus areas. It may leave the actions to other plans."
        ),
        """\
kind: strategic-plan
id: fjordvik-strategi-2026-2029
title: Strategi for NAV Fjordvik 2026–2029
language: nb
unit: nav-fjordvik
period: 2026–2029

challenges: |
  Flere unge faller ut av videregående skole, og bedriftene mangler fagfolk.

focus_areas:
  - id: unge-i-arbeid
    title: Unge i arbeid og utdanning
    text: Alle unge er i arbeid, utdanning eller annen aktivitet.
    influence: indirect
    supports: [md-brev-2026/flere-i-arbeid]

actions_elsewhere: Tiltakene står i de årlige driftsplanene.
""",
    ),
    "mandate": KeyWords(
        N_("mandate"),
        N_(
            "The terms of an inquiry: who asks for it, who does it, on which premises, what is to "
            "be delivered, and what was decided."
        ),
        """\
kind: mandate
id: felles-barnevern-mandat
title: Mandat for utredning av felles barnevern
language: nb
unit: fjordvik-kommune
period: 2026
line: municipal

purpose: Gi kommunestyret grunnlag for å velge organisering.

working_groups:
  - id: prosjektgruppe
    title: Prosjektgruppe
    members:
      - kommunalsjef for oppvekst
      - role: tillitsvalgt
        count: 2

premises:
  - id: likeverdige-tjenester
    number: 1
    title: Likeverdige tjenester uavhengig av bosted

deliverables:
  - id: kunnskapsgrunnlag
    title: Kunnskapsgrunnlag om nåsituasjonen
    group: felles-barnevern-mandat/prosjektgruppe
    responsible: kommunalsjef for oppvekst
    deadline: primo september 2026
""",
    ),
    "programme": KeyWords(
        N_("programme"),
        N_(
            "Development work in several projects, pilots or trials: who steers it, what it costs "
            "each year, and what it must be able to show."
        ),
        """\
kind: programme
id: unge-i-jobb-2026-2027
title: Unge i jobb 2026–2027
language: nb
unit: nav-fylke
period: 2026–2027
line: state

purpose: Prøve ut tettere oppfølging av unge uten arbeid.

budget:
  - period: 2026–2027
    amount: 4 mill. kr årlig
    source: nav-fylke
    reservation: Stortingets budsjettvedtak

projects:
  - id: fjordvik-piloten
    title: Piloten i Fjordvik
    type: pilot
    participants: [nav-fjordvik]
    milestones:
      - id: oppstart
        title: Første deltaker er i gang
        planned: medio mars 2026

evaluation_demands:
  - id: maloppnaelse
    title: Pålitelig kunnskap om måloppnåelsen
""",
    ),
}
