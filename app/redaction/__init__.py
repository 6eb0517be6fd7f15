"""Redaction: finding what identifies people, hiding it, and proving that it is gone.

Finding: :mod:`app.redaction.finding.find` joins names (:mod:`app.redaction.finding.names`, with the rules of
``resources/languages``) and identifiers (:mod:`app.redaction.finding.identifiers`).
"""
