"""Recommendations: a part of the analysis."""
