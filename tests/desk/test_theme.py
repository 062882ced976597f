"""The colours can be read, the style sheet is whole, and every icon can be drawn and tinted."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ofsted_desk import paths
from ofsted_desk.desk.theme import FAMILY, Appearance, Theme
from ofsted_desk.desk.tokens import DARK, LIGHT, Tokens, contrast, from_system

ICONS = sorted(file.stem for file in (paths.resources() / "icons").glob("*.svg"))
ON_PANE = ("ink", "dim", "accent", "right", "attention", "wrong")


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("behind", ["background", "pane", "field"])
@pytest.mark.parametrize("ink", ON_PANE)
def test_words_stand_out_enough_from_what_is_behind_them(
    tokens: Tokens, behind: str, ink: str
) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, behind)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["accent", "right", "attention", "wrong"])
def test_words_stand_out_enough_from_their_own_soft_colour(tokens: Tokens, ink: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, f"{ink}_soft")) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_words_on_the_accent_stand_out(tokens: Tokens) -> None:
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.ink, tokens.accent_soft) >= 4.5
    assert contrast(tokens.dim, tokens.accent_soft) >= 4.5


def test_a_high_contrast_system_gives_all_colours() -> None:
    palette = QPalette(QColor("black"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("white"))
    tokens = from_system(palette)

    assert tokens.high_contrast
    assert tokens.dark
    assert (tokens.ink, tokens.dim, tokens.wrong) == ("#ffffff",) * 3


def test_the_style_sheet_has_no_gap_left(theme: Theme) -> None:
    assert "@" not in theme.style_sheet()


def test_the_style_sheet_uses_each_theme_s_own_colours(theme: Theme) -> None:
    assert LIGHT.pane in theme.style_sheet()
    theme.choose(Appearance.DARK)
    assert DARK.pane in theme.style_sheet()
    assert LIGHT.attention_soft not in theme.style_sheet()


def test_changing_the_appearance_is_told(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(Appearance.DARK)
    assert theme.tokens.dark


def test_the_typeface_is_our_own(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("Letters")
    qtbot.addWidget(label)
    label.show()

    assert FAMILY == QFontInfo(theme.font()).family()
    assert FAMILY == QFontInfo(label.font()).family()


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_in_the_colour_asked_for(theme: Theme, name: str) -> None:
    picture = theme.pixmap(name, 32, "wrong").toImage()
    colours = (picture.pixelColor(x, y) for x in range(32) for y in range(32))
    inked = {colour.rgb() for colour in colours if colour.alpha() == 255}

    assert inked
    if name != "ofsted-desk":
        assert max(_distance(colour, LIGHT.wrong) for colour in inked) <= 2


def _distance(rgb: int, name: str) -> int:
    one, other = QColor(rgb), QColor(name)
    pairs = zip(one.getRgb(), other.getRgb(), strict=True)  # type: ignore[call-overload]
    return max(abs(int(a) - int(b)) for a, b in pairs)


def test_every_icon_is_tinted_by_the_theme_alone() -> None:
    for name in ICONS:
        text = (paths.resources() / "icons" / f"{name}.svg").read_text()
        if name != "ofsted-desk":
            assert not re.search(r"#[0-9a-fA-F]{3}", text), name


def test_whether_to_keep_still_can_be_asked_at_any_time(theme: Theme) -> None:
    assert [False, False] == [theme.still, theme.still]


def test_the_chosen_tab_has_a_line_round_it_where_shades_do_not_tell(theme: Theme) -> None:
    plain = from_system(QPalette(Qt.GlobalColor.black))

    assert plain.chosen_line == plain.accent != plain.pane
    assert theme.tokens.chosen_line == theme.tokens.accent_soft
    assert "border: 2px solid" in _rule(theme.style_sheet(), 'QPushButton[look="tab"]:checked {')


def _rule(sheet: str, selector: str) -> str:
    return sheet.partition(selector)[2].partition("}")[0]
