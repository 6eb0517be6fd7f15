"""Law: the provisions that evidence is linked to, shipped with the program or added to the vault."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.casework import lookup
from app.casework.registry.event_view import by_date
from app.errors import Refused, Usage
from app.records.cases import Event, EventProvision, Instrument, InstrumentTitle, Provision
from app.records.dates import parse
from app.records.evidence import Item, ItemProvision, Passage
from app.records.ids import new_id
from app.records.text import fold, nfc
from app.records.vocabulary import LAWS, Entry, load, provision
from app.vault.tallies import pairs
from app.vault.vault import Vault

KINDS = ("treaty", "national", "bilateral", "case", "un-document")
"""What an instrument of the vault's own may be."""

_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_ARTICLE = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_NUMBERS = re.compile(r"(\d+)")
_RELATED = 10


@dataclass(frozen=True, slots=True)
class ProvisionLine:
    """A provision, or the instrument at the root of its provisions, in the tree of law.

    Attributes:
        ref: what is stored (``iccpr:9.3``); of an instrument its code.
        cite: how it is cited (``ICCPR art. 9(3)``).
        label: what it protects or says.
        parent: ref of the line it stands under, or ``""``.
        depth: 0 for an instrument.
        items: items linked to it or to anything under it, each counted once.
        events: likewise.
        instrument: code of the instrument that it is of.
        own: the vault's own rather than shipped.
    """

    ref: str
    cite: str
    label: str
    parent: str
    depth: int
    items: int
    events: int
    instrument: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class ShownProvision:
    """A provision with the evidence under it, that of its paragraphs included.

    Attributes:
        note: when to use it, or ``""``.
        items: links, by number of the item and place in its text.
        events: events that engage it, by date.
        related: (ref, shared items) of other provisions of the same items, most shared first.
    """

    ref: str
    cite: str
    label: str
    note: str
    items: tuple[tuple[ItemProvision, Item, Passage | None], ...]
    events: tuple[Event, ...]
    related: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class _Node:
    ref: str
    parent: str
    cite: str
    label: str
    words: str
    note: str
    own: bool


def tree(vault: Vault, query: str = "", language: str = "en") -> list[ProvisionLine]:
    """Every provision in order: the ICCPR, other shipped law, then the vault's own.

    Args:
        vault: open.
        query: words that citation, reference or label (in any language) contain; what stands above
            a hit stays.
        language: of the labels.
    """
    nodes = _nodes(vault, language)
    items = _gathered(nodes, pairs(vault, ItemProvision, "provision", of="item_id", live=Item))
    events = _gathered(nodes, pairs(vault, EventProvision, "provision", of="event_id", live=Event))
    wanted = fold(nfc(query)).split()
    kept: set[str] = set()
    for node in nodes.values():
        if all(_has(node.words, word) for word in wanted):
            kept.add(node.ref)
            kept.update(above.ref for above in _above(nodes, node))
    return [
        _line(nodes, node, len(items.get(node.ref, ())), len(events.get(node.ref, ())))
        for node in nodes.values()
        if node.ref in kept
    ]


def shipped(language: str = "en") -> list[ProvisionLine]:
    """The provisions that the program ships, in order, without counts."""
    nodes = _shipped_nodes(language)
    return [_line(nodes, node, 0, 0) for node in nodes.values()]


