"""Everything the source of the Harstad plan has stands in its document, chapter by chapter."""

from __future__ import annotations

import pytest

from tests.command import PLANS, navplan

ELEMENTS = {
    "chapters": """Visjon og hovedmål|Enhetspresentasjon|Informasjon om enheten|Ressursrammer|
        Nøkkeltall|Rammebetingelser og utfordringer|Flyktningetjenesten|Kompetansestrategi|
        Rekrutteringsstrategi|Felles målekart for alle enheter|Målekart for enheten|Handlingsdel|
        Tjenestebeskrivelser med serviceerklæring|X.5-1|Opplæringsplan|Andre forhold""",
    "unit card": """Enhetsleder|Stedfortreder|Avdelingsledere|Saksbehandlere|Telefon|Telefaks|
        Kontaktinformasjon|Nettadresse|Postadresse|Besøksadresse|Åpningstid|Navn på tjenester|
        NAV-loven|arbeidsmarkedsloven|introduksjonsloven|folketrygdloven|Forskrifter""",
    "facts of the narrative": """Arbeid først|Pålitelig forvaltning|Aktive brukere|
        Kunnskapsrik samfunnsaktør|Løsningsdyktig organisasjon|Gi alle mulighet|
        Gi alle barn og unge mulighet|Bedre levekårene|Ungdom|Langtidsledige|Minoritetsspråklige|
        Ung og i etableringsfasen|18–26 år|5. januar 2015|Jobbsjansen|innvilget|søkt|
        60 flyktninger per år|om lag 20|60 %|2 år|Raskere og mer forutsigbar bosetting|
        God kvalitet i kvalifiseringsarbeidet|Bærekraftig lokalsamfunnsutvikling|
        Effektiv ressursutnyttelse|Kunnskapsutvikling|Hver måned|fylkesdirektøren i Troms|
        2013–2016|Kommunebrevet|Fokus i 2014|Se punkt 2.2""",
    "columns of the action table": """Mål 1.1|Resultat- eller måleindikator|resultatmål|
        suksessfaktor|Når skal det måles?|Hvem skal måle?|Tiltak|Kostnad|Ansvarlig|
        Frist|Ved avvik""",
    "rows of the action table": """Samfunn|Godt samarbeid med innbyggerne|Kunnskapsparken|
        markedsplan|Serviceklager|Røde Kors|Organisasjon/personell|God ledelse|ledelsesplattform|
        lederopplæring|HMS|Tjenester/brukere|Fornøyde brukere (1)|Fornøyde brukere (2)|
        brukerundersøkelse|brukerutvalg|ungdomsråd|veiledningsplattformen|karriereveiledning|
        boligsosial plan|Hvert halvår, juni og desember|Plan for bosetting hele året|
        Andel flyktninger i arbeid|introduksjonsprogram|Økonomi|økonomimøter""",
}


@pytest.fixture(scope="module")
def document() -> str:
    """The document of the example plan, in small letters and with ordinary blanks."""
    arguments = ("report", "nav-harstad-driftsplan-2015", "--as-of", "2015-08-31")
    ran = navplan("--root", str(PLANS), *arguments, "--to", "md", "--out", "-")
    assert ran.code == 0
    return ran.out.replace("\u00a0", " ").lower()


@pytest.mark.parametrize("part", ELEMENTS)
def test_every_element_of_the_source_is_in_the_document(part: str, document: str) -> None:
    elements = [element.strip() for element in ELEMENTS[part].split("|")]
    assert [element for element in elements if element.lower() not in document] == []
