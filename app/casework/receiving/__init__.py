"""Taking in: files, folders, and what the program itself made, each safe before it is read."""
