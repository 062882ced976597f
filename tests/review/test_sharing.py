from ofsted_desk.review import sharing
from ofsted_desk.review.session import ReviewSession


def given(session: ReviewSession) -> list[str | None]:
    return [row.assigned for row in session.rows([1, 2])]


def test_a_run_that_gives_the_same_letters_twice_is_undone_and_redone_whole(
    session: ReviewSession,
) -> None:
    sharing.assign(session, [1, 2], "Ann", run="a run")
    sharing.assign(session, [2], "Bo", run="a run")

    session.undo()
    assert [None, None] == given(session)
    session.redo()
    assert ["Ann", "Bo"] == given(session)
    assert [] == session.store.check()
