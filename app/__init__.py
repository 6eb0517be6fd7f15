"""Kuager (Kazakh for *witness*): an offline, encrypted evidence vault that exports redacted bundles.

The package reads like the sentence "take in, catalogue, redact, bundle, verify":

``records``
    what a case file consists of; no I/O.
``vault``
    the encrypted store; the only place with SQL and keys.
``intake``
    untrusted bytes become text, pixels and metadata in a sandboxed worker.
``redaction``
    page pixels + text + marks become burnt pages; finding identities; the proof.
``bundle``
    exhibits become a PDF, an index, a BagIt bag; verifying one.
``casework``
    what people do, one verb per file; it alone joins the four above.
``cli`` and ``ui``
    two thin ways to call ``casework``.
"""

__version__ = "0.1.0"
