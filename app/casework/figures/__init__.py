"""Figures: numbers with a source, what does not agree among them, and what a chart draws of them."""
