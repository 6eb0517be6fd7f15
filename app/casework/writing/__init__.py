"""Texts of items: versions, transcripts with their times, translations, statements."""
