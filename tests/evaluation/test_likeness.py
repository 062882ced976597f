import pytest

from ofsted_desk.evaluation.likeness import SAME_AREA, likeness, plain


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (None, None),
        ("  Children’s \n Services ", "children's services"),
        ("2018–2019 — a year", "2018-2019 - a year"),
        ("ﬁnd", "find"),
        (4, "4"),
    ],
)
def test_typography_spacing_and_case_do_not_count(printed: object, expected: str | None) -> None:
    assert plain(printed) == expected


def test_a_missing_full_stop_is_the_same_area_and_a_missing_clause_is_not() -> None:
    text = "the quality of plans, and how soon children know what is in them."

    assert SAME_AREA <= likeness(text, text.removesuffix(".")) < 1.0
    assert likeness(text, "the quality of plans.") == 0.0
    assert likeness(text, text) == 1.0
