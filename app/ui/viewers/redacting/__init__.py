"""Redaction review: what stands in an item beside exactly what will leave of it."""
