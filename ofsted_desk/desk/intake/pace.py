"""How fast an import goes, and how long it still takes, in words."""

from ofsted_desk.desk.words import duration

_ENOUGH = 2.0


def pace_words(done: int, total: int, seconds: float) -> str:
    """The count, the rate and the time left, as far as they can be known yet."""
    words = [f"Importing {done:,} of {total:,}"]
    if done and seconds >= _ENOUGH:
        rate = done / seconds
        words.append(_rate(rate))
        if done < total:
            words.append(f"{duration((total - done) / rate)} left")
    return " · ".join(words)


def _rate(rate: float) -> str:
    if rate >= 1:
        return f"{rate:.0f} a second"
    return f"{rate * 60:.0f} a minute"
