"""Looking: lists and searches, items whole, originals and texts as the window shows them."""
