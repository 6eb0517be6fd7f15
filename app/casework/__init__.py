"""What people do with a vault, one verb per file; the window and the command line only call these.

Every verb takes an open :class:`app.vault.vault.Vault`, changes it in one transaction per unit of work
(a file, an edit, a bundle), writes its custody event in the same transaction, and returns plain
records. Long verbs take a :class:`app.progress.Progress`.
"""
