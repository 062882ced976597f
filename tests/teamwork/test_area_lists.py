from hypothesis import given
from hypothesis import strategies as st

from ofsted_desk.letter.finding import AreaValue
from ofsted_desk.teamwork.area_lists import Meeting, Pairing, pairings

VISITS = "Visit children at home sooner after a referral."
PLANS = "Write plans that families can read and act on."
CARERS = "Listen to foster carers when matches are made."


def areas(*texts: str, start: int = 1) -> dict[str, AreaValue]:
    return {
        f"area:{n}": AreaValue(text, "area for improvement", None, float(n))
        for n, text in enumerate(texts, start)
    }


def meetings(first: dict[str, AreaValue], second: dict[str, AreaValue]) -> list[str]:
    return sorted(str(pairing.meeting) for pairing in pairings(first, second))


def test_the_same_words_are_matched_wherever_they_stand() -> None:
    assert ["matched", "matched"] == meetings(areas(VISITS, PLANS), areas(PLANS, VISITS))


def test_case_and_punctuation_make_no_difference() -> None:
    assert ["matched"] == meetings(areas(VISITS), areas(VISITS.upper().replace(".", " ;")))


def test_what_only_the_first_has_is_missed_and_what_only_the_second_has_is_added() -> None:
    found = pairings(areas(VISITS, PLANS), areas(VISITS, CARERS, start=1))

    assert Pairing(Meeting.MISSED, ("area:2",), ()) in found
    assert Pairing(Meeting.ADDED, (), ("area:2",)) in found


def test_other_words_for_one_point_are_reworded() -> None:
    said = areas("Visit children at home within days of a referral.")

    assert ["reworded"] == meetings(areas(VISITS), said)


def test_one_area_in_two_parts_is_split() -> None:
    whole = areas(f"{VISITS} {PLANS}")
    parts = {"area:1": areas(VISITS)["area:1"], "area:x": areas(PLANS)["area:1"]}

    assert [Pairing(Meeting.SPLIT, ("area:1",), ("area:1", "area:x"))] == pairings(whole, parts)
    assert [Pairing(Meeting.MERGED, ("area:1", "area:x"), ("area:1",))] == pairings(parts, whole)


def test_the_same_words_under_another_judgement_are_no_match() -> None:
    other = {"area:1": AreaValue(VISITS, "area for improvement", "overall", 1.0)}

    assert ["reworded"] == meetings(areas(VISITS), other)


def test_two_empty_lists_have_nothing_to_pair() -> None:
    assert [] == pairings({}, {})


texts = st.lists(st.sampled_from([VISITS, PLANS, CARERS, f"{VISITS} {PLANS}", ""]), max_size=5)


@given(texts, texts)
def test_every_area_stands_in_exactly_one_pairing(first: list[str], second: list[str]) -> None:
    left, right = areas(*first), areas(*second)
    found = pairings(left, right)

    assert sorted(left) == sorted(field for pairing in found for field in pairing.first)
    assert sorted(right) == sorted(field for pairing in found for field in pairing.second)


@given(texts, texts)
def test_turned_round_missed_is_added_and_split_is_merged(
    first: list[str], second: list[str]
) -> None:
    turned = {"missed": "added", "added": "missed", "split": "merged", "merged": "split"}
    there, back = meetings(areas(*first), areas(*second)), meetings(areas(*second), areas(*first))

    assert sorted(turned.get(word, word) for word in there) == back
