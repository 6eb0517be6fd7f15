"""What passages carry: claims, independent sources, accounts that do not agree."""
