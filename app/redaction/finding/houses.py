"""A street and the number of a house: neither is a protected place's name alone, both side by side are.

The street's word is found in every form that names are; what stands between it and the number is what
people write there: ``Абая 14``, ``ул. Абая, д. 14``, ``Abay-14``, ``14 Abay Street``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_HOUSE = r"(?:дом(?:а|е|у|ом)?|д|house|h|bldg|building|no|nr|үйі?|уй|uy|строение|стр|корп|корпус)"
_STREET = (
    r"(?:улиц[аеыу]|ул|көшесі|кошеси|кўчаси|кучаси|ko[ʻ’‘'`ʼ]?chasi|kochasi|street|str|st|avenue|ave|road|rd"
    r"|проспект[аеу]?|просп|пр-т|пр|даңғылы|переулк[аеу]|переулок|пер|микрорайон[аеу]?|мкр|тұйығы|шоссе|бульвар|бул)"
)
_SPACE = r"[\s\u00a0]"
_AFTER = (
    rf"(?:{_SPACE}{{1,2}}{_STREET}\b\.?)?[\s\u00a0,;:.\-‐‑–—/№#()]{{1,4}}(?:{_HOUSE}\b\.?{_SPACE}{{0,2}})?"
    rf"(?:[№#]{_SPACE}{{0,2}})?(?:NUMBERS)(?!\w)"
)
_BEFORE = (
    rf"(?<![\w.,])(?:{_HOUSE}\.?{_SPACE}{{1,2}})?(?:NUMBERS)[\s\u00a0,]{{1,3}}"
    rf"(?:(?:по|на|on|at|of|the){_SPACE}{{1,2}}){{0,2}}(?:{_STREET}\b\.?{_SPACE}{{0,2}})?$"
)
_REACH = 40
"""Code points before a street's word among which a number is looked for."""


class Houses:
    """The houses of some places.

    Args:
        numbers: by the index of an identity, the numbers in its names.
    """

    def __init__(self, numbers: Mapping[int, Iterable[str]]) -> None:
        self._patterns = {}
        for person, some in numbers.items():
            any_of = "|".join(sorted(map(re.escape, some), key=lambda each: (-len(each), each)))
            self._patterns[person] = (
                re.compile(_AFTER.replace("NUMBERS", any_of), re.IGNORECASE),
                re.compile(_BEFORE.replace("NUMBERS", any_of), re.IGNORECASE),
            )

    def around(self, text: str, start: int, end: int, person: int) -> tuple[int, int] | None:
        """The stretch of a street's word with its house; None where no number of the place stands beside it.

        Args:
            text: that holds the word.
            start: of the word, in code points.
            end: one past it.
            person: index of the identity.
        """
        if person not in self._patterns:
            return None
        behind, before = self._patterns[person]
        after = behind.match(text, end)
        if after is not None:
            return start, after.end()
        from_here = max(0, start - _REACH)
        ahead = before.search(text[from_here:start])
        return None if ahead is None else (from_here + ahead.start(), end)
