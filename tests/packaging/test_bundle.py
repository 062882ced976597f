"""What goes into the folder of the program: checked, licensed, with an icon for each system."""

import json
import struct
import sys
import sysconfig
import tomllib
from pathlib import Path

import bundle
import icons
import licences
import product
import pytest
from licences import Part
from packaging.requirements import Requirement
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from ofsted_desk import __version__
from ofsted_desk.desk import about_dialog


def made(folder: Path, *names: str) -> Path:
    """A folder with the files that every bundle must have, and these."""
    for name in ("letters/a.pdf", "help/welcome.md", "licences.txt"):
        path = folder / "_internal" / "resources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    for name in names:
        path = folder / "_internal" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return folder


def pack(build: Path, monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """A build that noted these parts."""
    monkeypatch.setattr(product, "BUILD", build)

    noted = json.dumps([["pypi", name, "1"] for name in names])
    (build / "parts.json").write_text(noted, encoding="utf-8")


def test_the_version_stands_in_one_place() -> None:
    assert __version__ == product.version()
    assert len(product.numbers()) == 4
    assert f"'ProductVersion', {__version__!r}" in bundle.version_text()


@pytest.mark.parametrize("name", ["PySide6/Qt/lib/libQt6Qml.so.6", "libreadline.so.8"])
def test_what_has_no_business_in_a_bundle_ends_the_build(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack(tmp_path, monkeypatch, *bundle.asked_for())

    assert bundle.check(made(tmp_path / "right")) == tmp_path / "right"
    with pytest.raises(SystemExit, match=name):
        bundle.check(made(tmp_path / "wrong", name))


def test_a_bundle_without_a_part_that_the_program_needs_ends_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack(tmp_path, monkeypatch, *(bundle.asked_for() - {"pdfminer-six"}))

    with pytest.raises(SystemExit, match="pdfminer-six is not in it"):
        bundle.check(made(tmp_path / "bundle"))


def test_a_bundle_without_its_resources_ends_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack(tmp_path, monkeypatch, *bundle.asked_for())
    folder = made(tmp_path / "bundle")
    (folder / "_internal" / "resources" / "licences.txt").unlink()

    with pytest.raises(SystemExit, match=r"licences\.txt is missing"):
        bundle.check(folder)


def test_licences_of_the_parts_that_are_used_are_gathered_and_no_others() -> None:
    import pdfminer.high_level  # noqa: PLC0415 - only its place is wanted
    import xlsxwriter  # noqa: PLC0415

    used = [Path(str(part.__file__)) for part in (pdfminer.high_level, xlsxwriter)]
    text = licences.as_text(licences.parts(used))

    assert "\n  xlsxwriter 3" in text
    assert "\n  pdfminer-six 20" in text
    assert "\n  hypothesis" not in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "SIL OPEN FONT LICENSE" in text
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in text


def test_a_part_that_may_not_ship_ends_the_build(tmp_path: Path) -> None:
    library = tmp_path / "libreadline.so.8"
    library.touch()

    with pytest.raises(licences.NoLicence, match="libreadline"):
        licences.parts([library])


def test_about_names_every_part_that_the_program_asks_for() -> None:
    project = tomllib.loads((product.REPO / "pyproject.toml").read_text(encoding="utf-8"))

    for asked in map(Requirement, project["project"]["dependencies"]):
        name = asked.name.removesuffix("-Essentials").removesuffix("-Pdf")
        assert name in about_dialog._DETAILS


def test_the_same_licence_is_printed_once() -> None:
    text = licences.as_text(
        [Part("One", "1", "pypi", "The words."), Part("Other", "2", "pypi", "The words.")]
    )

    assert text.count("The words.") == 1
    assert "The same words as for One 1." in text


def test_every_form_of_the_icon_holds_the_sizes_it_names(
    qapp: QApplication, tmp_path: Path
) -> None:
    icons.draw(tmp_path)

    for size in icons.SIZES:
        picture = QImage(str(tmp_path / f"ofsted-desk-{size}.png"))
        assert (size, size) == (picture.width(), picture.height())
        assert picture.pixelColor(size // 2, size // 8).name() != "#000000"
    windows = QImage(str(tmp_path / "ofsted-desk.ico"))
    assert not windows.isNull()
    macos = (tmp_path / "ofsted-desk.icns").read_bytes()
    assert macos[:8] == b"icns" + struct.pack(">I", len(macos))
    kinds, at = {}, 8
    while at < len(macos):
        kind, length = struct.unpack(">4sI", macos[at : at + 8])
        kinds[kind] = QImage.fromData(macos[at + 8 : at + length]).width()
        at += length
    assert kinds == icons._ICNS


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there it is apart")
def test_a_python_without_its_library_is_told_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sysconfig, "get_config_var", lambda _: str(tmp_path))

    with pytest.raises(SystemExit, match=r"apt-get install libpython3\.\d+"):
        bundle._look_for_python()
