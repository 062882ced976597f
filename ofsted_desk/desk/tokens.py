"""The colours of the window by name: light, dark, and as a high-contrast system asks."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour a purpose. A name ending in `_soft` goes behind text of the plain name."""

    background: str
    pane: str
    field: str
    line: str
    line_strong: str
    hover: str
    ink: str
    dim: str
    accent: str
    accent_strong: str
    accent_soft: str
    chosen_line: str
    on_accent: str
    right: str
    right_soft: str
    attention: str
    attention_soft: str
    wrong: str
    wrong_soft: str
    evidence: str
    evidence_line: str
    witness: str
    witness_line: str
    dark: bool = False
    high_contrast: bool = False


LIGHT = Tokens(
    background="#f4f5f7",
    pane="#ffffff",
    field="#ffffff",
    line="#e0e3e8",
    line_strong="#c3c9d2",
    hover="#eef1f5",
    ink="#1b2430",
    dim="#5b6675",
    accent="#1f5fae",
    accent_strong="#184c8c",
    accent_soft="#e8f0fb",
    chosen_line="#e8f0fb",
    on_accent="#ffffff",
    right="#1d7a46",
    right_soft="#e6f4ec",
    attention="#a85b00",
    attention_soft="#fff4e0",
    wrong="#b3261e",
    wrong_soft="#fdeceb",
    evidence="#66ffd54d",
    evidence_line="#d99a00",
    witness="#549cc4ff",
    witness_line="#1f5fae",
)

DARK = Tokens(
    background="#14181e",
    pane="#1c222a",
    field="#14181e",
    line="#2f3843",
    line_strong="#465260",
    hover="#252d37",
    ink="#e6eaf0",
    dim="#9aa6b5",
    accent="#7fb2f5",
    accent_strong="#a3c9fa",
    accent_soft="#22324a",
    chosen_line="#22324a",
    on_accent="#10161e",
    right="#6fcf97",
    right_soft="#1d3327",
    attention="#f2b45c",
    attention_soft="#3a2e1a",
    wrong="#ff8a80",
    wrong_soft="#3d2322",
    # The printed page stays white in the dark, so its marks keep the light theme's colours.
    evidence=LIGHT.evidence,
    evidence_line=LIGHT.evidence_line,
    witness=LIGHT.witness,
    witness_line=LIGHT.witness_line,
    dark=True,
)


def from_system(palette: QPalette) -> Tokens:
    """The colours of a high-contrast system: its own few, and no shades between them."""
    role = QPalette.ColorRole
    window, text = palette.color(role.Window).name(), palette.color(role.WindowText).name()
    base, chosen = palette.color(role.Base).name(), palette.color(role.Highlight).name()
    return Tokens(
        background=window,
        pane=window,
        field=base,
        line=text,
        line_strong=text,
        hover=window,
        ink=text,
        dim=text,
        accent=chosen,
        accent_strong=chosen,
        accent_soft=window,
        chosen_line=chosen,  # no shade says what is chosen: a thick line does
        on_accent=palette.color(role.HighlightedText).name(),
        right=text,
        right_soft=window,
        attention=text,
        attention_soft=window,
        wrong=text,
        wrong_soft=window,
        evidence="#80ffd54d",
        evidence_line="#000000",
        witness="#00000000",
        witness_line="#000000",
        dark=is_dark(palette.color(role.Window)),
        high_contrast=True,
    )


def is_dark(colour: QColor) -> bool:
    """Whether white text would read better on this colour than black."""
    return luminance(colour) < 0.18


def luminance(colour: QColor) -> float:
    """The relative luminance of a colour, as WCAG defines it, from 0 to 1."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(p) for p in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two opaque colours, from 1 to 21."""
    high, low = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (high + 0.05) / (low + 0.05)
