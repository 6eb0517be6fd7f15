"""One module per format, each run in the worker only (see :mod:`app.intake.worker`).

A module offers ``warm(job)``, called while files may still be opened, and ``run(job, source,
outlet)``, called after the lock-down.
"""
