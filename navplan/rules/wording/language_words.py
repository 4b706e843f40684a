"""The words that only bokmål, only nynorsk or only English has, among those plans are full of.

A form that the other norm allows beside its own is left out: `bare` and `mye` are nynorsk too,
`heile` and `tiltaka` are bokmål too.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BOKMAL: Final = _words(
    """
    ikke jeg hun hva hvem hvor hvordan hvorfor hvilke hvilken hvilket hver hvert hvis noe noen
    være vært gjøre gjør mer flere uten sammen deres dem fra en et selv kommer sier
    tjenester tjenesten tjenestene brukere brukerne arbeidsgivere arbeidsgiverne innbyggere
    innbyggerne kommunene ledere lederen veiledning muligheter mulighet virksomhet virksomheten
    utfordringer utfordringene oppgaver målene ansatte søkere arbeidssøkere flyktninger ytelser
    samtaler gjennomføres utarbeides følges tidligere årlig månedlig offentlig nødvendig
    tilgjengelig
    """
)

NYNORSK: Final = _words(
    """
    ikkje eg kva kven korleis kvifor kvar noko nokon nokre vere vore gjere gjer meir fleire utan
    saman deira dykk dykkar dei frå ein eit sjølv kjem seier veit tenester tenesta tenestene
    brukarar brukarane arbeidsgjevarar arbeidsgjevarane arbeidsgivarar innbyggjarar
    innbyggjarane kommunar kommunane leiar leiarar leiaren rettleiing moglegheiter moglegheit
    verksemd verksemda utfordringar utfordringane oppgåver søkjer søkjarar arbeidssøkjarar
    flyktningar ytingar samtalar tidlegare årleg månadleg offentleg naudsynt mogleg særleg
    tilgjengeleg følgje leggje spørje fyrste fyrst vart vorte òg medan innan seinast løpande
    """
)

ENGLISH: Final = _words(
    """
    the of and with this that these those which who will have has had from our their your should
    would could shall must not are were been being is was be by to an we they it its about into
    such than more other each every through between during within without
    """
)

NORWEGIAN: Final = _words(
    """
    og i på er av til med som det den de skal å eller om en et ei ein eit fra frå ikke ikkje ved
    kan har blir vi seg sin sine etter mellom gjennom når dette
    """
)
"""Words of either form of Norwegian by which a text is known not to be English."""
