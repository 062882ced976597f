"""One letter's record beside its checked answer: what matches, what does not, and where.

Grades match when judgement and grade are equal; areas when the judgement is equal and the
wording at least `SAME_AREA` alike; every other field when equal but for typography.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ofsted_desk.evaluation.likeness import SAME_AREA, likeness, plain
from ofsted_desk.letter.finding import (
    SCALAR_FIELDS,
    Absence,
    AreaValue,
    Finding,
    GradeValue,
    Level,
)
from ofsted_desk.letter.record import AreaRow, GradeRow, Record


@dataclass(frozen=True, slots=True)
class Counts:
    """How many items of a list were found right, found wrongly, and not found."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.right + other.right, self.extra + other.extra, self.missed + other.missed
        )

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing to find."""
        every = 2 * self.right + self.extra + self.missed
        return 2 * self.right / every if every else 1.0


@dataclass(frozen=True, slots=True)
class Miss:
    """One difference: what was expected, what was found, and where it was found."""

    field: str
    expected: str | None
    found: str | None
    level: str = ""
    page: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing the machine said, how sure it was, and whether it is right."""

    field: str
    level: Level
    right: bool
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that is counted of one letter."""

    name: str
    family: str
    predicted: bool
    scalars_right: frozenset[str]
    grades: Counts
    areas: Counts
    areas_exact: int
    misses: tuple[Miss, ...] = ()
    claims: tuple[Claim, ...] = field(default=())


def compare(
    gold: Record, found: Record | None, findings: Sequence[Finding] = (), refusal: str = ""
) -> Comparison:
    """The comparison of one letter; `found` is None where it could not be read."""
    scalars, got = _scalars(gold), _scalars(found)
    right = frozenset(n for n in SCALAR_FIELDS if plain(scalars[n]) == plain(got[n]))
    due, given = _pairs(gold["grades"]), _pairs(found["grades"] if found else [])
    areas = found["areas"] if found else []
    matches = _match_areas(gold["areas"], areas)
    places = _Places(findings)
    misses = [
        *([Miss("letter", gold["file"], None, words=refusal)] if found is None else []),
        *(places.miss(n, scalars[n], got[n]) for n in SCALAR_FIELDS if n not in right),
        *_grade_misses(due, given, places),
        *_area_misses(gold["areas"], areas, matches, places),
    ]
    return Comparison(
        name=gold["file"],
        family=gold["family"],
        predicted=found is not None,
        scalars_right=right,
        grades=Counts(len(due & given), len(given - due), len(due - given)),
        areas=Counts(len(matches), len(areas) - len(matches), len(gold["areas"]) - len(matches)),
        areas_exact=sum(
            plain(gold["areas"][g]["text"]) == plain(areas[f]["text"]) for g, f in matches.items()
        ),
        misses=tuple(misses),
        claims=tuple(_claims(findings, right, due, set(matches.values()), gold)),
    )


def _pairs(grades: Sequence[GradeRow]) -> set[tuple[str, str]]:
    return {(row["judgement"], row["grade"]) for row in grades}


def _match_areas(gold: Sequence[AreaRow], found: Sequence[AreaRow]) -> dict[int, int]:
    """Index of an expected area → index of the found area that is the same point."""
    texts = [plain(row["text"]) or "" for row in found]
    free = list(range(len(found)))
    matches: dict[int, int] = {}
    for at, row in enumerate(gold):
        wanted = plain(row["text"]) or ""
        alike = [
            (likeness(wanted, texts[i]), -i)
            for i in free
            if found[i].get("judgement") == row.get("judgement")
        ]
        best, minus = max(alike, default=(0.0, 0))
        if best >= SAME_AREA:
            matches[at] = -minus
            free.remove(-minus)
    return matches


class _Places:
    """Where each value was found, for the words of a miss."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._by_field = {finding.field: finding for finding in findings}
        self._areas = [finding for finding in findings if isinstance(finding.value, AreaValue)]

    def miss(self, name: str, expected: str | None, found: str | None) -> Miss:
        return self._of(self._by_field.get(name), name, expected, found)

    def area(self, at: int, expected: str | None, found: str | None) -> Miss:
        finding = self._areas[at] if at < len(self._areas) else None
        return self._of(finding, "area", expected, found)

    @staticmethod
    def _of(finding: Finding | None, name: str, expected: str | None, found: str | None) -> Miss:
        if finding is None:
            return Miss(name, expected, found)
        said = f"({finding.absence.value})" if finding.absence and found is None else found
        return Miss(
            name,
            expected,
            said,
            finding.confidence.level.value,
            finding.evidence.page,
            finding.evidence.words,
        )


def _grade_misses(
    due: set[tuple[str, str]], given: set[tuple[str, str]], places: _Places
) -> Iterator[Miss]:
    expected, found = dict(sorted(due - given)), dict(sorted(given - due))
    for judgement in sorted(expected.keys() | found.keys()):
        yield places.miss(f"grade:{judgement}", expected.get(judgement), found.get(judgement))


def _area_misses(
    gold: Sequence[AreaRow], found: Sequence[AreaRow], matches: dict[int, int], places: _Places
) -> Iterator[Miss]:
    for at, row in enumerate(gold):
        if at not in matches:
            yield Miss("area", _area_text(row), None)
    for at, row in enumerate(found):
        if at not in matches.values():
            yield places.area(at, None, _area_text(row))


def _claims(
    findings: Sequence[Finding],
    right: frozenset[str],
    due: set[tuple[str, str]],
    matched: set[int],
    gold: Record,
) -> Iterator[Claim]:
    areas = 0
    for finding in findings:
        level = finding.confidence.level
        if isinstance(finding.value, AreaValue):
            yield Claim("areas", level, areas in matched)
            areas += 1
        elif isinstance(finding.value, GradeValue):
            judgement = finding.field.removeprefix("grade:")
            yield Claim("grades", level, (judgement, finding.value.grade) in due)
        elif finding.field in SCALAR_FIELDS and finding.value is not None:
            yield Claim(finding.field, level, finding.field in right)
        elif finding.absence in {Absence.NOT_IN_FRAMEWORK, Absence.NOT_STATED}:
            yield from _absence_claim(finding, level, due, gold)


def _absence_claim(
    finding: Finding, level: Level, due: set[tuple[str, str]], gold: Record
) -> Iterator[Claim]:
    name = finding.field
    if name in SCALAR_FIELDS:
        yield Claim(name, level, gold.get(name) is None, absent=True)
    elif name.startswith("grade:"):
        judged = {judgement for judgement, _ in due}
        yield Claim("grades", level, name.removeprefix("grade:") not in judged, absent=True)
    elif name in {"grades", "areas"}:
        yield Claim(name, level, not gold.get(name), absent=True)


def _scalars(record: Record | None) -> dict[str, str | None]:
    values: dict[str, object] = dict(record) if record else {}
    return {name: None if values.get(name) is None else str(values[name]) for name in SCALAR_FIELDS}


def _area_text(row: AreaRow) -> str:
    return f"[{row.get('judgement') or 'whole letter'}] {row.get('text')}"
