"""The language of the window: English sentences in the code, Qt's translation files for the others.

Sources are collected from the calls of :func:`tr` (``./run translations``) into
``resources/translations/kuager_*.ts``; what ships is their compiled form. English has a file as well, for its
plurals.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.paths import resources_dir

CONTEXT = "kuager"

LANGUAGES = {"en": "English", "ru": "Русский", "kk": "Қазақша", "uz": "O‘zbekcha"}
"""Code -> its own name."""

_installed: list[QTranslator] = []
_spoken: list[str] = []
_compiled: dict[str, bytes] = {}
"""What a translator looks its texts up in must stay where it is."""


def tr(text: str, /, n: int = -1, **values: object) -> str:
    """A sentence in the language of the window.

    Args:
        text: the English source; ``%Ln`` stands for the number, ``{name}`` for a value.
        n: chooses the plural form.
        values: filled into the translated sentence; they are never looked into for braces.
    """
    found = QCoreApplication.translate(CONTEXT, text, None, n)
    return found.format(**values) if values else found


def chosen(language: str) -> str:
    """The code of the language to use: the one asked for, or the system's where it is known."""
    if language in LANGUAGES:
        return language
    system = QLocale.system().name().partition("_")[0]
    return system if system in LANGUAGES else "en"


def current() -> str:
    """The language of the window as it is now; the labels of code lists are asked for in it."""
    return _spoken[-1] if _spoken else "en"


def speak(language: str) -> str:
    """Install the translations of a language and return its code; for windows made afterwards."""
    code = chosen(language)
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    QLocale.setDefault(QLocale(code if code != "en" else "en_GB"))
    ours, qts = QTranslator(), QTranslator()
    shipped = resources_dir() / "translations" / f"kuager_{code}.qm"
    if shipped.is_file():
        # Read whole: a file that Qt maps into memory takes the program down when it is replaced.
        compiled = shipped.read_bytes()
        if ours.load(compiled):
            QCoreApplication.installTranslator(ours)
        _compiled[code] = compiled
    path = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if code != "en" and qts.load(f"qtbase_{code}.qm", path):
        QCoreApplication.installTranslator(qts)
    # Kept alive here, installed or not.
    _installed.extend((ours, qts))
    # Asked for by other threads a thousand times a second, which had better make no object of Qt.
    _spoken[:] = [code]
    return code
