"""Numbers as lists print them: 12, l, xii."""

from __future__ import annotations

from typing import Final

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN: Final = 3999


def numeral(value: int, style: str) -> str:
    """Return ``value`` in a style by its name in Word ("lowerRoman"); digits where none fits."""
    low = style.lower()
    if "letter" in low and value > 0:
        written = letters(value)
    elif "roman" in low and 0 < value <= _LARGEST_ROMAN:
        written = roman(value)
    else:
        return f"{value:02}" if low == "decimalzero" else str(value)
    return written.upper() if low.startswith("upper") else written


def letters(value: int) -> str:
    """Return the letters of Word's lists: z is followed by aa, bb."""
    times, at = divmod(value - 1, 26)
    return chr(ord("a") + at) * min(times + 1, 30)


def roman(value: int) -> str:
    """Return a roman numeral in small letters."""
    written = ""
    for worth, sign in _ROMAN:
        written += sign * (value // worth)
        value %= worth
    return written
