"""Finding what may have to be hidden: names, numbers, places and faces."""
