"""Reference: whom a subject stands for, be it a name, a pronoun, an office or a description."""
