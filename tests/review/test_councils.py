from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import AreaValue, EarlierValue, Finding, GradeValue
from ofsted_desk.letter.judgement import Grade, Judgement, Scale
from ofsted_desk.review import course
from ofsted_desk.review.councils import (
    Council,
    GradeBoard,
    Turn,
    contradicted_councils,
    read_council,
)
from ofsted_desk.review.ledger import Course
from ofsted_desk.review.other_letters import disagreements
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import NewLetter
from tests.store.made_letters import FAMILIES, RATING, a_file, a_finding, a_letter, a_store

WORDS = LetterFamily(
    id="words",
    title="Inspection in words",
    short="inspection",
    version=1,
    printed_as="Inspection",
    judgements=(Judgement("overall", "Overall effectiveness"),),
    scale=Scale("words", (Grade("good"), Grade("adequate"), Grade("inadequate"))),
)
KNOWN = FAMILIES | {"words": WORDS}
VISITS = "Visits to foster carers in remote villages."


def made(
    number: int,
    date: str | None,
    grade: str = "good",
    *,
    family: LetterFamily = RATING,
    areas: tuple[str, ...] = (),
    extra: tuple[Finding, ...] = (),
    authority: str = "Westmarch",
) -> NewLetter:
    """A letter with these areas and nothing else in doubt."""
    letter = a_letter(number, date=date, family=family, authority=authority)
    scale = family.scale
    score = scale.grade(grade).score if scale and scale.grade(grade) else None  # type: ignore[union-attr]
    dropped = ("grade:overall", "earlier", "area:a1", "area:a2")
    kept = tuple(finding for finding in letter.findings if finding.field not in dropped)
    listed = tuple(
        a_finding(f"area:{n}", AreaValue(text, "area for development", None, float(n)))
        for n, text in enumerate(areas, 1)
    )
    given = a_finding("grade:overall", GradeValue(grade, score))
    return NewLetter(replace(letter, findings=(*kept, given, *listed, *extra)), a_file(number))


def restated(grade: str, year: int | None) -> tuple[Finding, ...]:
    return (a_finding("earlier:1", EarlierValue(grade, year, "overall")),)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with a_store(tmp_path) as store:
        yield ReviewSession(store, "Kit", KNOWN)


def read(session: ReviewSession, *letters: NewLetter) -> Council:
    session.store.letters.add(letters)
    return again(session)


def again(session: ReviewSession) -> Council:
    return read_council(session.store, KNOWN, "Westmarch")


def turns(board: GradeBoard) -> list[Turn]:
    return [grade.turn for grade in board.lines[0].grades]


def test_letters_stand_in_order_of_date(session: ReviewSession) -> None:
    council = read(session, made(1, "2009-01-01"), made(2, "2007-01-01"), made(3, None))

    assert [letter.id for letter in council.letters] == [3, 2, 1]
    assert council.letter(3) is not None
    assert [grade.letter for grade in council.boards[0].lines[0].grades] == [2, 1]


def test_a_letter_without_a_date_stands_at_its_inspection(session: ReviewSession) -> None:
    began = a_finding("inspection_start", "2008-03-03")
    session.store.letters.add([made(90, None, extra=(began,), authority="Norwick")])

    council = read_council(session.store, KNOWN, "Norwick")

    (letter,) = council.letters
    (row,) = session.rows([letter.id])
    assert letter.date == row.date == "2008-03-03"
    assert len(council.boards) == 1


def test_a_grade_is_better_or_worse_than_the_one_before(session: ReviewSession) -> None:
    grades = ("good", "adequate", "adequate", "outstanding")
    council = read(session, *(made(n, f"200{n}-01-01", g) for n, g in enumerate(grades, 1)))

    (board,) = council.boards
    assert turns(board) == [Turn.FIRST, Turn.WORSE, Turn.SAME, Turn.BETTER]
    assert board.lines[0].label == "Overall effectiveness"


def test_scales_are_kept_apart(session: ReviewSession) -> None:
    council = read(
        session,
        made(1, "2007-01-01", "inadequate"),
        made(2, "2014-01-01", "good", family=WORDS),
        made(3, "2015-01-01", "inadequate", family=WORDS),
    )

    assert [board.scale.id for board in council.boards] == ["four", "words"]
    assert [turns(board) for board in council.boards] == [
        [Turn.FIRST],
        [Turn.FIRST, Turn.WORSE],
    ]


def test_a_removed_grade_is_on_no_board(session: ReviewSession) -> None:
    read(session, made(1, "2007-01-01"))
    session.remove(1, "grade:overall")

    assert again(session).boards == ()


@pytest.mark.parametrize(
    ("grade", "year", "found"),
    [
        ("inadequate", 2007, True),
        ("good", 2007, False),
        ("inadequate", 2006, False),
        ("inadequate", None, False),
        ("requires improvement", 2007, False),
    ],
)
def test_a_restated_grade_is_held_against_the_record_of_its_year(
    session: ReviewSession,
    grade: str,
    year: int | None,
    found: bool,
) -> None:
    council = read(
        session,
        made(1, "2007-06-01", "good"),
        made(2, "2012-06-01", extra=restated(grade, year)),
    )

    assert bool(council.contradictions) is found
    assert (contradicted_councils(session.store, KNOWN) == ["Westmarch"]) is found


