"""How far an import is, how fast it goes and how long it still takes, in words."""

from ofsted_desk.desk.words import count, duration
from ofsted_desk.intake.progress import ImportProgress

_ENOUGH = 5
"""Files after which a rate is worth telling."""


def pace_words(progress: ImportProgress) -> str:
    """The count, the rate and the time left, as far as they can be known yet."""
    words = [f"Importing {progress.done:,} of {progress.total:,}"]
    if progress.pages:
        words.append(f"{count(progress.pages, 'scanned page')} read")
    if progress.done >= _ENOUGH and progress.rate > 0:
        words.append(_rate(progress.rate))
        if progress.seconds_left:
            words.append(f"{duration(progress.seconds_left)} left")
    return " · ".join(words)


def _rate(rate: float) -> str:
    return f"{rate:.0f} a second" if rate >= 1 else f"{rate * 60:.0f} a minute"
