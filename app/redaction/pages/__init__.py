"""Hiding on pages and in texts: from marks to boxes, burnt pixels, or words typeset again."""
