"""Characters as a reader sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ofsted_desk.reading.tidy import tidy


@pytest.mark.parametrize(
    ("drawn", "seen"),
    [
        ("ﬁnal eﬀect, oﬃce ﬂow", "final effect, office flow"),
        ("Milton\u00a0Keynes", "Milton Keynes"),
        ("well\u00adbeing", "well-being"),
        ("well\ufffebeing", "well-being"),
        ("the council’s ‘plan’ – £5 … “so”", "the council’s ‘plan’ – £5 … “so”"),
        ("\u202eabc\u202c\u200b\ufeff", "abc"),
        ("\uf06e one", "\uf06e one"),
        ("a\tb\x0cc\nd", "a b c d"),
    ],
)
def test_what_is_seen_of_what_is_drawn(drawn: str, seen: str) -> None:
    assert seen == tidy(drawn)


@given(st.text())
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    assert tidy(text) == tidy(tidy(text))


@given(st.text())
def test_no_line_or_page_can_break_inside_a_character(text: str) -> None:
    assert not set("\n\r\f\v\t\x85\u2028\u2029") & set(tidy(text))
