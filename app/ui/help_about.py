"""Which program this is, of what it is made, and under which licences."""

from __future__ import annotations

import platform
from importlib import metadata
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from app import __version__
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet

if TYPE_CHECKING:
    from app.ui.window import Window

# Stated here, since packages state theirs in too many ways to be shown as they come.
_PARTS = (
    ("PySide6", "Qt for Python", "LGPL-3.0"),
    ("sqlcipher3", "SQLCipher", "zlib, BSD-3-Clause"),
    ("sqlite-utils", "sqlite-utils", "Apache-2.0"),
    ("cryptography", "cryptography", "Apache-2.0, BSD-3-Clause"),
    ("pypdfium2", "PDFium", "Apache-2.0, BSD-3-Clause"),
    ("pikepdf", "pikepdf, qpdf", "MPL-2.0, Apache-2.0"),
    ("reportlab", "ReportLab", "BSD-3-Clause"),
    ("pillow", "Pillow", "MIT-CMU"),
    ("pillow-heif", "pillow-heif", "BSD-3-Clause"),
    ("numpy", "NumPy", "BSD-3-Clause"),
    ("av", "PyAV, FFmpeg", "BSD-3-Clause, GPL-2.0-or-later"),
    ("python-docx", "python-docx", "MIT"),
    ("lxml", "lxml", "BSD-3-Clause"),
    ("openpyxl", "openpyxl", "MIT"),
    ("xlsxwriter", "XlsxWriter", "BSD-2-Clause"),
    ("edtf", "edtf", "MIT"),
    ("rapidfuzz", "RapidFuzz", "MIT"),
    ("pymorphy3", "pymorphy3", "MIT"),
    ("phonenumbers", "phonenumbers", "Apache-2.0"),
    ("python-bidi", "python-bidi", "LGPL-3.0"),
    ("striprtf", "striprtf", "BSD-3-Clause"),
)
_FURTHER = (
    ("Noto Sans, Noto Sans Arabic", "OFL-1.1"),
    ("DejaVu Sans", "Bitstream Vera"),
    ("Tabler Icons", "MIT"),
    ("Unicode CLDR", "Unicode-3.0"),
)


class AboutSheet(Sheet):
    """Versions and licences."""

    def __init__(self, window: Window) -> None:
        super().__init__(window, tr("About Kuager"), width=600)
        self.body.addWidget(plain(f"Kuager {__version__}", size=1.4, bold=True))
        self.body.addWidget(
            plain(
                tr(
                    "An offline, encrypted vault for testimony and evidence. It opens no connection and "
                    "promises no deniability. MIT licence."
                )
            )
        )
        self.list = QTreeWidget()
        self.list.setColumnCount(3)
        self.list.setHeaderLabels([tr("Made with"), tr("Version"), tr("Licence")])
        self.list.setRootIsDecorated(False)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(tr("Parts and their licences"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = [("Python", platform.python_version(), "PSF-2.0")]
        rows += [(name, _version(package), licence) for package, name, licence in _PARTS]
        rows += [(name, "", licence) for name, licence in _FURTHER]
        for row in rows:
            self.list.addTopLevelItem(QTreeWidgetItem(list(row)))
        header = self.list.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        self.body.addWidget(self.list, 1)
        close = self.button(tr("Close"), default=True)
        close.clicked.connect(self.accept)
        self.resize(600, 480)


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
