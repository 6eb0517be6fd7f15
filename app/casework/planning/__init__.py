"""What goes into a bundle: chosen, in which order, and what each exhibit becomes."""
