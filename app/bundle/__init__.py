"""Exhibits to a bundle that a court accepts, and the check that a bundle is whole.

What comes in is already redacted (:mod:`app.bundle.content`); what goes out is a BagIt bag with one
PDF, its exhibits, its index and a signature. Nothing here knows the vault, a source file or a mark.
Everything below ``data/`` is a pure function of the content: no clock, no chance, no path.
"""
