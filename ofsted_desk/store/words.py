"""Values as the audit says them: plain words, never JSON."""

from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.letter.finding import Absence, AreaValue, Finding, GradeValue, Value
from ofsted_desk.store.standing import LETTER, REOPENED, StandingField


def value_words(value: Value) -> str:
    """A value in words; empty for none."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, GradeValue):
        return value.grade if value.score is None else f"{value.grade} ({value.score})"
    if isinstance(value, AreaValue):
        return f"{value.text} [{value.kind}]"
    return value.grade if value.year is None else f"{value.grade}, {value.year}"


def finding_words(finding: Finding | None) -> str:
    """What the machine read, or why there is nothing, in words."""
    if finding is None:
        return ""
    return value_words(finding.value) if finding.absence is None else str(finding.absence)


def standing_words(standing: StandingField) -> str:
    """A field as it stands, in words."""
    return decision_words(standing.decision, standing.machine)


def decision_words(decision: Decision | None, machine: Finding | None) -> str:
    """What stands once this decision does, in words."""
    if decision is None:
        return finding_words(machine)
    if decision.field == LETTER:
        return "to review" if decision.value == REOPENED else value_words(decision.value)
    if decision.action is Action.LINK:
        return link_words(decision)
    if decision.action is Action.ASSIGN:
        return value_words(decision.value) or "nobody"
    if decision.action is Action.MOVE:
        return "moved"
    if decision.action is Action.KEEP_APART:
        return "a letter of its own"
    if decision.action is Action.REMOVE:
        return "removed"
    if decision.action is Action.UNSURE:
        return f"unsure: {value_words(decision.value)}".rstrip(": ")
    if decision.value is None:
        confirmed = decision.action is Action.CONFIRM and machine is not None
        return finding_words(machine) if confirmed else str(Absence.NOT_STATED)
    return value_words(decision.value)


def link_words(decision: Decision) -> str:
    """What a decision on the course of an area says, in words."""
    if decision.field.startswith("gone:"):
        return "no longer listed" if decision.value else "still open"
    return "continues an earlier area" if decision.value else "a new area"
