"""Lists: to files and from files, saved views, the dossier of a case."""
