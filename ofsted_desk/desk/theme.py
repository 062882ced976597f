"""How the window looks: colours by name, the one style sheet, the typeface and tinted icons.

Widgets name a colour or an icon and never a number. A widget says what it is with the dynamic
property `look` (`primary`, `section`, `keycap` …); `resources/themes/desk.qss` says how it looks.
"""

import re
from dataclasses import asdict
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from ofsted_desk import paths
from ofsted_desk.desk.tokens import DARK, LIGHT, Tokens, from_system

FAMILY = "Inter"
BASE_SIZE = 13
_OWN_COLOURS = "ofsted-desk"
"""The one picture that is not tinted."""
_ICON_SIZES = (16, 24, 32, 48)
_STYLE_IMAGES = {
    "tick": "on_accent",
    "dot": "accent",
    "down": "dim",
    "up": "dim",
    "minus": "on_accent",
}


class Appearance(StrEnum):
    """What the reviewer chose: follow the system, or always one of the two."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The look of the whole program; `changed` is sent after every widget has been restyled."""

    changed = Signal()

    def __init__(self, app: QApplication, appearance: Appearance = Appearance.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        # Held on to: its accessibility part goes with the last reference to it.
        self._hints = app.styleHints()
        self._appearance = appearance
        self._system_palette = QPalette(app.palette())
        self._images = TemporaryDirectory(prefix="ofsted-desk-", ignore_cleanup_errors=True)
        self._base = max(BASE_SIZE, QFontInfo(app.font()).pixelSize())
        _add_fonts()
        app.setFont(self.font())
        app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "ofsted-desk.svg")))
        self.tokens = self._wanted_tokens()
        self._apply()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def appearance(self) -> Appearance:
        """What the reviewer chose."""
        return self._appearance

    def choose(self, appearance: Appearance) -> None:
        """Follow the system, or stay light or dark, from now on."""
        self._appearance = appearance
        self._on_system_changed()

    @property
    def still(self) -> bool:
        """Whether the system asks for no movement."""
        return self._hints.accessibility().motionPreference() == Qt.MotionPreference.ReducedMotion

    def colour(self, token: str) -> QColor:
        """The colour of this name, as it is now."""
        return QColor(str(getattr(self.tokens, token)))

    def px(self, size: float) -> int:
        """A length of the drawing, made at 13 px text, at the system's text size."""
        return round(size * self._base / BASE_SIZE)

    def font(
        self,
        size: float = BASE_SIZE,
        weight: QFont.Weight = QFont.Weight.Normal,
        *,
        italic: bool = False,
    ) -> QFont:
        """The typeface at `size` of the drawing (13 is plain text, 11 small, 14 a title)."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        font.setItalic(italic)
        return font

    def icon(self, name: str, tint: str = "ink") -> QIcon:
        """The icon of this name in the colour of this name; made again after `changed`."""
        icon = QIcon()
        for size in _ICON_SIZES:
            icon.addPixmap(self.pixmap(name, size, tint))
            chosen = self.pixmap(name, size, "accent")
            icon.addPixmap(chosen, QIcon.Mode.Normal, QIcon.State.On)
            faint = self.pixmap(name, size, "line_strong")
            icon.addPixmap(faint, QIcon.Mode.Disabled)
        return icon

    def pixmap(self, name: str, size: int, tint: str = "ink", ratio: float = 1.0) -> QPixmap:
        """A picture of this icon, `size` logical pixels wide and high."""
        return _tinted(name, size, self.colour(tint).name(), ratio)

    def paint_icon(self, painter: QPainter, area: QRectF, name: str, tint: str = "ink") -> None:
        """Draw this icon into `area`, sharp at any scale."""
        _renderer(name, self.colour(tint).name()).render(painter, area)

    def style_sheet(self) -> str:
        """The one style sheet, with every colour and length filled in."""
        text = (paths.resources() / "themes" / "desk.qss").read_text(encoding="utf-8")
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        colours = {k: _css(v) for k, v in asdict(self.tokens).items() if isinstance(v, str)}
        text = re.sub(r"@image\(([a-z-]+)\)", lambda m: f"url({self._image(m[1])})", text)
        text = re.sub(r"@px\((\d+)\)", lambda m: f"{self.px(int(m[1]))}px", text)
        return re.sub(r"@([a-z_]+)", lambda m: colours[m[1]], text)

    def _image(self, name: str) -> str:
        """A tinted copy of an icon on disk: style sheets take pictures from files only."""
        tint = str(getattr(self.tokens, _STYLE_IMAGES[name]))
        file = Path(self._images.name) / f"{name}-{tint.removeprefix('#')}.svg"
        if not file.exists():
            file.write_bytes(_svg(name, tint))
        return file.as_posix()

    def _wanted_tokens(self) -> Tokens:
        hints = self._hints
        contrast = hints.accessibility().contrastPreference()
        if contrast == Qt.ContrastPreference.HighContrast:
            return from_system(self._system_palette)
        dark = {
            Appearance.LIGHT: False,
            Appearance.DARK: True,
            Appearance.SYSTEM: hints.colorScheme() == Qt.ColorScheme.Dark,
        }[self._appearance]
        return DARK if dark else LIGHT

    def _on_system_changed(self) -> None:
        wanted = self._wanted_tokens()
        if wanted != self.tokens:
            self.tokens = wanted
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        self._app.setStyle("fusion")
        self._app.setPalette(_palette(self))
        self._app.setStyleSheet(self.style_sheet())


def set_look(widget: QWidget, look: str) -> None:
    """Say what this widget is, so that the style sheet dresses it, also after it is shown."""
    set_trait(widget, "look", look)


def set_trait(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet asks for; dressed anew only where it changes."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    # Before it is shown, dressing it would fix its parents' dress too, which may not be known yet.
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def dress_again(widget: QWidget) -> None:
    """Dress a form anew: a splitter dresses what is put in it before it knows what it is."""
    for each in (widget, *widget.findChildren(QWidget)):
        each.style().unpolish(each)
        each.style().polish(each)


@cache
def _add_fonts() -> None:
    for file in sorted((paths.resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def _svg(name: str, tint: str) -> bytes:
    file = paths.resources() / "icons" / f"{name}.svg"
    return file.read_bytes().replace(b"currentColor", tint.encode())


@lru_cache(maxsize=512)
def _renderer(name: str, tint: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_svg(name, tint)))


@lru_cache(maxsize=2048)
def _tinted(name: str, size: int, tint: str, ratio: float) -> QPixmap:
    picture = QPixmap(_shape(name, size, ratio))
    if name != _OWN_COLOURS:
        painter = QPainter(picture)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(picture.rect(), QColor(tint))
        painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=1024)
def _shape(name: str, size: int, ratio: float) -> QPixmap:
    """An icon untinted, drawn once for all its tints."""
    picture = QPixmap(QSize(size, size) * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _renderer(name, "#000000").render(painter)
    painter.end()
    return picture


def _css(value: str) -> str:
    """A colour as style sheets write it (theirs puts the opacity last, Qt's first)."""
    colour = QColor(value)
    red, green, blue = colour.red(), colour.green(), colour.blue()
    return f"rgba({red}, {green}, {blue}, {colour.alpha()})" if colour.alpha() < 255 else value


def _palette(theme: Theme) -> QPalette:
    role, colour = QPalette.ColorRole, theme.colour
    palette = QPalette()
    for where, token in {
        role.Window: "background",
        role.WindowText: "ink",
        role.Base: "field",
        role.AlternateBase: "background",
        role.Text: "ink",
        role.Button: "pane",
        role.ButtonText: "ink",
        role.BrightText: "on_accent",
        role.ToolTipBase: "pane",
        role.ToolTipText: "ink",
        role.PlaceholderText: "dim",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Light: "line",
        role.Midlight: "line",
        role.Mid: "line_strong",
        role.Dark: "line_strong",
        role.Shadow: "line_strong",
    }.items():
        palette.setColor(where, colour(token))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, colour("line_strong"))
    return palette
