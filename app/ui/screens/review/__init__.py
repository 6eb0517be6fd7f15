"""The redaction review: before and after, what is suggested, and how far an item has come."""
