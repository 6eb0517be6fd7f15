"""How much the finder finds of names that it was not written for, what it takes for names, and its pace.

The peer is the usual way: a word is a name when pymorphy3's normal form of it is the registered one.
False words are counted where none of the sought people is: the prose of the tests and the help pages.
"""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType

import pymorphy3

from app.paths import resources_dir
from app.records.people import Identity
from app.redaction.finding.find import Finder
from tests.bench import names
from tests.bench.measure import Aim, Row, in_turn

_PEER = "pymorphy3, equal normal forms"
_TEXT = "И тогда сказал {} вчера."
_ENOUGH = Aim(least=99, of_figure=True)
_SUFFIXES = {
    "Kyrgyz": (names.KYRGYZ, "нын га ду да дан лар дардын ым ы".split()),  # noqa: SIM905
    "Tajik": (names.TAJIK, "ро и ҳо ҳоро ам аш".split()),  # noqa: SIM905
    "Uyghur": (names.UYGHUR, "ниң ға ни дин лар ларниң му".split()),  # noqa: SIM905
}


def run(work: Path, quick: bool) -> Iterator[Row]:
    """Recall by language and script, false words, and the pace over a long text."""
    registry = _beside("registry")
    analyser = pymorphy3.MorphAnalyzer()
    for what, forms in _classes(registry, analyser).items():
        chosen = dict(list(forms.items())[::8]) if quick else forms
        ours, theirs = _recall(chosen, _found), _recall(chosen, _normal(analyser))
        yield Row("finding", f"names found, %: {what}", "%", ours, _PEER, theirs, _ENOUGH)
    yield from _false_words()
    yield from _pace(quick)


def _beside(name: str) -> ModuleType:
    """A module of the tests of redaction, which are no package."""
    path = Path(__file__).parents[1] / "redaction" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _classes(
    registry: ModuleType, analyser: pymorphy3.MorphAnalyzer
) -> dict[str, dict[str, set[str]]]:
    """Class -> name -> the forms in which it is sought."""
    russian = {name: _inflected(analyser, name, "Surn") for name in names.RUSSIAN_SURNAMES}
    russian |= {name: _inflected(analyser, name, "Name") for name in names.RUSSIAN_GIVEN}
    kazakh = {name: set(registry.kazakh_forms(name)) for name in names.KAZAKH}
    uzbek = {name: set(registry.uzbek_forms(name)) for name in names.UZBEK}
    romanised = {
        name: {
            registry.romanise(form, scheme)
            for form in forms
            for scheme in registry.SCHEMES.values()
        }
        for name, forms in russian.items()
    }
    latin = {
        name: {
            registry.romanise(form, scheme)
            for form in forms
            for scheme in registry.KAZAKH_SCHEMES.values()
        }
        for name, forms in kazakh.items()
    }
    cyrillic = {
        name: {registry.uzbek_cyrillic(each) for each in forms} for name, forms in uzbek.items()
    }
    return {
        "Russian, all cases": russian,
        "Russian, written out by hand": {n: {n, *f.split()} for n, f in names.PARADIGMS.items()},
        "Russian, romanised in seven schemes": romanised,
        "Kazakh, suffixes": kazakh,
        "Kazakh, in four Latin alphabets": latin,
        "Uzbek, suffixes": uzbek,
        "Uzbek, in Cyrillic": cyrillic,
        **{
            f"{language}, suffixes": {name: {name + s for s in ("", *suffixes)} for name in listed}
            for language, (listed, suffixes) in _SUFFIXES.items()
        },
    }


def _inflected(analyser: pymorphy3.MorphAnalyzer, name: str, tag: str) -> set[str]:
    forms = {name}
    for parse in analyser.parse(name):
        same = parse.normal_form.replace("ё", "е") == name.lower().replace("ё", "е")
        if same and tag in parse.tag and "nomn" in parse.tag and "sing" in parse.tag:
            forms |= {each.word.title() for each in parse.lexeme}
    return forms


def _recall(forms: dict[str, set[str]], finds: Callable[[str, Iterable[str]], int]) -> float:
    sought = sum(len(each) for each in forms.values())
    return 100 * sum(finds(name, each) for name, each in forms.items()) / sought


def _found(name: str, forms: Iterable[str]) -> int:
    finder = Finder([Identity("p", (name,), "Person 1")])
    texts = [(form.rstrip("’`"), _TEXT.format(form)) for form in forms]
    return sum(any(form in each.quote for each in finder.find_names(text)) for form, text in texts)


def _normal(analyser: pymorphy3.MorphAnalyzer) -> Callable[[str, Iterable[str]], int]:
    def count(name: str, forms: Iterable[str]) -> int:
        wanted = {parse.normal_form for parse in analyser.parse(name)}
        return sum(
            bool(wanted & {parse.normal_form for parse in analyser.parse(form)}) for form in forms
        )

    return count


def _people(number: int) -> list[Identity]:
    surnames = [*names.RUSSIAN_SURNAMES, *names.KAZAKH, *names.UZBEK]
    given = [*names.RUSSIAN_GIVEN, *names.KAZAKH, *names.UZBEK]
    return [
        Identity(
            str(n), (f"{surnames[n * 7 % len(surnames)]} {given[n * 5 % len(given)]}",), "Person"
        )
        for n in range(number)
    ]


def _prose() -> str:
    pages = [path.read_text("utf-8") for path in sorted((resources_dir() / "help").glob("*/*.md"))]
    return "\n".join([*_beside("ordinary_prose").PROSE.values(), *pages])


def _false_words() -> Iterator[Row]:
    text = _prose()
    words = len(text.split())
    for number in (20, 300):
        false = len(Finder(_people(number)).find_names(text))
        what = f"false words in a thousand, {number} people, {words} words"
        yield Row("finding", what, "words", 1000 * false / words, aim=Aim(most=1, of_figure=True))


def _pace(quick: bool) -> Iterator[Row]:
    text = (_prose() + "\n") * (4 if quick else 12)
    finder = Finder(_people(60))

    def pace() -> float:
        began = time.perf_counter()
        finder.find(text)
        return len(text) / 1e6 / (time.perf_counter() - began)

    (pace_,) = in_turn(3, pace)
    yield Row(
        "finding", "a long text searched for 60 people and all identifiers", "M letters/s", pace_
    )
