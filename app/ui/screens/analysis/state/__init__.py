"""The State’s words: a part of the analysis."""
