"""The verbs of the register of law."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict

from app.casework.arguing import claims
from app.casework.registry import law as laws
from app.casework.registry import law_register as register
from app.cli.catalogue import opened
from app.cli.given_words import given
from app.cli.output import Answer
from app.errors import NotFound, Usage
from app.records.cases import Instrument, Provision, ProvisionVersion
from app.records.text import one_line
from app.vault.vault import Vault


def instrument(arguments: Namespace) -> Answer:
    """Add an instrument, or change what is given of it."""
    official = [(register.language_tag(tag), title) for tag, title in arguments.official]
    with opened(arguments, write=True) as vault, vault.step("Instrument"):
        code = arguments.code.strip().lower()
        held = vault.one(Instrument, code=code)
        about = held or Instrument(id="", code=code, title="")
        if held is None and not arguments.title:
            raise Usage("A new instrument needs its --title.")
        saved = laws.save_instrument(
            vault,
            code,
            _or(arguments.title, about.title),
            kind=_or(arguments.kind, about.kind),
            number=_or(arguments.number, about.number),
            year=about.year if arguments.year is None else arguments.year,
            jurisdiction=_or(arguments.jurisdiction, about.jurisdiction),
            form=arguments.form,
            adopted=arguments.adopted,
            in_force=arguments.in_force,
            note=arguments.note,
            text=arguments.text,
        )
        for tag, title in official:
            register.set_title(vault, saved.code, tag, title)
        document = _entry_json(vault, saved.code, "en")
    return Answer(document, (f"{saved.code}  {one_line(saved.title)}",))


def provision(arguments: Namespace) -> Answer:
    """Add an article, or a version of its words."""
    code, colon, article = arguments.ref.partition(":")
    if not colon:
        raise Usage("A provision is written with its instrument, such as iccpr:9.3.")
    words = given(arguments.text)
    with opened(arguments, write=True) as vault:
        ref = f"{code}:{laws.numbered(article)}"
        if arguments.label:
            ref = laws.save_provision(vault, code, article, arguments.label).ref
        if arguments.drop:
            register.remove_version(vault, _version(vault, ref, arguments.drop).id)
        elif words or arguments.valid:
            version = _version(vault, ref, arguments.version).id if arguments.version else ""
            register.save_version(
                vault,
                ref,
                language=arguments.language,
                text=words,
                valid=arguments.valid,
                amended_by=arguments.amended_by,
                source=arguments.source,
                note=arguments.note,
                version=version,
            )
        elif not arguments.label:
            raise Usage("Give its --label, or the words of a version with --text or --valid.")
        document = _entry_json(vault, ref, "en")
        cited = laws.cited(vault, ref)
    return Answer(document, (f"{ref}  {one_line(cited)}",))


def law(arguments: Namespace) -> Answer:
    """The instruments, or one entry of the register."""
    with opened(arguments, write=False) as vault:
        if not arguments.ref:
            found = register.instruments(vault, arguments.find, arguments.language)
            lines = [
                f"{each.code:<24} {each.adopted:<10} {one_line(each.title)}"
                f"  ({each.provisions} provisions, {each.cited} claims)"
                for each in found
            ]
            return Answer({"instruments": [asdict(each) for each in found]}, tuple(lines))
        document = _entry_json(vault, arguments.ref, arguments.language, arguments.at)
        held = register.entry(vault, arguments.ref)
        shown = _versions(vault, held, arguments.at)
    lines = [f"{tag:<8} {one_line(title)}" for tag, title in held.titles]
    lines += [
        f"{each.id}  {each.language:<8} {each.valid or 'undated'}  {one_line(each.text)}"
        for each in shown
    ]
    lines += [
        f"    cited by: {one_line(claim.assertion)}"
        + (f" ({link.pinpoint})" if link.pinpoint else "")
        for link, claim in held.claims
    ]
    return Answer(document, tuple(lines))


def claim_law(arguments: Namespace) -> Answer:
    """Where exactly a claim is about a provision, and in which version."""
    with opened(arguments, write=True) as vault:
        about = claims.find(vault, arguments.claim)
        version = arguments.version
        if arguments.version:
            version = _version(vault, arguments.ref, arguments.version).id
        if arguments.at:
            found = register.version_at(vault, arguments.ref, arguments.at)
            if found is None:
                raise NotFound(
                    "No version of this provision is known for that date, or several are; "
                    "give one with --version."
                )
            version = found.id
        link = claims.pinpoint(
            vault, about.id, arguments.ref, arguments.pinpoint, version, arguments.note
        )
        cited = register.citation(vault, link)
    return Answer(asdict(link) | {"cited": cited}, (one_line(cited),))


def _or(given_value: str | None, held: str) -> str:
    return held if given_value is None else given_value


def _version(vault: Vault, ref: str, given_id: str) -> ProvisionVersion:
    found = vault.starting(ProvisionVersion, given_id.lower()) if len(given_id) >= 6 else []
    found = [each for each in found if each.provision == ref]
    if not found:
        raise NotFound("The provision has no such version.")
    if len(found) > 1:
        raise Usage(f"This is the beginning of {len(found)} ids; give more of it.")
    return found[0]


def _versions(vault: Vault, held: register.Entry, at: str) -> list[ProvisionVersion]:
    return register.versions_at(vault, held.ref, at) if at else list(held.versions)


def _entry_json(vault: Vault, ref: str, language: str, at: str = "") -> dict[str, object]:
    held = register.entry(vault, ref)
    document: dict[str, object] = {
        "ref": held.ref,
        "cited": laws.cited(vault, held.ref, language),
        "own": vault.one(Provision, ref=held.ref) is not None
        or vault.one(Instrument, code=held.ref) is not None,
        "titles": dict(held.titles),
        "versions": [asdict(each) for each in _versions(vault, held, at)],
        "overlapping": [[one.id, other.id] for one, other in held.overlaps],
        "claims": [
            {
                "id": claim.id,
                "assertion": claim.assertion,
                "pinpoint": link.pinpoint,
                "version": link.version_id,
            }
            for link, claim in held.claims
        ],
        "recommendations": [each.id for each in held.recommendations],
        "proceedings": [each.id for each in held.proceedings],
    }
    if held.instrument is not None:
        document["instrument"] = asdict(held.instrument)
    return document
