"""What the pictures of the analysis are drawn with."""
