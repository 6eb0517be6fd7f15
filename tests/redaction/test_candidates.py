"""Candidates for names that nobody registered; skipped where the model is not installed."""

from __future__ import annotations

import pytest

from app.errors import Refused
from app.redaction.finding import candidates

needs_model = pytest.mark.skipif(not candidates.available(), reason="the model is not installed")


@needs_model
def test_names_of_any_origin_in_russian_text() -> None:
    text = (
        "Свидетель Муминов Санжар рассказал, что вместе с Рахимовой Гульчехрой и братом Ермеком приехал в "
        "Алматы. Следователь Петренко бил его. Находился там и Н. Ахметов."
    )
    found = candidates.people_in(text)
    assert [each.quote for each in found] == [
        "Муминов Санжар", "Рахимовой Гульчехрой", "Ермеком", "Петренко", "Н. Ахметов",
    ]  # fmt: skip
    assert all(text[each.start : each.end] == each.quote for each in found)
    assert all(each.person_id is None and each.score < 0.5 for each in found)


@needs_model
def test_a_long_text_is_read_in_parts_without_losing_its_place() -> None:
    line = "Тогда следователь Петренко ударил Ермека Тулегенова по лицу.\n"
    text = "Суд удалился на совещание. Заседание продолжилось после перерыва.\n" * 200 + line
    found = candidates.people_in(text)
    assert [each.quote for each in found] == ["Петренко", "Ермека Тулегенова"]
    assert all(text[each.start : each.end] == each.quote for each in found)


def test_without_the_model_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "_PACKAGES", ("no_such_package_anywhere",))
    candidates._model.cache_clear()
    with pytest.raises(Refused, match="not installed"):
        candidates.people_in("Петренко")
    candidates._model.cache_clear()
