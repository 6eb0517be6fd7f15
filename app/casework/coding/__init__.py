"""Passages and what they are coded to, here and in other programs."""
