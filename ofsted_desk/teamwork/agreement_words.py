"""The figures of agreement in words: the same on the screen and on the command line."""

from ofsted_desk.teamwork.agreement import FieldAgreement
from ofsted_desk.teamwork.kappa import Kappa

UNDEFINED = "undefined"


def share_words(figures: FieldAgreement) -> str:
    """How many pairs agree: '47 of 50 (94 %)'."""
    if figures.share is None:
        return UNDEFINED
    return f"{figures.agreed:,} of {figures.pairs:,} ({figures.share * 100:.0f} %)"


def kappa_words(kappa: Kappa | None) -> str:
    """Kappa with its interval: '0.81 (0.62 to 1.00)'; either may be undefined."""
    if kappa is None:
        return ""
    if kappa.value is None:
        return UNDEFINED
    if kappa.low is None or kappa.high is None:
        return f"{kappa.value:.2f} ({UNDEFINED})"
    return f"{kappa.value:.2f} ({kappa.low:.2f} to {kappa.high:.2f})"
