from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.background import Background
from ofsted_desk.desk.export.export_dialog import ExportDialog
from tests.export.a_store import FAMILIES, a_store


@pytest.mark.parametrize("named", ["", "records"])
def test_without_a_whole_path_it_says_so_and_writes_nothing(
    background: Background, qtbot: QtBot, tmp_path: Path, named: str
) -> None:
    dialog = ExportDialog(a_store(tmp_path / "letters.db"), FAMILIES, background, Ask())
    qtbot.addWidget(dialog)
    dialog.form.folder.setText(named)
    dialog.show()
    dialog.start()

    assert "Choose a folder" in dialog.form.problem.text()
    assert dialog.form.export_button.isEnabled()
    assert not background.busy
