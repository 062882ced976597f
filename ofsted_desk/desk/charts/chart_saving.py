"""Where to save a chart or its numbers: asks, writes, and says what was done."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.charts.drawing import Cell, Drawing
from ofsted_desk.desk.charts.save_chart import file_name, save_numbers, save_picture

PICTURES = "Picture (*.png);;Drawing that scales (*.svg)"
NUMBERS = "Table (*.csv)"


class ChartSaving:
    """Remembers the folder that was last chosen. Raises `ExportError` where it cannot write."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._folder = Path.home()

    def picture(self, parent: QWidget, drawing: Drawing) -> str:
        """Save a chart; what was done in words, empty where the person backed out."""
        path = self._where(parent, "Save the chart", drawing.title, ".png", PICTURES)
        if path is None:
            return ""
        save_picture(drawing, path)
        return f"The picture is saved as {path}."

    def numbers(self, parent: QWidget, title: str, numbers: Sequence[Sequence[Cell]]) -> str:
        """Save a table of numbers; what was done in words."""
        path = self._where(parent, "Save the numbers", title, ".csv", NUMBERS)
        if path is None:
            return ""
        save_numbers(numbers, path)
        return f"The numbers are saved as {path}."

    def _where(
        self, parent: QWidget, question: str, title: str, ending: str, kinds: str
    ) -> Path | None:
        start = self._folder / f"{file_name(title)}{ending}"
        path = self._ask.save_as(parent, question, start, kinds)
        if path is not None:
            self._folder = path.parent
        return path
