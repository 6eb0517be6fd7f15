"""Consent: what people agreed to, the gate it makes, and what follows when it is taken back."""
