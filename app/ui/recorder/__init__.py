"""Recording and photographing straight into the vault."""
