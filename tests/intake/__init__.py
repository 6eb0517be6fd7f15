"""Tests of reading untrusted files."""
