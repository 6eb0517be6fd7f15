"""Submissions: documents that argue, written from the records."""
