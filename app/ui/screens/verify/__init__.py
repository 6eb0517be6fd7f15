"""Verifying a bundle without a vault."""
