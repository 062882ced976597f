"""A council with letters of four kinds over the years: grades, areas, and one contradiction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ofsted_desk.families import load_families
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.finding import AreaValue, EarlierValue, Evidence, Finding, GradeValue
from ofsted_desk.letter.letter import ExtractedLetter, Recognition
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import NewLetter
from tests.store.made_letters import SURE, UNSURE, a_document

FAMILIES = load_families()
WESTMARCH = "Westmarch"
VISITS = "Visits to foster carers in remote villages, so that none waits longer than six weeks."
VISITS_AGAIN = "Foster carers in remote villages still wait too long for visits."
CHRONOLOGIES = "Chronologies in case files that tell a child's history on one page."
INTERVIEWS = "Return interviews within three days of an episode of going missing."
INTERVIEWS_AGAIN = "The take-up and analysis of return interviews after missing episodes."
PATHWAYS = "Pathway documents written together with each apprentice."
LAPTOPS = "Laptops for out-of-hours workers, with access to the electronic record."


@dataclass(frozen=True)
class Made:
    """What a made-up letter says."""

    family: str
    date: str | None
    grades: Mapping[str, str] = field(default_factory=dict)
    areas: Sequence[str] = ()
    earlier: EarlierValue | None = None
    unsure: frozenset[str] = frozenset()


LETTERS = (
    Made(
        "apa",
        "2007-11-26",
        {
            "overall_effectiveness": "adequate",
            "being_healthy": "good",
            "staying_safe": "inadequate",
            "enjoying_and_achieving": "good",
            "capacity_to_improve": "adequate",
        },
        (VISITS, CHRONOLOGIES),
    ),
    Made(
        "apa",
        "2008-12-17",
        {
            "overall_effectiveness": "good",
            "being_healthy": "good",
            "staying_safe": "adequate",
            "enjoying_and_achieving": "outstanding",
            "capacity_to_improve": "good",
        },
        (VISITS_AGAIN, CHRONOLOGIES, INTERVIEWS),
    ),
    Made("annual-rating", "2009-12-09", {"childrens_services": "performs well"}),
    Made(
        "sif",
        "2014-06-03",
        {
            "overall_effectiveness": "inadequate",
            "help_and_protection": "inadequate",
            "looked_after_and_permanence": "requires improvement",
            "adoption": "good",
            "leadership": "inadequate",
        },
        (INTERVIEWS_AGAIN, PATHWAYS),
    ),
    Made(
        "ilacs",
        "2018-10-30",
        {
            "overall_effectiveness": "requires improvement",
            "impact_of_leaders": "good",
            "help_and_protection": "requires improvement",
            "in_care_and_care_leavers": "requires improvement",
        },
        (INTERVIEWS_AGAIN, LAPTOPS),
        EarlierValue("requires improvement", 2014),
        frozenset({"grade:help_and_protection"}),
    ),
    Made("focused-visit", "2021-03-16", areas=("Laptops for workers out of hours.",)),
    Made(
        "ilacs",
        "2023-05-12",
        {
            "overall_effectiveness": "good",
            "impact_of_leaders": "outstanding",
            "help_and_protection": "good",
            "in_care": "good",
            "care_leavers": "requires improvement",
        },
        (PATHWAYS,),
    ),
)
OTHERS = ("Ashby Vale", "Norwick", "Harrowdene", "Penwarden")


def fill(session: ReviewSession) -> None:
    """Add the letters of Westmarch, and one of each other council."""
    others = [(name, LETTERS[place]) for place, name in enumerate(OTHERS)]
    made = [(WESTMARCH, letter) for letter in LETTERS] + others
    session.store.letters.add(a_new_letter(*each) for each in made)


def a_new_letter(authority: str, made: Made) -> NewLetter:
    """A letter to put in a store."""
    family = FAMILIES[made.family]
    lines = (family.title, authority, made.date or "no date", *made.grades, *made.areas)
    data = repr(lines).encode()
    document = a_document(lines, name=f"{authority}-{made.date}.txt", data=data)
    findings = [
        _finding(document_words(document, family.title), "family", made.family),
        _finding(document_words(document, authority), "authority", authority),
        *([_finding(Evidence(), "document_date", made.date)] if made.date else []),
        *(
            _grade(made, judgement, word, document_words(document, judgement))
            for judgement, word in made.grades.items()
        ),
        *(
            _area(family.area_kinds[0], text, n, document_words(document, text))
            for n, text in enumerate(made.areas, 1)
        ),
        *([_finding(Evidence(), "earlier:1", made.earlier)] if made.earlier else []),
    ]
    recognition = Recognition(made.family, 0.9, None, 0.0, (family.title,))
    return NewLetter(
        ExtractedLetter(document, recognition, family.version, "0.1.0", tuple(findings)), data
    )


def document_words(document: Document, words: str) -> Evidence:
    """Where these words stand."""
    text = document.text
    start = text.index(words)
    return Evidence(document.spans(start, start + len(words)))


def _finding(evidence: Evidence, name: str, value: object) -> Finding:
    return Finding(name, value, SURE, "by hand", evidence=evidence)  # type: ignore[arg-type]


def _grade(made: Made, judgement: str, word: str, evidence: Evidence) -> Finding:
    scale = FAMILIES[made.family].scale
    assert scale is not None
    grade = scale.grade(word)
    assert grade is not None, word
    name = f"grade:{judgement}"
    finding = _finding(evidence, name, GradeValue(word, grade.score))
    return replace(finding, confidence=UNSURE) if name in made.unsure else finding


def _area(kind: str, text: str, number: int, evidence: Evidence) -> Finding:
    return _finding(evidence, f"area:{number}", AreaValue(text, kind, None, float(number)))
