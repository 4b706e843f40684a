"""The made-up plan files, with what changes from office to office left open."""

from __future__ import annotations

from typing import Final

SETTINGS: Final = """\
navplan: 1
semantics: 1

status:
  tolerance: 10 %
  min_coverage: 0.6

rules:
  - path: "**"
    ignore: [GOV008, TXT002, IND007, IND008, TIM009, REF014]
    reason: Laget for å måle med, ikke for å følges.
"""

AUTHORITIES: Final = """\
kind: organisation
id: felles
title: De som styrer kontorene
language: nb

units:
  - id: direktoratet
    name: Direktoratet
    type: directorate

  - id: statsforvalteren
    name: Statsforvalteren
    type: county_governor

  - id: nav-fylke
    name: NAV Fylket
    type: nav_county
    part_of: direktoratet
"""

CATALOGUE: Final = """\
kind: indicators
id: indikatorer
title: Indikatorer som kontorene følger
language: nb

indicators:
  - id: bedriftsbesok
    title: Bedriftsbesøk
    definition: |
      Besøk hos arbeidsgivere i kommunen og regionen, ført i kontorets markedslogg. Flere besøk
      samme dag i samme bedrift telles én gang.
    direction: higher
    accumulation: flow
    measured_in: count
    frequency: month
    grace_days: 10
    level: activity
    line: shared
    source:
      provider: Kontoret
      note: Markedsloggen

  - id: styringsdialoger
    title: Styringsdialoger med fylkesdirektøren
    direction: higher
    accumulation: flow
    frequency: month
    line: state

  - id: sykefravaer
    title: Sykefravær i enheten
    direction: lower
    measured_in: percent
    decimals: 1
    frequency: quarter
    lag_days: 20
    additive: false
    line: municipal

  - id: brukertilfredshet
    title: Brukertilfredshet
    direction: higher
    measured_in: score
    decimals: 1
    frequency: year

  - id: serviceklager
    title: Serviceklager
    direction: lower
    accumulation: ytd
    frequency: tertial

  - id: bosatte-flyktninger
    title: Bosatte flyktninger
    direction: higher
    accumulation: flow
    frequency: month
    level: output
    counts: persons

  - id: flyktninger-i-arbeid
    title: Andel flyktninger i arbeid eller utdanning
    direction: higher
    measured_in: percent
    frequency: tertial
    level: result

  - id: budsjettavvik
    title: Budsjettavvik
    direction: lower
    measured_in: percent
    decimals: 1
    frequency: month
"""

SCORECARD: Final = """\
kind: scorecard
id: malekart-{area:03}
title: Målekart 2015 for område {area}
language: nb
unit: nav-omrade-{area:03}
line: shared
period: 2015
adoption:
  state: draft
  body: Områdeutvalget
  case: "14/{area:04}"
  date: 2014-12-18

perspectives:
  - id: samfunn
    title: Samfunn
    goals:
      - id: godt-samarbeid
        number: "1.1"
        title: Godt samarbeid med innbyggerne, næringsliv og frivillig sektor
        line: shared
        result_target: Økt antall bedriftsbesøk
        indicators:
          - indicator: bedriftsbesok
            per_period: 18
            percent_of_target:
              green: 100
              yellow: 85
            measured: månedlig
            measured_by: markedskontakten

  - id: organisasjon
    title: Organisasjon og personell
    goals:
      - id: god-ledelse
        number: "2.1"
        title: God ledelse
        line: shared
        measured: mnd.lig styringsdialog med fylkesdirektør
        indicators:
          - indicator: styringsdialoger
            per_period: 1
            tolerance: 1

          - indicator: sykefravaer
            at_most: 7.5
            tolerance: 0.5 pp

  - id: brukere
    title: Tjenester og brukere
    goals:
      - id: fornoyde-brukere
        number: "3.1"
        title: Fornøyde brukere
        line: shared
        success_factors:
          - id: fornoyde-brukere-undersokelse
            title: Fornøyde brukere
            measured: årlig

          - id: fornoyde-brukere-medvirkning
            title: Brukere som medvirker
        indicators:
          - indicator: brukertilfredshet
            success_factor: malekart-{area:03}/fornoyde-brukere-undersokelse
            at_least: 4.5
            tolerance: 0.2
            measured: årlig

          - indicator: serviceklager
            targets:
              2015-T1: 7
              2015-T2: 14
              2015-T3: 21
            tolerance: 20 %
            measured: hvert tertial

      - id: boligsosialt-arbeid
        number: "3.2"
        title: Forutsigbar boligtildeling
        line: municipal
        measured: hvert halvår, juni og desember

      - id: bosetting
        number: "3.3"
        title: Raskere og mer forutsigbar bosetting
        line: municipal
        indicators:
          - indicator: bosatte-flyktninger
            year_target: 60
            due:
              june: 60 %
              december: 100 %
            tolerance: 3

      - id: kvalifisering
        number: "3.4"
        title: God kvalitet i kvalifiseringsarbeidet
        line: shared
        indicators:
          - indicator: flyktninger-i-arbeid
            at_least: 45
            tolerance: 2 pp

  - id: okonomi
    title: Økonomi
    goals:
      - id: god-okonomistyring
        number: "4.1"
        title: God økonomistyring og budsjettdisiplin
        line: municipal
        indicators:
          - indicator: budsjettavvik
            at_most: 0
            tolerance: 1 pp
            measured: månedlig
"""

