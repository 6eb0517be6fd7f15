"""The proof: reading what is about to leave as an attacker would."""
