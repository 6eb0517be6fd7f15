"""Putting a bundle together: templates, outline, checks, preview, supplements."""
