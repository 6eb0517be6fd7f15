"""What the registry screens share: a list at the left, one record with its links at the right."""