AREA: Final = """\
kind: organisation
id: omrade-{area:03}
title: Kontorene i område {area}
language: nb

units:
  - id: nav-omrade-{area:03}
    name: NAV Område {area}
    type: nav_area
    part_of: nav-fylke
"""

OFFICE: Final = """
  - id: {municipality}
    name: Eksempel kommune {n}
    type: municipality

  - id: {unit}
    name: NAV Eksempel {n:05}
    type: nav_office
    part_of: nav-omrade-{area:03}
    nav_county: nav-fylke
    owners:
      - unit: direktoratet
        line: state

      - unit: {municipality}
        line: municipal
    roles:
      - title: NAV-leder
        line: shared
    contact:
      phone: 55 55 33 33
      web:
        - www.nav.no
      visiting_address:
        street: Storgata {n}
        postcode: "0001"
        place: Eksempel
      opening_hours: mandag–fredag 10:00–15:00
"""

PLAN_HEAD: Final = """\
# Oppdiktet plan til tidtaking.
kind: operating-plan
id: {plan}
title: Driftsplan 2015 NAV Eksempel {n}
language: nb
unit: {unit}
period: 2015
adoption:
  state: draft
  body: Eksempel kommunestyre
  case: "{case}"
  date: 2014-12-18
scorecard: {scorecard}

summary: |
  Kontoret skal bidra til at flere kommer i arbeid, at færrest mulig får passiv sosialhjelp, og at
  {settled} flyktninger blir bosatt jevnt gjennom året. Driften holdes innenfor vedtatte rammer.

# --- 2 Enhetspresentasjon ---

unit_card:
  leader: NAV-leder
  deputy: Avdelingsleder
  section_heads:
    - Avdelingsleder for arbeid og oppfølging
    - Avdelingsleder for sosiale tjenester
  service_names:
    - NAV Eksempel {n}
  special_acts:
    - title: Lov om arbeids- og velferdsforvaltningen
      short_title: NAV-loven

    - title: Lov om sosiale tjenester i arbeids- og velferdsforvaltningen
      short_title: lov om sosiale tjenester i NAV

    - title: Lov om folketrygd
      short_title: folketrygdloven
  regulations:
    - title: Forskrift om sosiale tjenester i arbeids- og velferdsforvaltningen

unit_information:
  see: tjenestebeskrivelsen i kapittel 5

resources: Kontoret har {staff} årsverk, {state_staff} av dem statlige.

key_figures:
  - id: familiegjenforeninger
    title: Familiegjenforeninger
    value: {reunited}
    measured_in: personer per år
    approximate: true
    note: Gjennomsnitt for de siste årene

  - id: mottakere
    title: Mottakere av økonomisk sosialhjelp
    value: {recipients}
    measured_in: personer
    as_of: 2014
    source: Kommunens fagsystem

"""

PLAN_PROJECTS: Final = """
projects:
  - id: ung-i-etableringsfasen
    title: Ung i etableringsfasen
    text: |
      Skal bidra til at ungdom som strever, mestrer det som gjør det vanskelig å finne bolig.
    target_group: Ungdom
    ages:
      from: 18
      to: 26
    grant: {plan}/boligsosialt-arbeid
    leader: prosjektleder for boligsosialt arbeid
    leader_started: 2015-01-05

grants:
  - id: boligsosialt-arbeid
    title: Tilskudd til boligsosialt arbeid
    granter: direktoratet
    through: statsforvalteren
    years:
      - year: 2014
        state: granted
        amount: 650 000 kr

      - year: 2015
        state: applied

reporting:
  - to: nav-fylke
    by: NAV-leder
    every: månedlig
    basis: {scorecard}

  - to: {municipality}
    by: NAV-leder
    every: hvert tertial

# --- 4 Handlingsdel ---

actions:
"""

PLAN_END: Final = """
# --- 5 Tjenester, 6 Opplæring, 7 Andre forhold ---

services:
  - id: introduksjonsprogram
    title: Introduksjonsprogram
    text: Program for nybosatte flyktninger, i samarbeid med voksenopplæringen.
    duration: 2 år
    declaration:
      see: serviceerklæringen på kommunens nettsider
    legal_basis:
      - title: Lov om introduksjonsordningen
        valid_to: 2020

training:
  text: Kompetanseplanen revideres hver høst.
  items:
    - id: veiledning
      title: Veiledning og markedsarbeid
      period: 2015
      for: alle ansatte
      organiser: direktoratet

    - id: fagdag
      title: Fagdag om økonomisk råd og veiledning
      organiser: {unit}

other_matters:
  not_applicable: Ingen andre forhold av betydning
"""