def shown_provision(vault: Vault, ref: str, language: str = "en") -> ShownProvision:
    """A provision or a whole instrument, with the evidence under it.

    Raises:
        Usage: neither the program nor this vault has it.
    """
    nodes = _nodes(vault, language)
    node = nodes.get(ref) or nodes[provision(ref).id]
    under = [each.ref for each in nodes.values() if node in (each, *_above(nodes, each))]
    links = vault.find(ItemProvision, order="id", provision=under)
    items = lookup.many(vault, Item, (link.item_id for link in links))
    passages = lookup.many(vault, Passage, (link.passage_id for link in links if link.passage_id))
    shown = [
        (link, items[link.item_id], passages.get(link.passage_id or ""))
        for link in links
        if not items[link.item_id].trashed
    ]
    shown.sort(key=lambda each: (each[1].number, (each[2].start or 0) if each[2] else -1))
    engaged = vault.find(EventProvision, provision=under)
    events = lookup.many(vault, Event, (each.event_id for each in engaged))
    others = Counter(
        other
        for other, item_id in pairs(vault, ItemProvision, "provision", of="item_id", live=Item)
        if item_id in items and other not in under
    )
    return ShownProvision(
        ref=node.ref,
        cite=node.cite,
        label=node.label,
        note=node.note,
        items=tuple(shown),
        events=tuple(sorted((e for e in events.values() if not e.trashed), key=by_date)),
        related=tuple(others.most_common(_RELATED)),
    )


def cited(vault: Vault, ref: str, language: str = "en") -> str:
    """A provision as it is cited in print (``ICCPR art. 9(3)``).

    Raises:
        Usage: neither the program nor this vault has it.
    """
    code, colon, article = ref.partition(":")
    if not colon and (whole := vault.one(Instrument, code=code)) is not None:
        return title_in(vault, whole, language)
    if vault.one(Provision, ref=ref) is None:
        return _cite(provision(ref), provision(code), language)
    instrument, shipped = vault.one(Instrument, code=code), _shipped(code)
    if instrument is None and shipped is not None:
        return _article(_cite(shipped, shipped, language), article, language)
    if instrument is None:
        return _article(code, article, language)
    return _article(title_in(vault, instrument, language), article, language, instrument.kind)


def title_in(vault: Vault, instrument: Instrument, language: str) -> str:
    """The official title of an instrument in a language, or else the one it is listed under."""
    held = vault.find(InstrumentTitle, order="language", instrument_id=instrument.id)
    return _spoken({each.language: each.title for each in held}, language) or instrument.title


def short_name(instrument: Entry, language: str) -> str:
    """What a shipped instrument is called in a citation: ``ICCPR``, in Russian ``МПГПП``."""
    held = instrument.extra
    return str(held.get(f"short_{language}") or held.get("short") or instrument.label(language))


def save_instrument(
    vault: Vault,
    code: str,
    title: str,
    *,
    kind: str = "national",
    number: str = "",
    year: int | None = None,
    jurisdiction: str = "",
    form: str | None = None,
    adopted: str | None = None,
    in_force: str | None = None,
    note: str | None = None,
    text: str | None = None,
) -> Instrument:
    """Add a treaty, act or decision that the program does not ship, or change the one of this code.

    Args:
        vault: open for writing.
        code: before the colon of its provisions' references.
        title: under which it is listed.
        kind: one of :data:`KINDS`.
        number: official number.
        year: of its adoption.
        jurisdiction: country or body.
        form: code from ``instrument_forms``; of this and what follows None keeps what it has.
        adopted: EDTF date.
        in_force: EDTF interval, from when to when it is law.
        note: free text.
        text: number or id of the item that holds its text.

    Raises:
        NotFound: no such item.
        Usage: a malformed code, an empty title, an unknown kind or form, a year or date that cannot be.
        Refused: the program ships an instrument of this code.
    """
    code, title = code.strip().lower(), " ".join(nfc(title).split())
    if not _CODE.fullmatch(code):
        raise Usage("The code of an instrument has small Latin letters, digits and hyphens.")
    if not title:
        raise Usage("An instrument needs a title.")
    if kind not in KINDS:
        raise Usage(f"An instrument is one of {', '.join(KINDS)}.")
    if year is not None and not 1 <= year <= 9999:
        raise Usage("A year has up to four digits.")
    if form:
        load("instrument_forms").require(form)
    if _shipped(code) is not None:
        raise Refused("The program has an instrument of this code already.")
    with vault.change() as change:
        held = vault.one(Instrument, code=code)
        before = held or Instrument(id=new_id(), code=code, title=title)
        after = replace(
            before,
            title=title,
            kind=kind,
            number=nfc(number).strip(),
            year=year,
            jurisdiction=jurisdiction.strip().upper(),
            form=before.form if form is None else form,
            adopted=before.adopted if adopted is None else parse(adopted),
            in_force=before.in_force if in_force is None else parse(in_force),
            note=before.note if note is None else nfc(note).strip(),
            text_id=before.text_id if text is None else _item_id(vault, text),
        )
        return change.put("described" if held else "recorded", after)