def test_a_contradiction_is_shown_on_both_sides(session: ReviewSession) -> None:
    council = read(
        session,
        made(1, "2007-06-01", "good"),
        made(2, "2012-06-01", extra=restated("inadequate", 2007)),
    )

    (here,) = council.contradicts(1, "grade:overall")
    assert (here,) == council.contradicts(2, "earlier:1")
    assert here.recorded == GradeValue("good", 3)
    assert council.contradicts(2, "grade:overall") == ()

    session.correct(1, "grade:overall", "inadequate")
    assert again(session).contradictions == ()


def test_no_contradiction_where_one_letter_of_the_year_agrees(session: ReviewSession) -> None:
    council = read(
        session,
        made(1, "2007-02-01", "good"),
        made(2, "2007-09-01", "inadequate"),
        made(3, "2012-06-01", extra=restated("inadequate", 2007)),
    )

    assert council.contradictions == ()
    assert [disagreements(session.store, KNOWN, letter) for letter in (1, 2, 3)] == [()] * 3


def test_a_letter_is_held_only_against_those_that_may_disagree(session: ReviewSession) -> None:
    read(
        session,
        made(1, "2007-06-01", "good"),
        made(2, "2009-06-01", "good"),
        made(3, "2012-06-01", extra=restated("inadequate", 2007)),
        made(4, "2015-06-01", "good"),
    )
    gave, _, restates, _ = (disagreements(session.store, KNOWN, n) for n in (1, 2, 3, 4))

    assert session.store.councils.may_disagree("Westmarch") == [1, 3]
    assert [(each.other, each.other_field, each.restates) for each in gave] == [
        (3, "earlier:1", False)
    ]
    assert [(each.other, each.other_grade, each.restates) for each in restates] == [
        (1, GradeValue("good", 3), True)
    ]
    assert disagreements(session.store, KNOWN, 4) == ()


def test_another_councils_record_is_not_asked(session: ReviewSession) -> None:
    council = read(
        session,
        made(1, "2007-06-01", "good", authority="Ashby Vale"),
        made(2, "2012-06-01", extra=restated("inadequate", 2007)),
    )

    assert council.contradictions == ()


def test_suggested_links_are_accepted_as_one_step_and_undone(session: ReviewSession) -> None:
    council = read(
        session,
        made(1, "2007-01-01", areas=(VISITS, "Chronologies on the electronic system.")),
        made(2, "2008-01-01", areas=(VISITS,)),
    )
    mentions = [m for concern in council.concerns for m in concern.mentions]

    assert course.accept(session, mentions) == 3
    assert session.undo_words == "link 3 areas"
    decided = [m for concern in again(session).concerns for m in concern.mentions if m.decided]
    assert [mention.course for mention in decided] == [Course.NEW, Course.KEPT, Course.NEW]
    assert session.history_of(2)[0].after == "continues an earlier area"
    assert course.accept(session, decided) == 0

    session.undo()
    assert again(session) == council
    assert session.store.check() == []


def test_a_suggestion_is_rejected_and_the_area_linked_by_hand(session: ReviewSession) -> None:
    council = read(
        session,
        made(1, "2007-01-01", areas=(VISITS, "Chronologies on the electronic system.")),
        made(2, "2008-01-01", areas=(VISITS,)),
    )
    later = council.concerns[0].last

    assert course.link(session, later, None)
    assert len(again(session).concerns) == 3
    assert course.link(session, later, council.concerns[1].first)
    linked = again(session).concerns[1].last
    assert (linked.key, linked.decided) == ((2, "area:1"), True)
    assert "Chronologies" in session.history_of(2)[0].note


def test_the_end_of_a_concern_is_decided_and_undone(session: ReviewSession) -> None:
    council = read(session, made(1, "2007-01-01", areas=(VISITS,)), made(2, "2008-01-01"))
    (concern,) = council.concerns

    assert course.end(session, concern)
    ended = again(session).concerns[0]
    assert ended.end is not None
    assert ended.end.decided
    assert not course.end(session, ended)
    assert session.history_of(1)[0].after == "no longer listed"

    session.undo()
    assert course.keep_open(session, concern)
    assert again(session).concerns[0].end is None
    assert session.history_of(1)[0].after == "still open"
    session.undo()
    assert again(session) == council


def test_decisions_on_the_course_change_nothing_on_the_form(session: ReviewSession) -> None:
    council = read(session, made(1, "2007-01-01", areas=(VISITS,)), made(2, "2008-01-01"))
    before = session.open_letter(1)
    course.accept(session, council.concerns[0].mentions)
    course.end(session, council.concerns[0])

    assert session.open_letter(1) == before


def test_a_letter_that_is_there_twice_is_followed_once(session: ReviewSession) -> None:
    session.store.letters.add(
        [
            made(1, "2020-05-01", areas=(VISITS,)),
            made(2, "2020-05-01", areas=(VISITS,)),
            made(3, "2022-05-01", areas=(VISITS,)),
        ]
    )
    council = read_council(session.store, KNOWN, "Westmarch")

    assert [1, 2, 3] == [letter.id for letter in council.letters]
    assert 1 == council.copies
    (board,) = council.boards
    assert [[1, 3]] == [[grade.letter for grade in line.grades] for line in board.lines]
    (concern,) = council.concerns
    assert [1, 3] == [mention.letter for mention in concern.mentions]


def test_a_letter_that_is_set_aside_leaves_its_place_to_its_copy(session: ReviewSession) -> None:
    session.store.letters.add(
        [made(1, "2020-05-01", areas=(VISITS,)), made(2, "2020-05-01", areas=(VISITS,))]
    )
    session.set_aside(1)
    council = read_council(session.store, KNOWN, "Westmarch")

    (concern,) = council.concerns
    assert [2] == [mention.letter for mention in concern.mentions]
    assert 1 == council.copies
