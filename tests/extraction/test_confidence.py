"""Confidence: what speaks for and against a value, as a level and reasons."""

from hypothesis import given
from hypothesis import strategies as st

from ofsted_desk.extraction.confidence import Signal, confidence
from ofsted_desk.letter.finding import Level

FOR = ("agreement", "complete", "exact", "plain")
AGAINST = ("unverified", "loose", "weak family", "contradiction", "missing")
ORDER = [Level.SURE, Level.LIKELY, Level.UNSURE]
signals = st.lists(st.sampled_from([Signal(kind, kind) for kind in FOR + AGAINST]), max_size=6)


def test_nothing_for_a_value_leaves_it_unsure() -> None:
    assert confidence([]).level is Level.UNSURE


def test_what_speaks_against_comes_first_in_the_reasons() -> None:
    found = confidence([Signal("agreement", "both agree"), Signal("loose", "odd start")])

    assert found.reasons == ("odd start", "both agree")
    assert found.level is Level.LIKELY


@given(signals)
def test_taking_away_what_speaks_for_a_value_never_raises_its_level(given_: list[Signal]) -> None:
    level = ORDER.index(confidence(given_).level)

    for i, signal in enumerate(given_):
        if signal.kind in FOR:
            without = confidence([*given_[:i], *given_[i + 1 :]])
            assert ORDER.index(without.level) >= level


@given(signals, st.sampled_from(AGAINST))
def test_a_doubt_never_raises_a_level(given_: list[Signal], kind: str) -> None:
    doubted = confidence([*given_, Signal(kind, "doubt")])

    assert ORDER.index(doubted.level) >= ORDER.index(confidence(given_).level)
