"""What the evidence adds up to: passages by code, claims, and accounts that contradict each other."""
