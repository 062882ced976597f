"""For a notebook: letters in, plain lists of dicts out, ready for pandas. Nothing is stored.

`found = extract("letters/")`, then `pandas.DataFrame(found.grades)`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from typing import Any

from ofsted_desk.cli.letters import broke, families, letter_files, read_letter
from ofsted_desk.cli.work import in_order
from ofsted_desk.intake.sources import Source
from ofsted_desk.letter.finding import Evidence, Finding, Value
from ofsted_desk.letter.letter import Refusal
from ofsted_desk.letter.record import Record, record_of

Row = dict[str, Any]


@dataclass(slots=True)
class Extracted:
    """What was read from some files: four tables and the refusals, each a list of dicts.

    `letters` has a row a letter; `grades`, `areas` and `fields` name theirs by `file` and
    `sha256`. `fields` has a row a finding: value, confidence with its reasons, page and words.
    """

    letters: list[Row] = field(default_factory=list)
    grades: list[Row] = field(default_factory=list)
    areas: list[Row] = field(default_factory=list)
    fields: list[Row] = field(default_factory=list)
    refusals: list[Row] = field(default_factory=list)


def extract(paths: Sequence[str | PathLike[str]] | str | PathLike[str], jobs: int = 1) -> Extracted:
    """What the letters say: a file, a folder (walked), or a list of them.

    `jobs` is how many processes read; 0 means one a processor. In a script on Windows or macOS
    more than one needs the usual `if __name__ == "__main__":`.
    """
    given = [paths] if isinstance(paths, str | PathLike) else paths
    families()
    found = Extracted()
    sources = letter_files([Path(path) for path in given])
    for letter in in_order(_read, sources, jobs, broken=broke):
        _add(found, letter)
    return found


def _read(source: Source) -> tuple[Record, tuple[Finding, ...]] | Refusal:
    return read_letter(source, lambda letter: (record_of(letter), letter.findings))


def _add(found: Extracted, letter: tuple[Record, tuple[Finding, ...]] | Refusal) -> None:
    if isinstance(letter, Refusal):
        found.refusals.append(
            {"file": letter.name, "reason": letter.reason, "remedy": letter.remedy}
        )
        return
    record, findings = letter
    own = {"file": record["file"], "sha256": record["sha256"]}
    lists = {"grades", "areas"}
    found.letters.append({name: value for name, value in record.items() if name not in lists})
    found.grades += [{**own, **grade} for grade in record["grades"]]
    found.areas += [{**own, **area} for area in record["areas"]]
    found.fields += [{**own, **_field_row(finding)} for finding in findings]


def _field_row(finding: Finding) -> Row:
    return {
        "field": finding.field,
        "value": _plain(finding.value),
        "absence": finding.absence.value if finding.absence else None,
        "confidence": finding.confidence.level.value,
        "reasons": "; ".join(finding.confidence.reasons),
        **_place(finding.evidence),
        "rule": finding.rule,
    }


def _place(evidence: Evidence) -> Row:
    return {"page": evidence.page, "words": evidence.words or None}


def _plain(value: Value) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return value.text if hasattr(value, "text") else value.grade
