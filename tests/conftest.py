"""Fixtures that every test shares."""

from __future__ import annotations

import socket
from functools import cache

import pytest

from app.cli import arguments

# Thousands of tests run a verb in this process, and argparse sets up every verb each time.
arguments.parser = cache(arguments.parser)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail any test in which the program tries to open a connection."""

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("a connection was attempted")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
