"""What of the evidence is not to be seen: marks, faces, pages as they are burnt, names concealed."""
