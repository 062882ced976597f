from datetime import UTC, date, datetime
from pathlib import Path

from ofsted_desk.export.dictionary import tables
from ofsted_desk.export.rows import LetterRows, Row, rows_of
from ofsted_desk.export.selection import REVIEWED, Selection, chosen_letters, kept_letters
from ofsted_desk.letter.decision import Action
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.store import open_store
from tests.export.a_store import (
    FAMILIES,
    REVIEWER,
    VERSION,
    a_finding,
    add_letter,
    decide,
    rows_of_table,
    the_findings,
)


def _rows(file: Path, selection: Selection = REVIEWED) -> list[LetterRows]:
    with open_store(file, app_version=VERSION, read_only=True) as store:
        chosen = chosen_letters(store, selection)
        return [
            rows_of(letter, lambda name, on: (f"{name}-{on}", "301"))
            for letter in kept_letters(store, chosen, selection, FAMILIES)
        ]


def _fields(rows: LetterRows) -> dict[str, Row]:
    return {str(row["field"]): row for row in rows.tables["fields"]}


def test_only_reviewed_letters_are_there_unless_all_are_asked_for(store_file: Path) -> None:
    assert [r.tables["letters"][0]["file"] for r in _rows(store_file)] == [
        "first.pdf",
        "second.pdf",
    ]
    assert len(_rows(store_file, Selection(every=True))) == 3


def test_letters_are_chosen_by_family_year_and_authority(store_file: Path) -> None:
    assert len(_rows(store_file, Selection(families=frozenset({"sif"})))) == 0
    assert len(_rows(store_file, Selection(years=frozenset({2023})))) == 2
    (only,) = _rows(store_file, Selection(authorities=frozenset({"essex"})))
    assert only.tables["letters"][0]["authority"] == "Essex"


def test_every_row_has_the_columns_of_the_dictionary_in_its_order(store_file: Path) -> None:
    for letter in _rows(store_file, Selection(every=True)):
        for name, rows in letter.tables.items():
            assert all(tuple(row) == tables()[name].names for row in rows)


def test_a_letter_row_holds_what_stands_and_who_reviewed_it(store_file: Path) -> None:
    row = _rows(store_file)[0].tables["letters"][0]

    assert row["authority"] == "Essex"
    assert row["authority_code"] == "Essex-2023-11-06"
    assert row["document_date"] == date(2023, 11, 6)
    assert row["addressee_name"] is None
    assert (row["grades"], row["areas"], row["corrections"]) == (2, 2, 4)
    assert (row["state"], row["reviewed_by"]) == ("reviewed", REVIEWER)
    assert row["reviewed_at"] == datetime(2024, 3, 1, 9, 4, 30, 250000, UTC)


def test_a_missing_value_that_is_confirmed_is_no_correction(store_file: Path) -> None:
    with open_store(store_file, app_version=VERSION) as store:
        decide(store, 2, "addressee_name", Action.MARK_ABSENT)
        assert _rows(store_file)[1].tables["letters"][0]["corrections"] == 0
        decide(store, 2, "authority", Action.MARK_ABSENT)
        assert _rows(store_file)[1].tables["letters"][0]["corrections"] == 1


def test_a_letter_without_a_date_has_the_code_of_its_council_then(tmp_path: Path) -> None:
    with open_store(tmp_path / "letters.db", app_version=VERSION) as store:
        undated = [f for f in the_findings("Dorset") if f.field != "document_date"]
        add_letter(store, "a.pdf", [*undated, a_finding("inspection_end", "2015-10-06")])

    (row,) = rows_of_table(tmp_path / "letters.db", "letters")

    assert (row["authority_code"], row["authority_number"]) == ("E10000009", "835")


def test_a_grade_row_has_the_machines_grade_beside_the_reviewers(store_file: Path) -> None:
    row = _rows(store_file)[0].tables["grades"][1]

    assert (row["judgement"], row["judgement_label"]) == ("care", "Children in care")
    assert (row["grade"], row["score"]) == ("good", 2)
    assert (row["machine_value"], row["machine_score"]) == ("inadequate", 4)
    assert (row["state"], row["decided_by"]) == ("corrected", REVIEWER)
    assert (row["confidence"], row["reasons"]) == ("unsure", "seen once only")


def test_a_value_nobody_has_decided_says_so(store_file: Path) -> None:
    row = _rows(store_file, Selection(every=True))[2].tables["grades"][0]

    assert (row["state"], row["decided_by"], row["decided_at"]) == ("extracted", None, None)
    assert (row["evidence_page"], row["evidence_words"]) == (2, "words of grade:overall")


def test_areas_come_in_the_order_of_the_list_without_those_removed(store_file: Path) -> None:
    rows = _rows(store_file)[0].tables["areas"]

    assert [(row["number"], row["text"]) for row in rows] == [
        (1, "=1+1 must be no formula"),
        (2, "The quality of plans."),
    ]
    assert (rows[0]["state"], rows[0]["machine_value"]) == ("added", None)


def test_what_was_removed_or_is_absent_is_in_the_table_of_fields(store_file: Path) -> None:
    fields = _fields(_rows(store_file)[0])

    assert (fields["area:2"]["value"], fields["area:2"]["state"]) == (None, "removed")
    assert fields["area:2"]["machine_value"] == "A strength – not ours."
    assert fields["addressee_name"]["absence"] == "not stated in this letter"
    assert (fields["authority"]["value"], fields["authority"]["machine_value"]) == ("Essex", "Kent")
    assert fields["authority"]["note"] == "a printing mistake"
    assert fields["authority"]["label"] == "Authority"


def test_the_audit_is_in_the_order_in_which_it_happened(store_file: Path) -> None:
    rows = _rows(store_file)[0].tables["audit"]

    assert [row["field"] for row in rows] == [
        "authority",
        "grade:care",
        "area:2",
        "area:3",
        "letter",
    ]
    assert (rows[0]["before"], rows[0]["after"]) == ("Kent", "Essex")


def test_a_letter_reopened_since_it_was_chosen_is_left_out(store_file: Path) -> None:
    with open_store(store_file, app_version=VERSION) as store:
        chosen = chosen_letters(store, REVIEWED)
        decide(store, chosen[0], "letter", Action.STATUS, "open")

        kept = list(kept_letters(store, chosen, REVIEWED, FAMILIES))

    assert [letter.record.id for letter in kept] == chosen[1:]


def test_a_family_that_is_not_known_any_more_still_gives_rows(tmp_path: Path) -> None:
    with open_store(tmp_path / "s.db", app_version=VERSION) as store:
        letter = add_letter(store, "x.pdf", the_findings())
        decide(store, letter, "grade:care", Action.CORRECT, GradeValue("good"))
        (kept,) = kept_letters(store, [letter], Selection(every=True), {})

    rows = rows_of(kept, lambda _name, _on: (None, None))

    assert rows.tables["grades"][1]["judgement_label"] == "care"


def test_evidence_is_one_line_wherever_the_page_broke_it(tmp_path: Path) -> None:
    broken = a_finding("authority", "Kent", words="Kent\nCounty  Council")
    with open_store(tmp_path / "s.db", app_version=VERSION) as store:
        letter = add_letter(store, "x.pdf", [broken])
        (kept,) = kept_letters(store, [letter], Selection(every=True), FAMILIES)

    (row,) = rows_of(kept, lambda _name, _on: (None, None)).tables["fields"]

    assert row["evidence_words"] == "Kent County Council"
