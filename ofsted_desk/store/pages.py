"""The pages of letters, as each way of reading the file has found them.

What was read at the import stays for ever. Where a later reading of the same file finds other
pages, those are kept beside it, and a reading says which pages it is about.
"""

from collections.abc import Sequence

from ofsted_desk.letter.document import Document, Page
from ofsted_desk.store import codec
from ofsted_desk.store.database import Database, Row
from ofsted_desk.store.failures import damaged, readable
from ofsted_desk.store.packing import pack_pages

_COLUMNS = "number, width, height, start, text, lines, read_by, turn"


class Pages:
    """Pages in and out; `pages_of` a reading is None for those of the import."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put_first(self, letter: int, rows: Sequence[Row]) -> None:
        """Keep the pages of a new letter (inside `writing()`)."""
        self._database.write_all(
            "INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(letter, *row) for row in rows],
        )

    def put_later(self, reading: int, document: Document) -> None:
        """Keep the pages that a later reading found (inside `writing()`)."""
        self._database.write_all(
            "INSERT INTO later_pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(reading, *row) for row in pack_pages(document)],
        )
        self.use(reading, reading)

    def use(self, reading: int, pages: int | None) -> None:
        """Say which pages a reading is about (inside `writing()`)."""
        self._database.write("UPDATE readings SET pages = ? WHERE id = ?", (pages, reading))

    def of_reading(self, reading: int) -> int | None:
        """The pages that a reading is about."""
        row = self._database.row("SELECT pages FROM readings WHERE id = ?", (reading,))
        if row is None:
            raise damaged(self._database.path)
        return None if row[0] is None else int(row[0])

    def document(self, letter: int, reading: int) -> Document:
        """The letter's pages, lines and text, exactly as this reading is about them."""
        known = self._database.row("SELECT name, sha256, kind FROM letters WHERE id = ?", (letter,))
        if known is None:
            raise damaged(self._database.path)
        kept = self._rows(letter, self.of_reading(reading))
        with readable(self._database.path):
            pages = tuple(
                Page(number, width, height, codec.lines_in(number, start, text, lines), *scan)
                for number, width, height, start, text, lines, *scan in kept
            )
        text = "\f".join(row[4] for row in kept)
        name, sha256, kind = known
        return Document(name, sha256, kind, pages, text)

    def size(self, letter: int, reading: int, number: int) -> tuple[float, float] | None:
        """Width and height of a page in points, without reading its lines."""
        row = self._sheet(letter, reading, number)
        return (row[0], row[1]) if row else None

    def turn(self, letter: int, reading: int, number: int) -> float:
        """By how many degrees a page that lay askew is turned."""
        row = self._sheet(letter, reading, number)
        return float(row[2]) if row else 0.0

    def _sheet(self, letter: int, reading: int, number: int) -> Row | None:
        return self._database.row(
            "SELECT width, height, turn FROM later_pages JOIN readings "
            "ON readings.pages = later_pages.reading WHERE readings.id = ? AND number = ? "
            "UNION ALL SELECT width, height, turn FROM pages WHERE letter = ? AND number = ?",
            (reading, number, letter, number),
        )

    def _rows(self, letter: int, pages: int | None) -> list[Row]:
        if pages is None:
            sql = f"SELECT {_COLUMNS} FROM pages WHERE letter = ? ORDER BY number"  # noqa: S608
            return self._database.rows(sql, (letter,))
        sql = f"SELECT {_COLUMNS} FROM later_pages WHERE reading = ? ORDER BY number"  # noqa: S608
        return self._database.rows(sql, (pages,))
