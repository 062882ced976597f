"""What describes the program to each system: well formed, and naming only what is there."""

import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from typing import Any

import appimage
import archive
import icons
import linux_tree
import package
import product
import pytest
import release_notes
import sbom
import windows_installer
import yaml

from ofsted_desk.teamwork.shapes import CHANGES_SUFFIX, PACK_SUFFIX

LINUX = product.HERE / "linux"
WORKFLOWS = sorted((product.REPO / ".github" / "workflows").glob("*.yml"))
KINDS = ("application/x-ofsted-pack", "application/x-ofsted-changes")
SUFFIXES = (PACK_SUFFIX, CHANGES_SUFFIX)


def bundle_of(tmp_path: Path) -> Path:
    """A small folder as PyInstaller would leave one."""
    folder = tmp_path / "bundle"
    (folder / "_internal" / "resources").mkdir(parents=True)
    (folder / "_internal" / "resources" / "licences.txt").write_text("Licences.\n")
    (folder / product.PROGRAM).write_text("#!/bin/sh\n")
    (folder / product.PROGRAM).chmod(0o755)
    return folder


def judge(*command: str) -> None:
    """Let the tool whose word counts say whether it is right."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr


# Linux


def test_the_desktop_entry_is_valid_and_starts_the_program() -> None:
    text = (LINUX / "ofsted-desk.desktop").read_text(encoding="utf-8")
    entry = dict(line.split("=", 1) for line in text.splitlines()[1:])

    assert entry["Name"] == product.NAME
    assert entry["Icon"] == product.PROGRAM
    assert entry["Exec"].split() == [product.PROGRAM, "desk", "%F"]
    assert entry["MimeType"].rstrip(";").split(";") == [*KINDS, "application/pdf"]
    if shutil.which("desktop-file-validate"):
        judge("desktop-file-validate", str(LINUX / "ofsted-desk.desktop"))


def test_the_metainfo_is_valid_and_has_this_version(tmp_path: Path) -> None:
    text = linux_tree.metainfo_text()
    root = ET.fromstring(text)  # noqa: S314 - our own file

    release = root.find("releases/release")
    assert release is not None
    assert release.get("version") == product.version()
    assert root.findtext("id") == product.IDENTIFIER
    assert root.findtext("name") == product.NAME
    assert root.findtext("summary") == product.SUMMARY
    assert [each.text for each in root.findall("provides/mediatype")] == list(KINDS)
    if shutil.which("appstreamcli"):
        file = tmp_path / f"{product.IDENTIFIER}.metainfo.xml"
        file.write_text(text, encoding="utf-8")
        judge("appstreamcli", "validate", "--no-net", str(file))


def test_review_packs_and_changes_have_a_kind_of_their_own() -> None:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    root = ET.parse(LINUX / "ofsted-desk.mime.xml").getroot()  # noqa: S314 - our own file
    kinds = {each.get("type"): each.find(f"{space}glob") for each in root}

    patterns = [glob.get("pattern") for glob in kinds.values() if glob is not None]
    assert list(kinds) == list(KINDS)
    assert patterns == [f"*{suffix}" for suffix in SUFFIXES]


def test_a_linux_package_is_laid_out_where_desktops_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(product, "BUILD", tmp_path)
    drawn = tmp_path / "icons"
    drawn.mkdir()
    for size in icons.SIZES:
        (drawn / f"{product.PROGRAM}-{size}.png").write_bytes(b"png")
    root = tmp_path / "root"
    linux_tree.lay_out(bundle_of(tmp_path), root)

    share = root / "usr/share"
    assert (root / "usr/bin/ofsted-desk").resolve() == root / "usr/lib/ofsted-desk/ofsted-desk"
    assert (share / "applications/ofsted-desk.desktop").exists()
    assert (share / "mime/packages/ofsted-desk.xml").exists()
    assert (share / f"metainfo/{product.IDENTIFIER}.metainfo.xml").exists()
    assert (share / "icons/hicolor/48x48/apps/ofsted-desk.png").exists()
    assert (share / "doc/ofsted-desk/copyright").read_text() == "Licences.\n"


def test_a_runtime_that_is_not_the_pinned_one_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "runtime"
    monkeypatch.setenv("OFSTED_DESK_APPIMAGE_RUNTIME", str(other))
    monkeypatch.setattr(product, "machine", lambda: "x86_64")

    with pytest.raises(appimage.NoRuntime, match="is not at"):
        appimage.runtime()
    other.write_bytes(b"something else")
    with pytest.raises(appimage.NoRuntime, match="another runtime"):
        appimage.runtime()


# Windows


def test_the_installer_script_takes_files_that_exist_and_no_administrator(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(windows_installer, "makensis", lambda: "makensis")
    said = dict(
        word.removeprefix("-D").split("=", 1)
        for word in windows_installer.command(bundle_of(tmp_path), tmp_path / "out.exe")
        if word.startswith("-D")
    )
    script = windows_installer.SCRIPT.read_text(encoding="utf-8")

    wanted = set(re.findall(r"\$\{([A-Z]+)\}", script))
    own = set(re.findall(r"!define ([A-Z]+)", script)) | {"TARGET", "SUFFIX", "KIND", "WORDS"}
    assert wanted - own <= set(said)
    assert Path(said["LICENCE"]).exists()
    assert said["VERSION"] == product.version()
    assert "RequestExecutionLevel user" in script
    assert "HKLM" not in script
    for suffix in SUFFIXES:
        assert f'ASSOCIATE "{suffix}"' in script
        assert f'DeleteRegKey HKCU "${{CLASSES}}\\{suffix}"' in script
    assert script.count("""'"$INSTDIR\\${EXE}" desk "%1"'""") == 2


@pytest.mark.skipif(not shutil.which("makensis"), reason="needs NSIS (makensis)")
def test_the_installer_script_compiles_without_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(product, "BUILD", tmp_path)
    (tmp_path / "icons").mkdir()
    icon = icons.ico({16: b"png"})
    (tmp_path / "icons" / f"{product.PROGRAM}.ico").write_bytes(icon)
    target = tmp_path / "out.exe"
    judge(*windows_installer.command(bundle_of(tmp_path), target))

    assert target.read_bytes().startswith(b"MZ")


def test_the_portable_zip_keeps_its_data_beside_it_and_is_the_same_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(product, "DIST", tmp_path)
    folder = bundle_of(tmp_path)
    first = archive.build(folder).read_bytes()
    (folder / product.PROGRAM).touch()

    assert archive.build(folder).read_bytes() == first
    names = zipfile.ZipFile(archive.build(folder)).namelist()
    assert "Ofsted Desk/data/" in names
    assert "Ofsted Desk/_internal/resources/licences.txt" in names


# Releases


def described(name: str, version: str) -> dict[str, Any]:
    """A part as cyclonedx-bom describes it."""
    purl = f"pkg:pypi/{name}@{version}"
    return {"name": name, "version": version, "purl": purl, "bom-ref": name}


def test_the_bill_of_materials_names_what_is_inside_and_nothing_else() -> None:
    bill = {
        "metadata": {"component": {"name": product.PROGRAM}},
        "components": [described("click", "8"), described("pytest", "9")],
        "dependencies": [{"ref": "click", "dependsOn": ["pytest"]}, {"ref": "pytest"}],
    }
    made = sbom.of_parts(
        bill, [("pypi", "click", "8"), ("deb", "zlib1g", "1"), ("itself", "x", "")]
    )

    assert [part["name"] for part in made["components"]] == ["click", "zlib1g"]
    assert made["dependencies"] == [{"ref": "click", "dependsOn": []}]
    assert made["metadata"]["component"]["version"] == product.version()
    json.dumps(made)


def test_a_part_at_another_version_than_the_locked_one_ends_the_build() -> None:
    lock = "click==8 \\\n    --hash=sha256:00\nPySide6_Pdf==6.12.0.1 ; sys_platform == 'linux' \\\n"

    sbom.check({"components": [described("click", "8")]}, lock)
    sbom.check({"components": [described("pyside6-pdf", "6.12.0.1")]}, lock)
    with pytest.raises(sbom.OtherVersion, match=r"click 8\.1"):
        sbom.check({"components": [described("click", "8.1")]}, lock)


def test_every_file_given_out_has_its_checksum(tmp_path: Path) -> None:
    (tmp_path / "a.deb").write_bytes(b"")
    package.checksums(tmp_path)

    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert package.checksums(tmp_path).read_text() == f"{empty}  a.deb\n"


def test_the_notes_of_a_release_are_the_changes_of_that_version() -> None:
    text = "# Changes\n\n## 0.2.0 (1 May 2027)\n\n### Added\n\n- New.\n\n## 0.1.0 (x)\n\n- Old.\n"

    assert release_notes.changes(text, "0.2.0") == "### Added\n\n- New."
    assert release_notes.changes(text, "0.1.0") == "- Old."
    with pytest.raises(SystemExit, match=r"no section of 0\.3\.0"):
        release_notes.changes(text, "0.3.0")


# Workflows


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_may_read_only_and_its_actions_are_pinned(file: Path) -> None:
    workflow = yaml.safe_load(file.read_text(encoding="utf-8"))

    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 90
        for step in job["steps"]:
            if "uses" in step:
                assert re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", step["uses"]), step["uses"]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_runs_scripts_that_are_there(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    named = re.findall(r"(?<![\w/])(?:packaging/\w+\.py|\.ci/run)", text)

    assert named
    for script in named:
        assert (product.REPO / script).exists(), script


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_asks_scripts_only_for_what_they_offer(file: Path) -> None:
    """What stands after a script's name, up to the end of the command."""
    for script, words in re.findall(r"(packaging/\w+\.py)([^\n]*)", commands_of(file)):
        text = (product.REPO / script).read_text(encoding="utf-8")
        if script == "packaging/start.py":
            text += (product.HERE / "set_up.py").read_text(encoding="utf-8")
        for option in re.findall(r"(?<=\s)--[a-z-]+", words):
            assert f'"{option}"' in text, f"{script} {option}"


def commands_of(file: Path) -> str:
    """All that a workflow runs."""
    jobs = yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"].values()
    return "\n".join(step["run"] for job in jobs for step in job["steps"] if "run" in step)


def test_the_workflow_fetches_the_runtime_that_is_pinned() -> None:
    text = (product.REPO / ".github/workflows/packages.yml").read_text(encoding="utf-8")

    assert f"RUNTIME: {appimage.RUNTIME}\n" in text
