"""What a contradiction says, with a link to either letter."""

from html import escape

from ofsted_desk.desk.review.field_words import grade_words
from ofsted_desk.desk.words import short_date
from ofsted_desk.review.contradictions import Contradiction
from ofsted_desk.review.councils import Council

_MOST = 3


def contradictions_html(council: Council, link_colour: str) -> str:
    """The first few contradictions of a council, each in one sentence; empty where none is."""
    lines = [_line(council, each, link_colour) for each in council.contradictions[:_MOST]]
    more = len(council.contradictions) - _MOST
    if more > 0:
        lines.append(f"And {more} more: the table has them all.")
    return "<br>".join(lines)


def target_of(link: str) -> tuple[int, str]:
    """The letter and field that a link leads to."""
    letter, _, field = link.partition("/")
    return int(letter), field


def _line(council: Council, each: Contradiction, colour: str) -> str:
    said, year = escape(each.restated.grade), each.restated.year
    given = escape(grade_words(each.recorded))
    later = _link(council, each.letter, each.field, colour)
    earlier = _link(council, each.recorded_letter, each.recorded_field, colour)
    return f"The {later} says “{said}” for {year}; the {earlier} gives “{given}”."


def _link(council: Council, letter: int, field: str, colour: str) -> str:
    shown = council.letter(letter)
    words = f"letter of {short_date(shown.date)}" if shown else "letter"
    target = escape(f"{letter}/{field}", quote=True)
    return f'<a href="{target}" style="color:{colour}">{words}</a>'
