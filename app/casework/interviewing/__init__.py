"""The interview: templates, answers, notes, and what is recorded and photographed meanwhile."""
