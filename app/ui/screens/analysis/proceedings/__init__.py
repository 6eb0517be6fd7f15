"""Proceedings and remedies: a part of the analysis."""
