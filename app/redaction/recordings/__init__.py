"""Hiding in sound and film, and writing them anew."""
