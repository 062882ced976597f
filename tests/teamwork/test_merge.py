"""Changes of several reviewers brought together: nothing lost, nothing twice, one undo."""

from itertools import permutations
from pathlib import Path

import pytest

from ofsted_desk.errors import TeamworkError
from ofsted_desk.letter.decision import FieldState, LetterState
from ofsted_desk.letter.finding import AreaValue, GradeValue
from ofsted_desk.review.session import FieldView, ReviewSession
from ofsted_desk.store import open_store
from ofsted_desk.teamwork.changes import changes_of
from ofsted_desk.teamwork.merge_lines import Coming
from tests.store.made_letters import a_store
from tests.teamwork.team import VERSION, Team, Work, everything, what_stands

GRADE = "grade:overall"
CARERS = AreaValue("Listen to foster carers.", "area for development")


def row(team: Team, field: str, letter: int = 1) -> FieldView:
    view = team.session.open_letter(letter).field(field)
    assert view is not None
    return view


def grade(word: str, letter: int = 1) -> Work:
    return lambda session: session.correct(letter, GRADE, GradeValue(word))


def both_letters(session: ReviewSession) -> None:
    session.confirm_letter(1)
    session.confirm_letter(2)


def test_what_one_reviewer_decided_comes_in_with_name_and_time(team: Team) -> None:
    packs = team.packs("Ana")
    team.merge(team.answer(packs["Ana"], grade("adequate")))

    view = row(team, GRADE)
    assert view.value == GradeValue("adequate", 2)
    assert view.state is FieldState.CORRECTED
    assert view.decided_by == "Ana"
    (entry,) = team.session.history_of(1, GRADE)
    assert entry.reviewer == "Kit"
    assert f"decided by Ana at {view.decided_at}" in entry.note
    assert entry.before == "good (3)"
    assert entry.after == "adequate (2)"
    assert team.store.check() == []


def test_a_preview_changes_nothing(team: Team) -> None:
    packs = team.packs("Ana")
    before = everything(team.store)
    plan = team.plan(team.answer(packs["Ana"], grade("adequate")))

    (line,) = plan.lines
    assert line.coming is Coming.COMES_IN
    assert (line.held, line.theirs, line.ours) == ("good (3)", "adequate (2)", "good (3)")
    assert everything(team.store) == before


def test_the_same_file_twice_changes_nothing(team: Team) -> None:
    changes = team.answer(team.packs("Ana")["Ana"], lambda s: s.confirm_letter(1))
    team.merge(changes)
    before = everything(team.store)
    plan = team.merge(changes)

    assert plan.empty
    assert {line.coming for line in plan.lines} == {Coming.KNOWN}
    assert everything(team.store) == before


def test_one_undo_takes_the_whole_merge_back_and_it_can_be_merged_again(team: Team) -> None:
    before = what_stands(team.store)
    changes = team.answer(team.packs("Ana")["Ana"], both_letters)
    team.merge(changes)
    merged = what_stands(team.store)
    done = team.session.undo()

    assert done is not None
    assert done.words == "Undone: merge the changes of Ana"
    assert what_stands(team.store) == before
    team.merge(changes)
    assert what_stands(team.store) == merged
    team.session.undo()
    team.session.redo()
    assert what_stands(team.store) == merged
    assert team.store.check() == []


def test_where_two_differ_nobodys_word_stands_and_neither_is_lost(team: Team) -> None:
    packs = team.packs("Ana", "Ben", every=True)
    ana = team.answer(packs["Ana"], grade("adequate"))
    ben = team.answer(packs["Ben"], grade("outstanding"))
    plan = team.merge(ana, ben)

    assert plan.counts == {Coming.DIFFERS: 1}
    view = row(team, GRADE)
    assert view.state is FieldState.UNSURE
    assert view.value == GradeValue("good", 3)
    assert view.note == "Reviewers differ. Ana: adequate (2); Ben: outstanding (4)"
    assert view.needs_eyes


def test_where_two_agree_the_first_of_them_stands(team: Team) -> None:
    packs = team.packs("Ana", "Ben", every=True)
    ana = team.answer(packs["Ana"], grade("adequate"))
    ben = team.answer(packs["Ben"], grade("adequate"))
    plan = team.merge(ben, ana)

    assert plan.counts == {Coming.SAME: 1}
    assert row(team, GRADE).decided_by == "Ana"


def test_what_was_decided_here_meanwhile_is_a_voice_too(team: Team) -> None:
    packs = team.packs("Ana")
    changes = team.answer(packs["Ana"], grade("adequate"))
    team.session.correct(1, GRADE, GradeValue("outstanding"))
    plan = team.merge(changes)

    assert plan.counts == {Coming.DIFFERS: 1}
    assert "Kit (here): outstanding (4)" in row(team, GRADE).note
    team.session.undo()
    assert row(team, GRADE).value == GradeValue("outstanding", 4)


