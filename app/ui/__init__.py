"""The window: the only place that knows Qt. Its actions go through ``casework``, as the verbs' do.

``start`` opens it where there is a screen; ``window`` holds the screens ``unlock``, ``library`` and
``verify``. ``reader`` is the thread that owns the open vault and answers the questions of
``answers``; other long work runs as a ``jobs.Job``. Nothing here writes to a vault.
"""
