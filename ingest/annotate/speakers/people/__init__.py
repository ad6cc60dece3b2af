"""People: everyone and everything that a release names, with role and affiliation as printed."""
