"""Seeing a case as a whole: chronology, matrix of proof, map, network, and what is still to be mended."""
