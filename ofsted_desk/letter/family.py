"""A letter family: what a kind of letter is called, judged on, and where it states each field.

These are the tables of a family file (`resources/families/*.toml`), checked and typed. Phrases
are plain words with slots (`<grade>`, `<dates>` …); `families.phrases` says what they mean.
"""

from dataclasses import dataclass, field

from ofsted_desk.letter.judgement import Judgement, Scale

EXPECTED, OPTIONAL, NEVER = "expected", "optional", "never"
PLACES = {
    "authority": ("authority",),
    "document_date": ("document_date",),
    "inspection": ("inspection_start", "inspection_end"),
    "lead_inspector": ("lead_inspector",),
    "addressee": ("addressee_name", "addressee_role"),
    "signatory": ("signatory_name", "signatory_role"),
}
"""The places that a family may describe, and the fields that are read there."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What the first pages of such a letter say: any strong sign decides, `never` excludes."""

    strong: tuple[str, ...] = ()
    helps: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where one field stands: a named way of reading (`way`), or phrases with a slot for it."""

    way: str = ""
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GradeReading:
    """One way in which grades are printed: in a table, a heading or a sentence.

    `pages` limits it to the first so many pages (0: all). A sentence names its judgement, or
    says the grade of the section it stands in. With `numbers` a table's cells may hold a bare
    number. `unverified` wording never makes a grade sure.
    """

    way: str
    pages: int = 0
    judgement: str = ""
    phrases: tuple[str, ...] = ()
    numbers: bool = False
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class AreaList:
    """A list of areas: its headings, the kind of its points, and how they are set out."""

    headings: tuple[str, ...]
    kind: str
    set_out: str = "points"
    by_section: bool = False
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the letter about one judgement (such as the safeguarding board's review).

    With no judgement it is about the whole letter again.
    """

    headings: tuple[str, ...]
    judgement: str | None = None


@dataclass(frozen=True)
class LetterFamily:
    """One family as its file describes it.

    `fields` maps each scalar field to 'expected', 'optional' or 'never' (not in this framework).
    `unverified` says that the wording was not seen in a real letter: nothing found is *sure*.
    The same holds outside the dates `seen_from` to `seen_until` (ISO, both included).
    """

    id: str
    title: str
    short: str
    version: int
    printed_as: str
    signs: Signs = Signs()
    fields: dict[str, str] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    scale: Scale | None = None
    judgements: tuple[Judgement, ...] = ()
    readings: tuple[GradeReading, ...] = ()
    lists: tuple[AreaList, ...] = ()
    list_ends: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    unverified: bool = False
    seen_from: str = ""
    seen_until: str = ""

    def was_seen(self, date: str | None) -> bool:
        """Whether real letters of this family and `date` (ISO) were seen when its file was made."""
        if self.unverified:
            return False
        if not date:
            return True
        return (not self.seen_from or self.seen_from <= date) and (
            not self.seen_until or date <= self.seen_until
        )

    def place_of(self, field_name: str) -> Place | None:
        """Where this family states a scalar field, or None where it does not say."""
        found = (place for name, place in self.places.items() if field_name in PLACES[name])
        return next(found, None)

    @property
    def area_kinds(self) -> tuple[str, ...]:
        """The kinds of area it may list, in the order of its file; empty where it lists none."""
        return tuple(dict.fromkeys(each.kind for each in self.lists))

    def judgement(self, judgement_id: str) -> Judgement | None:
        """The judgement with this id, or None."""
        return next((j for j in self.judgements if j.id == judgement_id), None)

    def due(self, date: str | None) -> tuple[Judgement, ...]:
        """The judgements that this framework made on `date` (ISO); all of them if not known."""
        if not date:
            return self.judgements
        return tuple(
            j
            for j in self.judgements
            if (not j.due_from or j.due_from <= date) and (not j.due_until or date < j.due_until)
        )
