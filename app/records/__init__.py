"""What a case file consists of: frozen records and their rules, without input or output.

Everything above imports from here; this package imports nothing but :mod:`app.errors` and
:mod:`app.paths` (for the vocabularies and profiles that ship as data).
"""
