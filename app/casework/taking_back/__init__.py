"""What a person takes back: withdrawal, who is asked for what they hold, and erasure."""
