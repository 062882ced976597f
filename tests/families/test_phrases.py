"""Phrases: the small language of family files."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ofsted_desk.errors import FamilyFileError
from ofsted_desk.families.phrases import compile_phrase, is_whole_heading, plain
from ofsted_desk.letter.judgement import Grade, Scale

WORDS = Scale("words", (Grade("good"), Grade("requires improvement", ("require improvement",))))


def found(phrase: str, text: str, scale: Scale | None = None) -> dict[str, str] | None:
    match = compile_phrase(phrase, scale).search(plain(text))
    return match.groupdict() if match else None


def test_capitals_quotes_and_line_breaks_make_no_difference() -> None:
    assert found("focused visit to children's homes", "FOCUSED  visit\nto Children’s homes") == {}


def test_optional_words_may_be_missing_anywhere() -> None:
    phrase = "[the] areas [for further] improvement"

    assert found(phrase, "The areas for further improvement") == {}
    assert found(phrase, "areas improvement") == {}


def test_a_glued_option_makes_a_plural() -> None:
    assert found("area[s] for development", "Area for development") == {}
    assert found("area[s] for development", "Areas for development") == {}
    assert found("area[s] for development", "Areass for development") is None


def test_one_of_several_words_is_enough() -> None:
    assert found("within (three|six) months", "Within six months:") == {}
    assert found("within (three|six) months", "Within nine months:") is None


def test_a_grade_slot_knows_every_printed_form_of_its_scale() -> None:
    assert found("services <grade>", "services require\nimprovement", WORDS) == {
        "grade": "require\nimprovement"
    }
    assert found("services are <grade>", "services are adequate", WORDS) is None


def test_words_in_between_stay_in_the_sentence() -> None:
    assert found("visit ... on", "visit to the north of the town on") == {}
    assert found("visit ... on", "visit. Later on") is None


def test_a_slot_at_the_end_looks_ahead_so_that_matches_may_follow_closely() -> None:
    text = plain("from home or school. Between 2 and 3 May 2022, inspectors")
    windows = [m.group("dates") for m in compile_phrase("(from|between) <dates>").finditer(text)]

    assert [window[:7] for window in windows] == ["home or", "2 and 3"]


def test_an_anchored_phrase_begins_a_line() -> None:
    assert found("^ <authority> inspection of services", "Ashcombe\nInspection of services") == {
        "authority": "ashcombe"
    }


def test_a_whole_heading_may_carry_a_number_and_a_footnote_digit() -> None:
    phrases = ("What needs to improve[?]",)

    assert is_whole_heading(plain("2.1 What needs to improve?1"), phrases)
    assert is_whole_heading(plain("What needs to improve:"), phrases)
    assert not is_whole_heading(plain("What needs to improve is the roof"), phrases)


@pytest.mark.parametrize(
    "printed",
    [
        *("Whatneedstoimprove?", "What needs to im prove", "B. What needs to improve?"),
        *("“What needs to improve?”", "(b) What needs\tto improve", "WHAT NEEDS TO IMPROVE?"),
    ],
)
def test_a_whole_heading_is_known_however_its_letters_are_set(printed: str) -> None:
    assert is_whole_heading(plain(printed), ("What need[s] to improve[?]",))


def test_the_one_character_for_three_dots_is_three_dots() -> None:
    assert found("visit … on", "visit to the north of the town on") == {}


def test_a_mark_with_a_backslash_is_the_mark_as_printed() -> None:
    assert found(r"the board \(LSCB\)", "The board (LSCB) is") == {}
    assert found(r"this\|that \^ \<", "this|that ^ <") == {}


NEVER_OR_ALWAYS = [
    ("the ^ school", "Put ^ at the beginning"),
    ("steps|points", "(this|that)"),
    ("(is|) good", "Write words in each"),
    ("[] steps", "Write words in each"),
    ("on <dates", "<dates>"),
    ("on < dates >", "<dates>"),
    ("from <dates> and <dates>", "Write two phrases"),
    ("visit.* on", "Write ..."),
    ("visit .. on", "three dots"),
    (r"in \d\d months", "A backslash stands only before"),
    ("a ... b <text> c … d", "at most 2"),
    ("", "Add one"),
    ("[next]", "Add one"),
    ("...", "Add one"),
    ("^ <authority>", "Add one"),
]


@pytest.mark.parametrize(("phrase", "remedy"), NEVER_OR_ALWAYS)
def test_a_phrase_that_fits_nothing_or_anything_is_refused(phrase: str, remedy: str) -> None:
    with pytest.raises(FamilyFileError) as caught:
        compile_phrase(phrase)

    assert caught.value.what.startswith(f"The phrase “{phrase}” has ")
    assert remedy in caught.value.remedy


@pytest.mark.parametrize("slip", ["[open", "closed]", "(a|b", "<unknown>"])
def test_a_slip_is_named_with_its_remedy(slip: str) -> None:
    with pytest.raises(FamilyFileError) as caught:
        compile_phrase(slip)

    assert slip in caught.value.what
    assert caught.value.remedy


@given(st.text())
def test_plain_text_keeps_its_length(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.text(alphabet="ab []()|<>.…^\\*'grade-", max_size=30))
def test_any_phrase_compiles_or_is_refused_in_words(phrase: str) -> None:
    with contextlib.suppress(FamilyFileError):
        compile_phrase(phrase, WORDS)
