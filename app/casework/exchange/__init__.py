"""Exchange with other programs of qualitative analysis (REFI-QDA)."""
