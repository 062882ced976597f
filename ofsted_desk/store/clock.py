"""The time that is written down. In one store it never goes back, whatever the machine's does."""

from datetime import UTC, datetime, timedelta

_APART = timedelta(minutes=5)
"""Clocks of two machines on one store may differ by this much before anybody is told."""


def now() -> str:
    """This moment, UTC ISO 8601 to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def not_before(moment: str, earlier: str | None) -> str:
    """This moment, or the earlier one where a clock that was put back says less than that."""
    return moment if earlier is None or _read(moment) >= _read(earlier) else earlier


def behind(earlier: str, at: str) -> bool:
    """Whether a clock that says `at` is clearly behind one that has said `earlier` before."""
    return _read(earlier) - _read(at) > _APART


def _read(moment: str) -> datetime:
    """The moment; one that a meddled store holds in another form is the earliest there is."""
    try:
        read = datetime.fromisoformat(moment)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return read if read.tzinfo else read.replace(tzinfo=UTC)
