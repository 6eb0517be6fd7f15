"""Proceedings and what came of them: redress owed and given, and who was held where."""