def save_provision(vault: Vault, code: str, article: str, label: str) -> Provision:
    """Add an article of an instrument, shipped or the vault's own, or change its label.

    Args:
        vault: open for writing.
        code: of the instrument.
        article: ``56``, or with its paragraph ``56.2``; also as printed, ``56(2)``.
        label: what it says, in a few words.

    Raises:
        Usage: no such instrument, a malformed article or an empty label.
        Refused: the program ships this provision already.
    """
    article = numbered(article)
    label = " ".join(nfc(label).split())
    if not _ARTICLE.fullmatch(article):
        raise Usage("An article is written with its number, such as 56 or 56.2.")
    if not label:
        raise Usage("A provision needs a label: what it says, in a few words.")
    ref = f"{code}:{article}"
    if _shipped(ref) is not None:
        raise Refused("The program has this provision already.")
    with vault.change() as change:
        if vault.one(Instrument, code=code) is None and _shipped(code) is None:
            raise Usage("There is no instrument of this code; add the instrument first.")
        held = vault.one(Provision, ref=ref)
        after = Provision(id=held.id if held else new_id(), ref=ref, instrument=code, label=label)
        return change.put("described" if held else "recorded", after)


def _shipped_nodes(language: str) -> dict[str, _Node]:
    nodes: dict[str, _Node] = {}
    for law in LAWS:
        entries = load(law).entries
        for entry in entries.values():
            instrument = entries[entry.id.partition(":")[0]]
            cite = _cite(entry, instrument, language)
            label = entry.label(language)
            nodes[entry.id] = _Node(
                entry.id, entry.parent, cite, label, _words(entry, cite), entry.note, False
            )
    return nodes


def _line(nodes: Mapping[str, _Node], node: _Node, items: int, events: int) -> ProvisionLine:
    return ProvisionLine(
        ref=node.ref,
        cite=node.cite,
        label=node.label,
        parent=node.parent,
        depth=len(_above(nodes, node)),
        items=items,
        events=events,
        instrument=node.ref.partition(":")[0],
        own=node.own,
    )


def numbered(article: str) -> str:
    """The number of an article as it is stored: ``56(2)`` is ``56.2``."""
    return re.sub(r"[()\s]+", ".", article.strip().lower()).strip(".")


def _nodes(vault: Vault, language: str) -> dict[str, _Node]:
    """Instruments and provisions by ref, each after what it stands under."""
    nodes = _shipped_nodes(language)
    own: dict[str, list[Provision]] = {}
    for each in vault.find(Provision):
        own.setdefault(each.instrument, []).append(each)
    titles, called = _titles(vault, language)
    kinds = {each.code: each.kind for each in vault.find(Instrument)}
    for code in dict.fromkeys([*titles, *sorted(own)]):
        title = titles.get(code, nodes[code].cite if code in nodes else code)
        if code not in nodes:
            nodes[code] = _Node(code, "", title, title, fold(f"{called[code]} {code}"), "", True)
        for each in sorted(own.get(code, ()), key=lambda one: _natural(one.ref)):
            if each.ref not in nodes:
                number = each.ref.partition(":")[2]
                cite = _article(title, number, language, kinds.get(code, ""))
                words = fold(f"{cite} {each.ref} {each.label}")
                parent = _parent_of(nodes, each.ref)
                nodes[each.ref] = _Node(each.ref, parent, cite, each.label, words, "", True)
    return _in_order(nodes)


