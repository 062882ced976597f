"""Letters made up for measuring, of the size of real ones: nobody ever wrote or printed them.

4 to 8 pages of 35 lines, words as common or rare as in any English text; some letters are there
twice. The same number gives the same letter on every machine.
"""

import itertools
import random
import sys
import time

from ofsted_desk.letter.document import Box, Document, Line, Page, Piece, compose
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import (
    AreaValue,
    Confidence,
    Evidence,
    Finding,
    GradeValue,
    Level,
    Value,
)
from ofsted_desk.letter.judgement import Grade, Judgement, Scale
from ofsted_desk.letter.letter import ExtractedLetter, Recognition
from ofsted_desk.store import NewLetter, Store, pack

_GRADES = ("outstanding", "good", "adequate", "inadequate")
_JUDGEMENTS = ("overall", "safety", "health", "learning", "leadership")
_FAMILIES = ("apa", "annual-rating", "sif", "ilacs", "focused-visit")
_BATCH = 200
_SYLLABLES = "ba de fi go hu ka le mi no pu ra se ti vo wu ya ze chi tho ple".split()  # noqa: SIM905


def fill(store: Store, total: int) -> None:
    """Add letters until there are so many."""
    missing = total - len(store.letters.ids())
    began = time.perf_counter()
    letters = (a_letter(number) for number in range(total - max(missing, 0), total))
    for done in itertools.count(_BATCH, _BATCH):
        batch = list(itertools.islice(letters, _BATCH))
        if not batch:
            break
        store.letters.add(batch)
        if done % 5000 == 0:
            rate = done / (time.perf_counter() - began)
            print(f"made {done} of {missing}, {rate:.0f} a second", file=sys.stderr, flush=True)


def a_letter(number: int) -> NewLetter:
    """The letter of this number."""
    chance = random.Random(number)  # noqa: S311 - made-up letters, the same every time
    document = _document(chance, number)
    year, month = chance.randrange(2005, 2026), chance.randrange(1, 13)
    day = chance.randrange(1, 24)
    family = chance.choice(_FAMILIES)
    findings = [
        _finding(chance, document, "family", family),
        _finding(chance, document, "authority", f"Council {chance.randrange(153)}"),
        _finding(chance, document, "document_date", f"{year}-{month:02}-28"),
        _finding(chance, document, "inspection_start", f"{year}-{month:02}-{day:02}"),
        _finding(chance, document, "inspection_end", f"{year}-{month:02}-{day + 4:02}"),
        _finding(chance, document, "signatory_name", _words(chance, 2)),
        _finding(chance, document, "signatory_role", _words(chance, 3)),
    ]
    for judgement in _JUDGEMENTS:
        grade = chance.randrange(4)
        value = GradeValue(_GRADES[grade], 4 - grade)
        findings.append(_finding(chance, document, f"grade:{judgement}", value))
    for place in range(1, chance.randrange(2, 8)):
        area = AreaValue(_words(chance, 25), "area for improvement", None, float(place))
        findings.append(_finding(chance, document, f"area:{place}", area))
    recognition = Recognition(family, 0.9, "other", 0.1, ("Made up",))
    letter = ExtractedLetter(document, recognition, 1, "bench", tuple(findings))
    return NewLetter(pack(letter), document.sha256.encode())


def _document(chance: random.Random, number: int) -> Document:
    pages = []
    for page in range(1, chance.randrange(5, 10)):
        lines = tuple(_line(_words(chance, 12), row) for row in range(35))
        pages.append(Page(page, 595.32, 841.92, lines))
    return compose(f"letter-{number}.pdf", f"{number:064x}", "pdf", pages)


def _line(text: str, row: int) -> Line:
    top, right = 72.12 + 18.36 * row, 72.02 + 5.57 * len(text)
    pieces = (Piece(0, len(text), 72.02, right, 11.04),)
    return Line(1, text, 0, Box(72.02, top, right, top + 11.04), pieces)


def _words(chance: random.Random, count: int) -> str:
    """Words of which some are in every letter and some in hardly any."""
    ranks = (int(20_000 ** chance.random()) for _ in range(count))
    return " ".join(word(rank) for rank in ranks)


def word(rank: int) -> str:
    """The word of this rank; 1 is in nearly every line."""
    parts = []
    while rank:
        rank, part = divmod(rank, len(_SYLLABLES))
        parts.append(_SYLLABLES[part])
    return "".join(parts)


def _finding(chance: random.Random, document: Document, field: str, value: Value) -> Finding:
    level = chance.choices((Level.SURE, Level.LIKELY, Level.UNSURE), (90, 7, 3))[0]
    line = chance.choice(document.lines)
    evidence = Evidence(document.spans(line.start, line.end))
    confidence = Confidence(level, ("stated once, in its place",))
    return Finding(field, value, confidence, "bench", raw=line.text, evidence=evidence)


def families() -> dict[str, LetterFamily]:
    """The families of these letters."""
    scale = Scale("four", tuple(Grade(word, (), 4 - n) for n, word in enumerate(_GRADES)))
    judgements = tuple(Judgement(name, name.capitalize()) for name in _JUDGEMENTS)
    return {
        name: LetterFamily(name, name, name, 1, name, scale=scale, judgements=judgements)
        for name in _FAMILIES
    }
