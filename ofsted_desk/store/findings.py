"""Readings of a letter: each is the whole list of findings that one family's rules made.

A reading is never changed; another one is added and the letter points at the one in force.
"""

from ofsted_desk.letter.document import Span
from ofsted_desk.letter.finding import Absence, Confidence, Evidence, Finding, Level
from ofsted_desk.letter.letter import Recognition
from ofsted_desk.store import codec
from ofsted_desk.store.clock import now
from ofsted_desk.store.database import Database, Row
from ofsted_desk.store.failures import damaged, readable
from ofsted_desk.store.packing import PackedReading


class Findings:
    """What machines read, reading by reading."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, letter: int) -> tuple[Finding, ...]:
        """The findings in force for a letter, in the order of the form."""
        return self.of_reading(self.reading_in_force(letter))

    def reading_in_force(self, letter: int) -> int:
        """The reading that the letter points at."""
        row = self._database.row("SELECT reading FROM letters WHERE id = ?", (letter,))
        if row is None or row[0] is None:
            raise damaged(self._database.path)
        return int(row[0])

    def of_reading(self, reading: int) -> tuple[Finding, ...]:
        """The findings of one reading."""
        kept = self._database.rows(
            "SELECT place, field, value, raw, level, reasons, absence, rule "
            "FROM findings WHERE reading = ? ORDER BY place",
            (reading,),
        )
        evidence = self._evidence(reading)
        with readable(self._database.path):
            return tuple(_finding(row, evidence) for row in kept)

    def readings(self, letter: int) -> list[int]:
        """Every reading of a letter, the newest first."""
        return self._database.column(
            "SELECT id FROM readings WHERE letter = ? ORDER BY id DESC", (letter,)
        )

    def latest_as(self, letter: int, family: str) -> int | None:
        """The last reading of a letter as this family, or None."""
        row = self._database.row(
            "SELECT max(id) FROM readings WHERE letter = ? AND family = ?", (letter, family)
        )
        return row[0] if row else None

    def recognition(self, reading: int) -> Recognition:
        """Why this reading took the letter for its family."""
        row = self._database.row("SELECT recognition FROM readings WHERE id = ?", (reading,))
        if row is None:
            raise damaged(self._database.path)
        with readable(self._database.path):
            family, score, runner_up, runner_up_score, lines = codec.load(row[0])
        return Recognition(family, score, runner_up, runner_up_score, tuple(lines))

    def add_reading(self, letter: int, packed: PackedReading) -> int:
        """Keep a reading and put it in force (inside `writing()`); its id."""
        reading = self._database.write(
            "INSERT INTO readings (letter, at, family, family_version, app_version, recognition) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (letter, now(), *packed.reading),
        )
        self._database.write_all(
            "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(reading, *row) for row in packed.findings],
        )
        self._database.write_all(
            "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(reading, *row) for row in packed.evidence],
        )
        self.put_in_force(letter, reading)
        return reading

    def put_in_force(self, letter: int, reading: int) -> None:
        """Point the letter at one of its readings (inside `writing()`)."""
        self._database.write("UPDATE letters SET reading = ? WHERE id = ?", (reading, letter))

    def _evidence(self, reading: int) -> dict[tuple[int, str], list[Span]]:
        spans: dict[tuple[int, str], list[Span]] = {}
        for finding, role, page, start, end, words, boxes in self._database.rows(
            'SELECT finding, role, page, start, "end", words, boxes FROM evidence '
            "WHERE reading = ? ORDER BY finding, role, place",
            (reading,),
        ):
            with readable(self._database.path):
                span = Span(page, start, end, words, codec.boxes_in(boxes))
            spans.setdefault((finding, role), []).append(span)
        return spans


def _finding(row: Row, evidence: dict[tuple[int, str], list[Span]]) -> Finding:
    place, field, value, raw, level, reasons, absence, rule = row
    return Finding(
        field=field,
        value=codec.value_in(value),
        confidence=Confidence(Level(level), tuple(codec.load(reasons))),
        rule=rule,
        absence=None if absence is None else Absence(absence),
        raw=raw,
        evidence=Evidence(tuple(evidence.get((place, "evidence"), ()))),
        witness=Evidence(tuple(evidence.get((place, "witness"), ()))),
    )
