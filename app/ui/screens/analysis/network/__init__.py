"""Network: a part of the analysis."""
