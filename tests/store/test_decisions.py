import threading

import pytest

from ofsted_desk.letter.decision import Action, Decision, LetterState
from ofsted_desk.letter.finding import Evidence, Value
from ofsted_desk.store import Reread, Store, StoreChangedError, open_store
from tests.store.made_letters import AT, RATING, VISIT, a_letter


def a_decision(value: Value = "Eastmarch", *, field: str = "authority") -> Decision:
    return Decision(1, field, Action.CORRECT, "Kit", AT, value)


def test_a_decision_is_loaded_as_it_was_saved(store: Store) -> None:
    document = store.letters.document(1)
    evidence = Evidence(document.spans(0, 30))
    given = Decision(1, "authority", Action.CORRECT, "Kit", AT, "Eastmarch", evidence, "typed")
    (written,) = store.decisions.record([given])

    assert [written] == store.decisions.of(1)
    assert written.id == 1
    assert (given.value, given.evidence, given.note) == (
        written.value,
        written.evidence,
        written.note,
    )


def test_another_connection_sees_a_decision_as_soon_as_it_is_made(store: Store) -> None:
    with open_store(store.path, app_version="0.1.0", read_only=True) as other:
        store.decisions.record([a_decision()])
        assert "Eastmarch" == other.standing(1).text("authority")
        assert "Eastmarch" == other.queue.entries([1])[0].authority


def test_a_decision_on_what_has_changed_meanwhile_is_refused(store: Store) -> None:
    with open_store(store.path, app_version="0.1.0") as other:
        other.decisions.record([a_decision()])

    with pytest.raises(StoreChangedError, match="decided again from another window"):
        store.decisions.record([a_decision("Northmarch")], expected={(1, "authority"): None})
    assert "Eastmarch" == store.standing(1).text("authority")


def test_the_queue_follows_every_decision(store: Store) -> None:
    store.decisions.record([a_decision("2011-02-03", field="document_date")])
    store.decisions.record([Decision(1, "letter", Action.STATUS, "Kit", AT, "flagged")])

    (entry,) = store.queue.entries([1])
    assert ("2011-02-03", 2011, LetterState.FLAGGED) == (entry.date, entry.year, entry.state)
    assert [1] == store.queue.ids(years=[2011])
    assert [] == store.check()


def test_a_reread_replaces_findings_and_keeps_decisions(store: Store) -> None:
    store.decisions.record([a_decision()])
    before = store.findings.reading_in_force(1)
    again = a_letter(1, family=VISIT, authority="Southmarch", date="2012-01-01")
    step = [a_decision(VISIT.id, field="family")]
    store.decisions.record(step, rereads=[Reread(1, again)])

    assert "Eastmarch" == store.standing(1).text("authority")
    assert "2012-01-01" == store.standing(1).text("document_date")
    assert VISIT.id == store.letters.record(1).family
    assert VISIT.id == store.queue.entries([1])[0].family

    back = [Decision(1, "family", Action.UNDO, "Kit", AT)]
    store.decisions.record(back, rereads=[Reread(1, before)])
    assert "2007-11-26" == store.standing(1).text("document_date")
    assert RATING.id == store.queue.entries([1])[0].family
    assert [] == store.check()


def test_only_the_thread_that_opened_a_store_may_use_it(store: Store) -> None:
    failures: list[BaseException] = []

    def decide() -> None:
        try:
            store.decisions.record([a_decision()])
        except Exception as error:  # noqa: BLE001 - whatever it is, the test judges it
            failures.append(error)

    thread = threading.Thread(target=decide)
    thread.start()
    thread.join()

    assert ["ProgrammingError"] == [type(error).__name__ for error in failures]
    assert [] == store.decisions.of(1)


def test_a_reader_in_another_thread_opens_the_store_again(store: Store) -> None:
    seen: list[list[int]] = []

    def read() -> None:
        with open_store(store.path, app_version="0.1.0", read_only=True) as reader:
            seen.append(reader.queue.ids(text="children"))

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()

    assert [[1, 2, 3]] == seen


def test_drafts_are_no_part_of_the_record(store: Store) -> None:
    store.drafts.keep(1, "authority", "Eas")

    assert "Westmarch" == store.standing(1).text("authority")
    assert [] == list(store.audit.entries())
