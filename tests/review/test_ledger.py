from collections.abc import Mapping

from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.letter.finding import AreaValue
from ofsted_desk.review.ledger import (
    AreaLetter,
    Concern,
    Course,
    ListedArea,
    candidates,
    ledger,
    link_to,
)
from tests.store.made_letters import AT

VISITS = "Visits to foster carers in remote villages."
VISITS_AGAIN = "Foster carers in villages wait too long for visits."
PATHWAY = "Pathway documents written together with each apprentice."
RECORDS = "Chronologies on the electronic system."


def decided(letter: int, field: str, value: str | None) -> Decision:
    return Decision(letter, field, Action.LINK, "Kit", AT, value)


def a_letter(
    number: int, *texts: str, family: str = "visit", beside: Mapping[str, str | None] | None = None
) -> AreaLetter:
    areas = tuple(
        ListedArea(f"area:{place}", AreaValue(text, "area for improvement", None, float(place)))
        for place, text in enumerate(texts, 1)
    )
    made = {name: decided(number, name, value) for name, value in (beside or {}).items()}
    return AreaLetter(number, f"20{10 + number}-05-01", family, areas, made)


def courses(concern: Concern) -> list[tuple[int, Course]]:
    return [(mention.letter, mention.course) for mention in concern.mentions]


def test_a_concern_is_new_then_kept_then_reworded_then_gone() -> None:
    (concern,) = ledger(
        [a_letter(1, VISITS), a_letter(2, VISITS), a_letter(3, VISITS_AGAIN), a_letter(4)]
    )

    assert courses(concern) == [(1, Course.NEW), (2, Course.KEPT), (3, Course.REWORDED)]
    assert concern.end is not None
    assert (concern.end.letter, concern.end.decided) == (4, False)
    assert concern.days == 3 * 365 + 1
    assert concern.undecided == 4


def test_each_area_continues_one_concern_at_most() -> None:
    concerns = ledger([a_letter(1, VISITS, PATHWAY), a_letter(2, PATHWAY, VISITS_AGAIN, RECORDS)])

    assert [courses(concern) for concern in concerns] == [
        [(1, Course.NEW), (2, Course.REWORDED)],
        [(1, Course.NEW), (2, Course.KEPT)],
        [(2, Course.NEW)],
    ]


def test_the_most_alike_is_suggested() -> None:
    concerns = ledger([a_letter(1, VISITS_AGAIN, VISITS), a_letter(2, VISITS)])

    assert [len(concern.mentions) for concern in concerns] == [1, 2]


def test_a_letter_of_another_family_does_not_end_a_concern() -> None:
    (concern,) = ledger([a_letter(1, VISITS), a_letter(2, family="inspection")])
    assert concern.end is None

    (concern,) = ledger(
        [a_letter(1, VISITS), a_letter(2, family="inspection"), a_letter(3), a_letter(4)]
    )
    assert concern.end is not None
    assert concern.end.letter == 3


def test_a_concern_that_comes_back_is_open_again() -> None:
    (concern,) = ledger([a_letter(1, VISITS), a_letter(2), a_letter(3, VISITS)])

    assert concern.end is None
    assert courses(concern) == [(1, Course.NEW), (3, Course.KEPT)]


def test_a_reviewer_links_what_the_words_do_not() -> None:
    link = {"link:area:1": link_to((1, "area:1"))}
    (concern,) = ledger([a_letter(1, VISITS), a_letter(2, RECORDS, beside=link)])

    assert courses(concern) == [(1, Course.NEW), (2, Course.REWORDED)]
    assert concern.last.decided
    assert concern.last.after == (1, "area:1")


def test_a_reviewer_says_that_an_area_is_new() -> None:
    concerns = ledger([a_letter(1, VISITS), a_letter(2, VISITS, beside={"link:area:1": None})])

    assert [courses(concern) for concern in concerns] == [[(1, Course.NEW)], [(2, Course.NEW)]]
    assert concerns[1].last.decided


def test_a_concern_split_in_two_goes_on_in_both() -> None:
    link = {f"link:area:{n}": link_to((1, "area:1")) for n in (1, 2)}
    (concern,) = ledger([a_letter(1, VISITS), a_letter(2, VISITS_AGAIN, RECORDS, beside=link)])

    assert [mention.key for mention in concern.mentions] == [
        (1, "area:1"),
        (2, "area:1"),
        (2, "area:2"),
    ]
    assert {mention.after for mention in concern.mentions[1:]} == {(1, "area:1")}


def test_a_link_stands_when_a_letter_between_the_two_comes_in_later() -> None:
    later = a_letter(3, PATHWAY, beside={"link:area:1": link_to((1, "area:1"))})
    (concern,) = ledger([a_letter(1, VISITS), a_letter(2, VISITS), later])

    assert courses(concern) == [(1, Course.NEW), (2, Course.KEPT), (3, Course.REWORDED)]
    assert concern.last.decided


def test_a_link_to_either_area_of_a_concern_split_in_two_stands() -> None:
    split = {f"link:area:{n}": link_to((1, "area:1")) for n in (1, 2)}
    two = a_letter(2, VISITS_AGAIN, RECORDS, beside=split)
    three = a_letter(3, PATHWAY, beside={"link:area:1": link_to((2, "area:1"))})
    (concern,) = ledger([a_letter(1, VISITS), two, three])

    assert concern.last.key == (3, "area:1")
    assert concern.last.decided


def test_a_link_to_an_area_that_is_gone_counts_no_more() -> None:
    link = {"link:area:1": link_to((1, "area:9"))}
    (concern,) = ledger([a_letter(1, VISITS), a_letter(2, VISITS, beside=link)])

    assert courses(concern) == [(1, Course.NEW), (2, Course.KEPT)]
    assert not concern.last.decided


def test_a_reviewer_decides_the_end() -> None:
    (gone,) = ledger([a_letter(1, VISITS, beside={"gone:area:1": "2"}), a_letter(2)])
    assert gone.end is not None
    assert gone.end.decided

    (still,) = ledger([a_letter(1, VISITS, beside={"gone:area:1": None}), a_letter(2)])
    assert still.end is None


def test_candidates_are_earlier_areas_the_most_alike_first() -> None:
    concerns = ledger([a_letter(1, RECORDS, VISITS), a_letter(2, VISITS_AGAIN, RECORDS)])

    found = candidates(concerns, (2, "area:1"))
    assert [mention.area.value.text for mention, _ in found] == [VISITS, RECORDS]
    assert candidates(concerns, (1, "area:1")) == []
