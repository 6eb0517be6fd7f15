"""Statistics: a part of the analysis."""
