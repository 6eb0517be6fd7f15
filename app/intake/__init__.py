"""Untrusted bytes to text, pixels and metadata.

Whoever sends a file may have built it to break the program that reads it. So this process never
parses one: :mod:`app.intake.process` starts a fresh worker for every file, the worker gives up
every right it does not need (:mod:`app.intake.sandbox`) before it sees the first byte, and what
comes back through the pipe is checked and capped like any other untrusted input
(:mod:`app.intake.wire`).

``kinds`` tells what a file is by its first bytes, ``extract`` reads text, pages, proposals and
attachments, ``render`` makes pixels, ``ocr`` reads pixels with Tesseract. For the window, ``spares``
keeps workers started ahead, ``view`` keeps one file open while its pages are turned, and ``media``
measures and decodes recordings. ``formats`` holds the parsers; they run in the worker only.
"""
