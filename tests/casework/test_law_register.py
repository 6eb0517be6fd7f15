"""The register of law: official titles, versions in time, pinpoint citations from claims."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.casework.arguing import claims
from app.casework.dialogue import recommendations as asked
from app.casework.registry import law, law_register
from app.casework.registry.cases import save_case
from app.errors import Refused, Usage
from app.records.cases import Instrument, ProvisionVersion
from app.records.claims import ClaimProvision
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item

TITLE = "О медиации"


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    with new_vault(tmp_path_factory.mktemp("register") / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        law.save_instrument(
            made, "kz-mediation-2011", "Mediation Act", number="401-IV", year=2011,
            jurisdiction="KZ", form="law", adopted="2011-01-28", in_force="2011-08-05/..",
        )  # fmt: skip
        law.save_provision(made, "kz-mediation-2011", "24", "Conduct")
        law_register.set_title(made, "kz-mediation-2011", "ru", TITLE)
        yield made


def test_an_instrument_keeps_what_a_change_does_not_speak_of(vault: Vault) -> None:
    law.save_instrument(vault, "kz-mediation-2011", "Mediation Act", number="401-IV", year=2011)
    held = vault.one(Instrument, code="kz-mediation-2011")
    assert held is not None
    assert (held.form, held.adopted, held.in_force) == ("law", "2011-01-28", "2011-08-05/..")
    text = make_item(vault, "The act", "Article 24")
    law.save_instrument(vault, "kz-mediation-2011", "Mediation Act", text=str(text.number))
    assert law_register.entry(vault, "kz-mediation-2011").text == text
    for wrong in ({"form": "poem"}, {"adopted": "28.1.2011"}):
        with pytest.raises(Usage):
            law.save_instrument(vault, "kz-mediation-2011", "Mediation Act", **wrong)  # type: ignore[arg-type]


def test_official_titles_are_cited_and_searched_by_language(vault: Vault) -> None:
    assert law.cited(vault, "kz-mediation-2011:24", "ru") == f"{TITLE} ст. 24"
    assert law.cited(vault, "kz-mediation-2011:24") == "Mediation Act art. 24"
    lines = {each.ref: each for each in law.tree(vault, "медиации")}
    assert lines["kz-mediation-2011"].label == "Mediation Act"
    (line,) = law_register.instruments(vault, "МЕДИАЦИИ", "ru")
    assert (line.title, line.form, line.provisions, line.own) == (TITLE, "law", 1, True)
    law_register.set_title(vault, "kz-mediation-2011", "kk", "Медиация туралы")
    law_register.set_title(vault, "kz-mediation-2011", "kk", "")
    assert law_register.entry(vault, "kz-mediation-2011").titles == (("ru", TITLE),)
    with pytest.raises(Refused):
        law_register.set_title(vault, "iccpr", "ru", "Мой пакт")
    with pytest.raises(Usage):
        law_register.set_title(vault, "kz-mediation-2011", "по-русски", TITLE)
    codes = [each.code for each in law_register.instruments(vault)]
    assert codes[0] == "iccpr"
    assert len(codes) == len(set(codes))


def test_which_words_were_law_at_a_date(vault: Vault) -> None:
    ref = "iccpr:12.1"

    def version(valid: str, language: str = "ru", text: str = "Слова") -> ProvisionVersion:
        return law_register.save_version(vault, ref, language=language, text=text, valid=valid)

    old, new = version("../2014-12-31"), version("2015-01-01/..")
    english = version("2015-01-01/..", "en", "Words")
    assert law_register.version_at(vault, ref, "2014-12-31") == old
    assert law_register.version_at(vault, ref, "2015-01-01", "ru") == new
    # One version in two languages is still one; the first by its tag stands for it.
    assert law_register.version_at(vault, ref, "2022-01") == english
    assert law_register.version_at(vault, ref, "2014/2015", "ru") is None
    assert law_register.versions_at(vault, ref, "2014/2015", "ru") == [old, new]
    assert law_register.entry(vault, ref).overlaps == ()
    changed = law_register.save_version(
        vault, ref, language="ru", text="Слова", valid="../2015-06", version=old.id
    )
    assert law_register.entry(vault, ref).overlaps == ((changed, new),)
    assert law_register.version_at(vault, ref, "2015-02", "ru") is None
    # Another may begin between two that overlap.
    later = version("2019/2020", "ru", "Позже")
    between = version("2017/2018", "ru", "Между")
    assert law_register.entry(vault, ref).overlaps == (
        (changed, new), (new, between), (new, later),
    )  # fmt: skip
    with pytest.raises(Usage):
        law_register.save_version(vault, ref)
    with pytest.raises(Usage):
        law_register.save_version(vault, "iccpr", text="The whole of it")


def test_a_claim_cites_exactly_and_its_version_is_kept(vault: Vault) -> None:
    claim = claims.save(vault, "KZ-1", "He was expelled.", provisions=["iccpr:13"])
    version = law_register.save_version(vault, "iccpr:13", language="en", text="An alien ...")
    other = law_register.save_version(vault, "iccpr:9.3", language="en", text="Anyone ...")
    link = claims.pinpoint(vault, claim.id, "iccpr:13", " first  sentence", version.id)
    assert law_register.citation(vault, link) == "ICCPR art. 13, first sentence"
    claims.update(vault, claim.id, provisions=["iccpr:13", "iccpr:7"])
    (held,) = vault.find(ClaimProvision, claim_id=claim.id, provision="iccpr:13")
    assert (held.pinpoint, held.version_id) == ("first sentence", version.id)
    with pytest.raises(Usage):
        claims.pinpoint(vault, claim.id, "iccpr:13", version=other.id)
    with pytest.raises(Usage):
        claims.pinpoint(vault, claim.id, "iccpr:13", "x" * 301)
    with pytest.raises(Refused, match="A claim cites"):
        law_register.remove_version(vault, version.id)
    claims.pinpoint(vault, claim.id, "iccpr:13", version="")
    law_register.remove_version(vault, version.id)
    made = asked.save(vault, "KZ-1", "let him return", provisions=["iccpr:13"])
    entry = law_register.entry(vault, "iccpr:13")
    assert [(one.pinpoint, each.id) for one, each in entry.claims] == [("first sentence", claim.id)]
    assert entry.recommendations == (made,)
    claims.trash(vault, claim.id)
    assert law_register.entry(vault, "iccpr:13").claims == ()


def test_a_claim_says_how_far_it_is_proved(vault: Vault) -> None:
    made = claims.save(vault, "KZ-1", "They were beaten.", standard="reasonable-grounds")
    assert claims.save(vault, "KZ-1", "They were beaten.").standard == "reasonable-grounds"
    assert claims.update(vault, made.id, note="n").standard == "reasonable-grounds"
    assert claims.update(vault, made.id, standard="").standard == ""
    with pytest.raises(Usage):
        claims.update(vault, made.id, standard="certain")