def test_a_reviewer_who_saw_a_decision_and_changed_it_is_followed(team: Team) -> None:
    team.session.correct(1, GRADE, GradeValue("outstanding"))
    plan = team.merge(team.answer(team.packs("Ana")["Ana"], grade("adequate")))

    assert plan.counts == {Coming.COMES_IN: 1}
    assert plan.lines[0].held == "outstanding (4)"
    assert row(team, GRADE).value == GradeValue("adequate", 2)


def test_a_blind_pack_tells_no_decision_and_differs_where_it_differs(team: Team) -> None:
    team.session.correct(1, GRADE, GradeValue("outstanding"))
    pack = team.packs("Ana", blind=True)["Ana"]
    seen: list[object] = []

    def work(session: ReviewSession) -> None:
        view = session.open_letter(1).field(GRADE)
        seen.append(view.value if view else None)
        session.correct(1, GRADE, GradeValue("adequate"))

    changes = team.answer(pack, work)
    plan = team.merge(changes)

    assert seen == [GradeValue("good", 3)]
    assert plan.counts == {Coming.DIFFERS: 1}


def test_what_was_settled_here_is_not_opened_again_by_the_same_files(team: Team) -> None:
    packs = team.packs("Ana", "Ben", every=True)
    files = [team.answer(packs["Ana"], grade("adequate"))]
    files.append(team.answer(packs["Ben"], grade("outstanding")))
    team.merge(*files)
    team.session.correct(1, GRADE, GradeValue("inadequate"))
    team.merge(*files)

    assert row(team, GRADE).value == GradeValue("inadequate", 1)
    team.session.undo()
    assert row(team, GRADE).state is FieldState.UNSURE


def test_an_area_that_two_reviewers_added_in_the_same_words_is_there_once(team: Team) -> None:
    packs = team.packs("Ana", "Ben", every=True)
    files = [team.answer(packs[name], lambda s: s.add_area(1, CARERS)) for name in packs]
    team.merge(*files)
    fields = team.session.open_letter(1).fields
    texts = [view.value.text for view in fields if isinstance(view.value, AreaValue)]

    assert texts.count(CARERS.text) == 1


def test_an_area_stands_where_a_reviewer_put_it_and_is_no_difference(team: Team) -> None:
    packs = team.packs("Ana", "Ben", every=True)
    ana = team.answer(packs["Ana"], lambda s: s.move_area(1, "area:a2", after=None))
    ben = team.answer(packs["Ben"], lambda s: s.confirm(1, "area:a2"))
    plan = team.merge(ben, ana)
    fields = [view.field for view in team.session.open_letter(1).fields]

    assert [(line.label, line.held) for line in plan.lines] == [("Place of an area", "as printed")]
    assert fields.index("area:a2") < fields.index("area:a1")
    assert row(team, "area:a2").state is FieldState.CONFIRMED


def test_where_an_area_was_put_before_goes_with_the_pack(team: Team) -> None:
    team.session.move_area(1, "area:a2", after=None)
    seen: list[list[str]] = []
    pack = team.packs("Ana")["Ana"]
    team.answer(pack, lambda s: seen.append([v.field for v in s.open_letter(1).fields]))

    assert seen[0].index("area:a2") < seen[0].index("area:a1")


def test_a_letter_that_one_set_aside_and_another_reviewed_is_flagged(team: Team) -> None:
    packs = team.packs("Ana", "Ben", every=True)
    ana = team.answer(packs["Ana"], lambda s: s.set_aside(1, "twice here"))
    ben = team.answer(packs["Ben"], lambda s: s.confirm_letter(1))
    team.merge(ana, ben)

    letter = team.session.open_letter(1)
    assert letter.state is LetterState.FLAGGED
    assert letter.note == "Reviewers differ. Ana: set aside (twice here); Ben: reviewed"


def test_another_family_is_read_again_and_undone_with_the_rest(team: Team) -> None:
    before = what_stands(team.store)
    changes = team.answer(team.packs("Ana")["Ana"], lambda s: s.correct(1, "family", "visit"))
    team.merge(changes)

    assert team.session.open_letter(1).family.id == "visit"
    assert team.store.letters.record(1).family == "visit"
    assert team.store.check() == []
    team.session.undo()
    assert team.store.letters.record(1).family == "rating"
    assert what_stands(team.store) == before


