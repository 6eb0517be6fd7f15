"""The encrypted store: the only place with SQL and keys.

:class:`app.vault.vault.Vault` is the way in; ``change()`` on it is the only way to change anything.
Below it, from the disk upwards: ``files`` and ``lock`` (how files are written, who may), ``keys``
and ``header`` (from a passphrase to working keys), ``cobblestone`` and ``blobs`` (originals),
``database`` and ``migrations`` (the encrypted SQLite file and its schema), ``log`` (every change,
under a Merkle root), ``catalogue``, ``projection`` and ``texts`` (records as rows, rows as what the
log says), ``index``, ``query`` and ``search``, ``cache``, and over all of them ``check`` and
``backup``.
"""
