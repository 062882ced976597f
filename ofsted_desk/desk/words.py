"""Dates, times and counts in the words that the window uses."""

from datetime import UTC, date, datetime

NO_FOLDER = "Choose a folder, or give its whole path."
"""Said of a name that would lead to wherever the program was started."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def short_date(iso: str | None) -> str:
    """A date as the queue shows it, '9 Dec 2009'; empty where there is none."""
    if not iso:
        return ""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def clock(iso_utc: str) -> str:
    """A moment (UTC, ISO) as this machine's clock showed it, '14:02:17'."""
    return datetime.fromisoformat(iso_utc).astimezone().strftime("%H:%M:%S")


def moment(iso_utc: str, now: datetime | None = None) -> str:
    """A moment (UTC, ISO) by the clock, '14:02:17', with its day where that is not today."""
    at = datetime.fromisoformat(iso_utc).astimezone()
    today = (now or datetime.now(tz=UTC)).astimezone().date()
    day = "" if at.date() == today else f"{short_date(at.date().isoformat())}, "
    return f"{day}{clock(iso_utc)}"


def day_and_clock(at: datetime) -> str:
    """A moment as this machine's calendar and clock showed it, '9 Dec 2026, 14:02'."""
    here = at.astimezone()
    return f"{short_date(here.date().isoformat())}, {here:%H:%M}"


def count(number: int, one: str, many: str = "") -> str:
    """A number and its noun: '1 letter', '1,204 letters', 'no letters'."""
    noun = one if number == 1 else many or f"{one}s"
    return f"{number:,} {noun}" if number else f"no {noun}"


def capital(words: str) -> str:
    """The words with a capital at the front, and the rest as they are."""
    return words[:1].upper() + words[1:]


def duration(seconds: float) -> str:
    """A stretch of time, roughly: 'a few seconds', 'about 2 minutes', 'about 1 hour'."""
    if seconds < 10:
        return "a few seconds"
    if seconds < 55:
        return f"about {round(seconds / 5) * 5} seconds"
    if seconds < 55 * 60:
        return f"about {count(max(1, round(seconds / 60)), 'minute')}"
    return f"about {count(max(1, round(seconds / 3600)), 'hour')}"
