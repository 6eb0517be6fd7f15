"""Before a vault is open: unlocking, the first run, making, restoring and exploring."""