def _titles(vault: Vault, language: str) -> tuple[dict[str, str], dict[str, str]]:
    """By code of the vault's own instruments: the title in a language, and all of them to find it by."""
    official: dict[str, dict[str, str]] = {}
    for held in vault.find(InstrumentTitle, order="language"):
        official.setdefault(held.instrument_id, {})[held.language] = held.title
    shown, called = {}, {}
    for each in vault.find(Instrument, order="code"):
        named = official.get(each.id, {})
        shown[each.code] = _spoken(named, language) or each.title
        called[each.code] = " ".join((each.title, each.number, *named.values()))
    return shown, called


def _spoken(titles: Mapping[str, str], language: str) -> str:
    """Of titles by language the one in a language, by its whole tag or the first part of it."""
    tag = language.lower()
    by_tag = {each.lower(): title for each, title in titles.items()}
    return by_tag.get(tag) or by_tag.get(tag.split("-", 1)[0]) or ""


def _item_id(vault: Vault, ref: str) -> str | None:
    return lookup.item(vault, ref).id if ref else None


def _in_order(nodes: Mapping[str, _Node]) -> dict[str, _Node]:
    """The nodes with everything after what it stands under, its own kind in the order given."""
    under: dict[str, list[_Node]] = {}
    for node in nodes.values():
        under.setdefault(node.parent, []).append(node)
    ordered: dict[str, _Node] = {}
    waiting = under.get("", [])[::-1]
    while waiting:
        node = waiting.pop()
        ordered[node.ref] = node
        waiting += under.get(node.ref, [])[::-1]
    return ordered


def _gathered(nodes: Mapping[str, _Node], found: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """What is linked to each provision or to anything under it."""
    gathered: dict[str, set[str]] = {}
    for ref, record in found:
        gathered.setdefault(ref, set()).add(record)
    for ref in [ref for ref in gathered if ref in nodes]:
        for above in _above(nodes, nodes[ref]):
            gathered.setdefault(above.ref, set()).update(gathered[ref])
    return gathered


def _above(nodes: Mapping[str, _Node], node: _Node) -> list[_Node]:
    found = []
    while node.parent:
        node = nodes[node.parent]
        found.append(node)
    return found


def _parent_of(nodes: Mapping[str, _Node], ref: str) -> str:
    """The nearest provision above one that is written ``code:article.paragraph``."""
    code = ref.partition(":")[0]
    while "." in ref.partition(":")[2]:
        ref = ref.rpartition(".")[0]
        if ref in nodes:
            return ref
    return code


def _cite(entry: Entry, instrument: Entry, language: str) -> str:
    short = short_name(instrument, language)
    if entry.id == instrument.id:
        return short
    number = str(entry.extra.get("cite") or entry.id.partition(":")[2])
    return _article(short, number, language)


def _article(instrument: str, number: str, language: str, kind: str = "") -> str:
    russian = language == "ru"
    # Views, judgments and general comments have paragraphs.
    if kind in ("case", "un-document"):
        return f"{instrument}, {'п.' if russian else 'para.'} {number}"
    return f"{instrument} {'ст.' if russian else 'art.'} {number}"


def _words(entry: Entry, cite: str) -> str:
    return fold(" ".join([cite, entry.id, *entry.labels.values()]))


def _has(words: str, word: str) -> bool:
    # Article 9 is not within article 19.
    if word[0].isdecimal():
        return re.search(rf"(?<!\w){re.escape(word)}", words) is not None
    return word in words


def _natural(ref: str) -> list[tuple[int, str]]:
    """A key by which article 10 comes after article 9."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in _NUMBERS.split(ref)]


def _shipped(ref: str) -> Entry | None:
    for law in LAWS:
        if entry := load(law).get(ref):
            return entry
    return None
