"""Fixtures that every test shares."""

from __future__ import annotations

import socket
from collections.abc import Generator
from functools import cache

import pytest
from sqlite_utils import db as sqlite_utils_db

from app.cli import arguments

# Thousands of tests make a vault, verify one or run a verb. Two things that come out the same each time
# took most of their processor time, and are done once for each process here: sqlite-utils looks for the
# end of a statement after every letter of the schema (a fifth of a second), and argparse sets up every verb.
_split = sqlite_utils_db._iter_complete_sql_statements


@cache
def _statements(sql: str) -> tuple[str, ...]:
    return tuple(_split(sql))


def _statements_again(sql: str) -> Generator[str, None, None]:
    yield from _statements(sql)


sqlite_utils_db._iter_complete_sql_statements = _statements_again
arguments.parser = cache(arguments.parser)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail any test in which the program tries to open a connection."""

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("a connection was attempted")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
