"""The window: the only place that knows Qt. Every action goes through ``casework``, as the command line's do.

``start`` opens it where there is a screen; ``window`` holds the screens: ``unlock``, ``library``, ``verify``.
Long work runs as a ``jobs.Job`` on its own connection to the vault.
"""
