"""Every failure a user may meet, with its sentence and its exit code.

A sentence names what happened and what was kept; it never carries the content of a file. Exit codes
are part of the command line's contract: 1 refused or failed, 2 usage, 3 verification or proof found
something, 4 wrong passphrase or key, 130 cancelled.
"""

from __future__ import annotations


class KuagerError(Exception):
    """A failure with a sentence fit to show to a person.

    Attributes:
        exit_code: the command line's exit status for this failure.
    """

    exit_code = 1

    @property
    def sentence(self) -> str:
        """The message as one sentence."""
        return str(self)


class Refused(KuagerError):
    """An input or a request that the program will not act on; nothing was changed."""


class Usage(KuagerError):
    """The request's words are off (an unknown field, a malformed date, an unknown code)."""

    exit_code = 2


class NotFound(KuagerError):
    """No such case, item, person or other record."""


class VaultBusy(KuagerError):
    """Another process holds the vault's writer lock."""


class VaultDamaged(KuagerError):
    """What is stored is not what was written: a changed, missing or older part."""

    exit_code = 3


class VaultTooNew(KuagerError):
    """The vault was written by a newer program than this one."""


class WrongKey(KuagerError):
    """The passphrase, key file or recovery key does not open the vault; which one is never said."""

    exit_code = 4


class StorageFailed(KuagerError):
    """The disk is full, went away or cannot be written; the old state is kept."""


class Unreadable(KuagerError):
    """A file that cannot be read as what it claims to be; the reason is in the sentence."""


class ProofFailed(KuagerError):
    """A finished bundle gave away something it must hide; the bundle was deleted.

    Attributes:
        places: where, one line each; no secret in them.
    """

    exit_code = 3

    def __init__(self, sentence: str, places: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.places = places


class Cancelled(KuagerError):
    """The user stopped the work: a normal outcome, never an error box."""

    exit_code = 130
