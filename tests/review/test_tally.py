from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ofsted_desk.letter.finding import AreaValue
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.tally import DAYS, FieldTally, Tally, column_label, count_up, tally
from tests.store.made_letters import FAMILIES, VISIT, a_new_letter, a_store


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with a_store(tmp_path) as store:
        store.letters.add(
            [
                a_new_letter(1),
                a_new_letter(2, date="2009-01-01"),
                a_new_letter(3, date=None),
                a_new_letter(4, family=VISIT),
            ]
        )
        yield ReviewSession(store, "Kit", FAMILIES)


def figures(session: ReviewSession) -> Tally:
    today = datetime.now(UTC).astimezone().date()
    return tally(session.store, FAMILIES, 100, today)


def test_nothing_done_yet_has_no_pace(session: ReviewSession) -> None:
    here = figures(session)

    assert (here.counts.total, here.counts.left) == (4, 4)
    assert len(here.days) == DAYS
    assert (here.letters_a_day, here.days_left) == (None, None)
    assert here.fields == ()


def test_letters_of_today_make_the_pace(session: ReviewSession) -> None:
    session.confirm_letter(1)
    session.confirm_letter(2)

    here = figures(session)
    assert [day.letters for day in here.days[-2:]] == [0, 2]
    assert (here.letters_a_day, here.days_left) == (2.0, 1.0)


def test_grades_are_told_by_family_judgement_and_year(session: ReviewSession) -> None:
    session.correct(2, "grade:overall", "outstanding")

    (table,) = figures(session).grades
    assert (table.family_title, table.label) == ("Rating letter", "Overall effectiveness")
    assert [(share.year, share.counts) for share in table.years] == [
        (2007, (0, 1, 0, 0)),
        (2009, (1, 0, 0, 0)),
        (None, (0, 1, 0, 0)),
    ]


def test_fields_most_often_changed_come_first(session: ReviewSession) -> None:
    session.correct(1, "grade:overall", "adequate")
    session.correct(2, "grade:overall", "adequate")
    session.confirm(3, "grade:overall")
    session.remove(1, "area:a1")

    assert figures(session).fields == (
        FieldTally("grade:overall", "Overall effectiveness", 2, 3),
        FieldTally("area", "Areas", 1, 1),
    )
    assert figures(session).fields[0].share == pytest.approx(2 / 3)


def test_a_value_found_not_to_be_stated_is_a_change_and_a_missing_one_confirmed_is_none(
    session: ReviewSession,
) -> None:
    session.mark_absent(1, "authority")
    session.confirm_letter(2)
    added = session.add_area(2, AreaValue("Answer the phone.", "area for development"))
    session.remove(2, added)

    assert figures(session).fields == (FieldTally("authority", "Local authority", 1, 2),)


def test_a_letter_with_a_field_left_open_again_is_not_counted_as_reviewed(
    session: ReviewSession,
) -> None:
    session.confirm_letter(1)
    session.unsure(1, "authority")

    assert figures(session).counts.reviewed == 0
    assert figures(session).days[-1].letters == 0


def test_a_connection_of_its_own_counts_the_same(session: ReviewSession) -> None:
    session.confirm_letter(1)
    today = datetime.now(UTC).astimezone().date()

    assert count_up(session.store.path, FAMILIES, 100, today) == figures(session)


def test_the_recheck_is_part_of_the_figures(session: ReviewSession) -> None:
    session.confirm_letter(1)

    assert figures(session).recheck.asked == 5


@pytest.mark.parametrize(
    ("col", "label"),
    [
        ("grade:safety", "Safety"),
        ("grade:of_old", "Of old"),
        ("area", "Areas"),
        ("document_date", "Date of the letter"),
        ("no areas", "No areas listed"),
    ],
)
def test_a_column_has_a_plain_name(col: str, label: str) -> None:
    assert column_label(col, FAMILIES) == label
