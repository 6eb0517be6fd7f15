"""Words of a person that must not stand on a command line, where a shell would keep them in its history."""

from __future__ import annotations

import sys

from app.errors import Refused

_MOST = 1 << 20


def given(words: str) -> str:
    """The words; ``-`` stands for those on standard input.

    Args:
        words: an argument as it was given.

    Raises:
        Refused: what comes is not UTF-8, or longer than a mebibyte.
    """
    if words != "-":
        return words
    data = sys.stdin.buffer.read(_MOST + 1)
    if len(data) > _MOST:
        raise Refused("The words on standard input are longer than 1 MiB.")
    try:
        return data.decode("utf-8").rstrip("\n")
    except UnicodeDecodeError as error:
        raise Refused("The words on standard input are not UTF-8.") from error
