"""Quality ledger: a part of the analysis."""
