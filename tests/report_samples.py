"""A document with everything that documents have, for the tests of the PDF and its charts."""

from datetime import date
from decimal import Decimal
from typing import Final

from navplan.report.charts import ChartPoint, TrendChart
from navplan.report.meta import DocumentMeta

META: Final = DocumentMeta(
    title="Driftsplan 2015 for NAV Harstad",
    language="nb",
    author="NAV Harstad",
    as_of=date(2015, 8, 31),
    version="a1b2c3d",
    draft=True,
    subtitle="Målekart og handlingsdel",
    keywords=("driftsplan",),
    case_number="2015/1432",
)

CHART: Final = TrendChart(
    id="bedriftsbesok",
    title="Bedriftsbesøk",
    description="Antall bedriftsbesøk har økt fra 12 til 31 på ett år. Tallet for mai mangler.",
    unit_label="antall",
    points=tuple(
        ChartPoint(label, date(2015, month, 28), Decimal(value) if value else None, note)
        for month, (label, value, note) in enumerate(
            [
                ("januar", "12", None),
                ("februar", "17", None),
                ("mars", "21.5", None),
                ("april", "20", None),
                ("mai", None, None),
                ("juni", "28", None),
                ("juli", "31", "foreløpig tall"),
            ],
            start=1,
        )
    ),
    target=((date(2015, 4, 30), Decimal(20)), (date(2015, 12, 31), Decimal(25))),
    target_label="Mål: minst 25",
    decimals=1,
    language="nb",
    direction="higher",
)

CHARTS: Final = {CHART.id: CHART}

_ACTIONS: Final = "\n".join(
    f"| {number}.{part} | {text} | {who} | {when} |"
    for part in range(1, 4)
    for number, (text, who, when) in enumerate(
        [
            ("Delta på møter med næringsforeningen og Kunnskapsparken", "Markedsteamet", "løpende"),
            ("Utarbeide årlig markedsplan for kontoret", "NAV-leder", "31. desember 2015"),
            (
                "Utarbeide gode rutiner med koordinerende enhet på boligtildelingsområdet",
                "NAV, i samarbeid med andre enheter",
                "30. juni 2015",
            ),
            ("Etablere brukerutvalg for ungdom", "Ungdomsteamet", "2015-T2"),
            ("Månedlige økonomimøter med gjennomgang av budsjettavvik", "NAV-leder", ""),
        ],
        start=1,
    )
)

PROSE: Final = (
    "Kontoret skal gi innbyggerne et helhetlig tilbud og bidra til at flere kommer i arbeid. "
    "Vi prioriterer ungdom og langtidsledige, og samarbeider med arbeidsgivere og skoler."
)

DOCUMENT: Final = f"""# Driftsplan 2015 for NAV Harstad

## Sammendrag

{PROSE}[^1]

Table: Status i målekartet

| Indikator | Verdi | Mål | Status |
|---|--:|--:|---|
| Bedriftsbesøk | 132 | minst 120 | **● På mål** |
| Serviceklager | 9 | høyst 8 | **▲ Nær mål** |
| Flyktninger i arbeid | 38,5 % | minst 55 % | **■ Ikke på mål** |
| Sykefravær | – | høyst 7 % | **○ Ikke målt** |

Dette må følges opp:

- **Serviceklager** har økt siden *første* tertial
- Sykefravær
  1. måles fra september
  2. meldes hver måned

## Innhold

[[toc]]

## 1 Visjon

> Alle skal få delta. [Alle barn og unge skal få vere med.]{{lang=nn}}

{PROSE} Hárstták, čáhci, đ ŋ š ŧ ž. Se [tjenestene](https://www.harstad.kommune.no/tjenester).

## 2 Målekart

### 2.1 Felles mål

![Bedriftsbesøk](chart:bedriftsbesok "Bedriftsbesøk per måned")

{PROSE}

## 3 Handlingsdel

Table: Tiltak

| Nr. | Tiltak | Ansvar | Frist |
|---|---|---|---|
{_ACTIONS}

## 4 Andre forhold

Planen kontrolleres med `navplan validate`.

```
navplan validate --as-of 2015-08-31
```

---

{PROSE} Se også postmottak@harstad.kommune.no.[^1]

[^1]: Nasjonale mål står i [brevet](https://www.nav.no) for 2014.
"""