def test_a_grade_given_before_the_family_was_changed_is_no_reason_to_refuse(team: Team) -> None:
    def work(session: ReviewSession) -> None:
        session.correct(1, GRADE, GradeValue("adequate"))
        session.correct(1, "family", "visit")

    team.merge(team.answer(team.packs("Ana")["Ana"], work))

    assert team.session.open_letter(1).family.id == "visit"


def test_reviewers_of_two_minds_about_the_family_leave_the_reading_as_it_was(team: Team) -> None:
    packs = team.packs("Ana", "Ben", every=True)
    ana = team.answer(packs["Ana"], lambda s: s.correct(1, "family", "visit"))
    ben = team.answer(packs["Ben"], lambda s: s.confirm(1, "family"))
    ends = []
    for order in ((ana, ben), (ben, ana)):
        team.merge(*order)
        ends.append((team.store.letters.record(1).family, what_stands(team.store)))
        team.session.undo()
        team.session.undo()

    assert ends[0] == ends[1]
    assert row(team, "family").state is FieldState.EXTRACTED


def test_three_files_end_the_same_in_every_order(tmp_path: Path) -> None:
    team = Team(tmp_path, letters=3)
    packs = team.packs("Ana", "Ben", "Cem", every=True)

    def ana(session: ReviewSession) -> None:
        session.correct(1, GRADE, GradeValue("adequate"))
        session.add_area(1, CARERS)
        session.confirm_letter(2)
        session.move_area(3, "area:a2", after=None)

    def ben(session: ReviewSession) -> None:
        session.correct(1, GRADE, GradeValue("adequate"))
        session.add_area(1, CARERS)
        session.remove(2, "area:a1")
        session.split_area(3, "area:a1", "Visit children at home", "sooner.")

    def cem(session: ReviewSession) -> None:
        session.unsure(1, GRADE, "smudged")
        session.confirm_letter(2)
        session.flag(3, "odd")

    files = [team.answer(packs[n], work) for n, work in zip(packs, (ana, ben, cem), strict=True)]
    start = what_stands(team.store)
    ends = []
    for order in permutations(files):
        team.merge(*order)
        ends.append(what_stands(team.store))
        for _ in order:
            team.session.undo()
        assert what_stands(team.store) == start

    assert all(end == ends[0] for end in ends)
    assert team.store.check() == []
    team.close()


def test_changes_of_other_letters_are_refused_by_name(team: Team, tmp_path: Path) -> None:
    changes = team.answer(team.packs("Ana")["Ana"], lambda s: s.confirm_letter(3))
    (tmp_path / "other").mkdir()
    other = Team(tmp_path / "other", letters=2)

    with pytest.raises(TeamworkError, match=r"not in this store: “letter-3\.txt”"):
        other.plan(changes)
    assert everything(other.store) == []
    other.close()


def test_nothing_is_merged_into_the_store_of_a_pack(team: Team) -> None:
    packs = team.packs("Ana", "Ben", every=True)
    changes = team.answer(packs["Ana"], grade("adequate"))
    team.answer(packs["Ben"], lambda _: None)
    with open_store(packs["Ben"].with_suffix(".db"), app_version=VERSION) as store:
        other = Team.__new__(Team)
        other.store = store
        with pytest.raises(TeamworkError, match="made from a review pack itself"):
            other.plan(changes)


def test_a_store_that_was_made_from_no_pack_has_nothing_to_send(tmp_path: Path) -> None:
    with a_store(tmp_path, 1) as store, pytest.raises(TeamworkError, match="nobody to answer"):
        changes_of(store)


def test_drafts_and_what_others_decided_before_do_not_travel(team: Team) -> None:
    team.session.correct(2, GRADE, GradeValue("outstanding"))

    def work(session: ReviewSession) -> None:
        session.keep_draft(1, "authority", "half a na")
        session.confirm(1, "authority")

    changes = team.answer(team.packs("Ana")["Ana"], work)

    assert "half a na" not in changes.read_text("utf-8")
    assert [line.field for line in team.plan(changes).lines] == ["authority"]


def test_the_report_is_kept_and_names_what_came_in_and_what_differs(team: Team) -> None:
    packs = team.packs("Ana", "Ben", every=True)
    ana = team.answer(packs["Ana"], grade("adequate"))

    def work(session: ReviewSession) -> None:
        session.correct(1, GRADE, GradeValue("outstanding"))
        session.confirm(1, "authority")

    ben = team.answer(packs["Ben"], work)
    team.merge(ana, ben)

    newest, first = team.store.merges.made()
    assert (first.by, first.reviewer) == ("Kit", "Ana")
    assert "Overall effectiveness: good (3) → adequate (2)" in first.report
    assert "Reviewers differ: to be settled (1)" in newest.report
    assert "here: adequate (2)" in newest.report
    assert "confirmed: Local authority" in newest.report
