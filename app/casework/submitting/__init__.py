"""Submissions: what argues a case before somebody, written from its records."""
