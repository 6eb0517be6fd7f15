"""Places of detention: a part of the analysis."""
