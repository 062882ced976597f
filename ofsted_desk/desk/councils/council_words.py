"""What the page says of a council: its letters in a line, and why there is nothing to show."""

from ofsted_desk.desk.words import count
from ofsted_desk.review.councils import Council


def facts_words(council: Council) -> str:
    """How many letters there are, and which are not shown."""
    undated = sum(letter.date is None for letter in council.letters)
    parts = [count(len(council.letters), "letter")] if council.letters else []
    if undated:
        parts.append(f"{undated} without a date, left out here")
    if council.copies:
        parts.append(f"{council.copies} a copy or set aside, left out here")
    if council.left_out:
        parts.append(f"{count(council.left_out, 'older letter')} not shown")
    return " · ".join(parts)


def nothing_words(council: Council, *, areas: bool) -> str:
    """Why the areas, or else the grades, cannot be shown; empty where they can."""
    if not council.authority:
        return "There is no council yet. Import letters first; their councils are listed here."
    if areas and not council.concerns:
        return "None of the letters of this council with a date lists areas."
    if not areas and not council.boards:
        return "None of the letters of this council with a date gives a grade."
    return ""
