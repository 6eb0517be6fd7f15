"""The interview: consent, questions, recording and notes, one beside the other."""
