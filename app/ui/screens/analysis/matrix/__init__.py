"""Matrix of proof: a part of the analysis."""
