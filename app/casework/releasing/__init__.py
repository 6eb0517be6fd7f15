"""Letting a bundle out: what leaves, the exhibits, the proof, and to whom it was handed."""
