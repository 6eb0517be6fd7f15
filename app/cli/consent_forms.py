"""The verb that writes the printed consent form, and its words to edit."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from app.casework.consents import consent_sheet, consent_templates
from app.cli.catalogue import opened
from app.cli.output import Answer
from app.errors import Usage


def form(arguments: Namespace) -> Answer:
    """Write the consent form."""
    if not (arguments.to or arguments.words or arguments.keep):
        raise Usage(
            "Say where the form goes with --to FILE.pdf, or its words with --words FILE.toml."
        )
    if arguments.keep and not arguments.template:
        raise Usage("--keep goes with --template.")
    if arguments.template and arguments.name:
        raise Usage("A form is either read with --template or chosen with --name.")
    said: list[str] = []
    notes: list[str] = []
    with opened(arguments, write=bool(arguments.keep or arguments.item)) as vault:
        if arguments.template:
            template = consent_templates.read_template(Path(arguments.template))
        else:
            template = consent_templates.template(vault, arguments.name)
        if arguments.keep:
            template = consent_templates.keep(vault, template.source)
            said.append(f"The form {template.name} is kept in the vault.")
        if arguments.words:
            consent_sheet.write_words(Path(arguments.words), template)
            said.append("The words of the form are written; edit them and give them back.")
        if arguments.to:
            consent_sheet.write_sheet(
                vault,
                Path(arguments.to),
                template,
                arguments.language,
                arguments.item,
                arguments.person,
                named=arguments.person is not None,
            )
            said.append("The form is written.")
            if arguments.person is not None:
                notes.append(
                    "The file names the person and is not encrypted; delete it when signed."
                )
    document = {
        "form": template.name,
        "version": template.version,
        "language": arguments.language,
        "languages": list(template.languages),
        "file": arguments.to,
    }
    return Answer(document, tuple(said), tuple(notes))
