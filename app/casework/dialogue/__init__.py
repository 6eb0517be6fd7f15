"""What the State says and what it is asked to do, with the evidence that each of them meets."""
