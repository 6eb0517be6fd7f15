"""Cataloguing: cases, people, events, places, law, and the links between them and the items."""
