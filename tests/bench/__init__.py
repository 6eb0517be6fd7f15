"""Figures of every long flow beside a named peer on the same files in the same run."""
