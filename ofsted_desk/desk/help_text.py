"""Sets the help's Markdown as pleasantly as the rest of the window: room, lines and colours."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QFont,
    QGuiApplication,
    QImage,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from ofsted_desk.desk.theme import Theme

_SIZES = {1: 20, 2: 15, 3: 13}
_PICTURE = 600
"""How wide a picture is, in pixels of a usual screen."""
_IMAGE = QTextDocument.ResourceType.ImageResource.value
_ABOVE = {1: 0, 2: 22, 3: 14}


def set_markdown(document: QTextDocument, text: str, theme: Theme, folder: Path) -> None:
    """Fill the document with Markdown, dressed in the theme; its pictures are in `folder`."""
    document.setDefaultFont(theme.font())
    document.setDefaultStyleSheet(f"a {{ color: {theme.colour('accent').name()}; }}")
    document.setDocumentMargin(theme.px(28))
    document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, theme)
    block = document.begin()
    while block.isValid():
        _dress_block(block, theme)
        _fit_pictures(block, document, folder, theme)
        block = block.next()


def _dress_block(block: QTextBlock, theme: Theme) -> None:
    cursor, form = QTextCursor(block), block.blockFormat()
    level = form.headingLevel()
    in_table = cursor.currentTable() is not None
    if level:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        words = cursor.charFormat()
        words.setFont(theme.font(_SIZES.get(level, 13), QFont.Weight.DemiBold))
        cursor.mergeCharFormat(words)
        form.setTopMargin(theme.px(_ABOVE.get(level, 12)))
        form.setBottomMargin(theme.px(8))
    elif not in_table:
        form.setBottomMargin(theme.px(4 if block.textList() else 10))
    if not in_table or level:
        form.setLineHeight(125, 1)
        QTextCursor(block).setBlockFormat(form)


def _fit_pictures(block: QTextBlock, document: QTextDocument, folder: Path, theme: Theme) -> None:
    """Let no picture be wider than the text; Qt's own scaling would tear its words."""
    walk = block.begin()
    while not walk.atEnd():
        part = walk.fragment()
        if part.charFormat().isImageFormat():
            picture = part.charFormat().toImageFormat()
            small = _smaller(folder / picture.name(), theme.px(_PICTURE))
            document.addResource(_IMAGE, QUrl(picture.name()), small)
            picture.setMaximumWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            cursor = QTextCursor(block)
            cursor.setPosition(part.position())
            cursor.setPosition(part.position() + part.length(), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(picture)
        walk += 1


def _smaller(file: Path, width: int) -> QImage:
    """The picture of this file, at most so wide, as fine as the screen is."""
    image = QImage(str(file))
    fineness = QGuiApplication.primaryScreen().devicePixelRatio()
    if image.width() > width:
        image = image.scaledToWidth(
            min(image.width(), round(width * fineness)), Qt.TransformationMode.SmoothTransformation
        )
        image.setDevicePixelRatio(image.width() / width)
    return image


def _dress_table(table: QTextTable, theme: Theme) -> None:
    form = table.format().toTableFormat()
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderBrush(QBrush(theme.colour("line")))
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setCellPadding(theme.px(7))
    form.setCellSpacing(0)
    form.setTopMargin(theme.px(4))
    form.setBottomMargin(theme.px(14))
    form.setAlignment(Qt.AlignmentFlag.AlignLeft)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)
