"""The Norwegian words by which actions and goals are told apart, as parts of patterns."""

from __future__ import annotations

from typing import Final


def _either(words: str) -> str:
    """A pattern for any of some words; `_` stands for a blank within one."""
    return "|".join(word.replace("_", r"\s+") for word in words.split())


DOING: Final = _either(
    """
    utarbeide utarbeida gjennomføre gjennomføra arrangere avholde lage laga skrive skrive_ned
    invitere kalle_inn innkalle kartlegge kartleggje kartlegga delta_på besøke besøkje kjøpe_inn
    kjøpe bestille bestille_inn sende sende_ut ansette tilsette tilsetje implementere revidere
    rullere evaluere opprette oppretta oppdatere gå_gjennom gjennomgå drøfte ta_kontakt_med
    sette_ned setje_ned nedsette søke_om søkje_om planlegge planleggje planlegga utrede greie_ut
    registrere lyse_ut utlyse publisere distribuere presentere formidle_informasjon_om holde_kurs
    halde_kurs holde_møter halde_møte
    """
)
"""Verbs that say what somebody does and not what is to come of it, in bokmål and nynorsk."""

RESULTS: Final = _either(
    """
    antall antallet antal antalet talet_på tallet_på andel andelen del_av delen
    sykefravær sykefraværet sjukefråvær sjukefråværet fravær fraværet nærvær nærværet nærværet
    ventetid ventetida ventetiden saksbehandlingstid saksbehandlingstiden saksbehandlingstida
    restanser restansene restansar restansane overgang overgangen gjennomstrømning
    gjennomstrømningen ledighet ledigheten arbeidsledigheten arbeidsløysa ledigheita
    brukertilfredshet brukertilfredsheten medarbeidertilfredsheten utgifter utgiftene
    sosialhjelpsutgiftene merforbruket måloppnåelsen måloppnåinga
    """
)
"""What goes up or down when actions succeed, and that nobody can move by itself."""

PEOPLE: Final = _either(
    """
    i fra frå på får går kommer kjem har er blir brukere brukarar unge ungdommer ungdommar
    ungdomar personer personar deltakere deltakarar innvandrere innvandrarar flyktninger
    flyktningar familier familiar arbeidssøkere arbeidssøkarar mottakere mottakarar
    """
)
"""How “more …” goes on where it tells of people and how they fare."""
