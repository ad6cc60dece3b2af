"""Views, opinions and concluding observations that a release goes back to by their own word."""

from __future__ import annotations

import pytest

from tests.unit.annotate.test_antecedents import cited, release

COMMENT = "It recalled its general comment No. 36 (CCPR/C/GC/36, para. 7)."
CASES = [
    (
        f"""In its Views (CCPR/C/130/D/2728/2016), the Committee found a breach. {COMMENT}
        The Committee’s Views ask Arle to:
        - pay the family (para. 11(a));""",
        "CCPR/C/130/D/2728/2016 para 11(a)",
    ),
    (
        f"""The Committee’s Views, CCPR/C/130/D/2728/2016, came out in May. {COMMENT}
        The cell was wet (para. 9 of the Views).""",
        "CCPR/C/130/D/2728/2016 para 9",
    ),
    (
        f"""The Committee adopted its concluding observations (CCPR/C/LIN/CO/4). {COMMENT}
        The concluding observations ask Lin to close the prison (para. 31).""",
        "CCPR/C/LIN/CO/4 para 31",
    ),
    (
        f"""The Opinion (A/HRC/WGAD/2021/12) is final. {COMMENT}
        The opinion asks Lin to free the man (para. 31).""",
        "A/HRC/WGAD/2021/12 para 31",
    ),
    (
        """Dans ses constatations (CCPR/C/130/D/2728/2016), le Comité a conclu à une violation.
        Il a cité son observation générale (CCPR/C/GC/36, par. 7).
        Les constatations demandent à Lin d’indemniser la famille (par. 11).""",
        "CCPR/C/130/D/2728/2016 para 11",
    ),
    (
        """The report (A/HRC/45/10) is out. Her views are known.
        The opinion of the director is that the pier is safe (para. 12).""",
        "A/HRC/45/10 para 12",
    ),
]


@pytest.mark.parametrize(("text", "last"), CASES)
def test_what_a_committee_adopted_keeps_its_places(text: str, last: str) -> None:
    """A general comment that was cited on the way does not take them."""
    assert cited(release(text))[-1] == last
