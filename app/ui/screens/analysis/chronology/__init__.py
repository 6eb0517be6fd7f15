"""Chronology: a part of the analysis."""
