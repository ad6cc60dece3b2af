"""Cues: the verbs and turns of phrase that report, listed or told by their form."""
