"""Map: a part of the analysis."""
