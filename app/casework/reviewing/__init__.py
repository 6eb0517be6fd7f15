"""Redacting: marks, suggestions, faces, the pages and recordings as they will leave."""
