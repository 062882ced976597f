"""What can be done is documented, and what is documented is there."""

import argparse
import dataclasses
import inspect
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import ofsted_desk.letter as nouns
from ofsted_desk import paths
from ofsted_desk.cli.main import build_parser
from ofsted_desk.cli.screens import Screens
from ofsted_desk.desk.columns.keys import KEYS as STRIP_KEYS
from ofsted_desk.desk.councils.keys import KEYS as LEDGER_KEYS
from ofsted_desk.desk.menu import ENTRIES, Entry
from ofsted_desk.desk.recheck.keys import KEYS as RECHECK_KEYS
from ofsted_desk.desk.reconcile.keys import KEYS as RECONCILE_KEYS
from ofsted_desk.desk.review.commands import COMMANDS, Command
from ofsted_desk.desk.team.keys import KEYS as TEAM_KEYS
from ofsted_desk.desk.told_keys import ToldKey
from ofsted_desk.families import load_families
from ofsted_desk.letter.decision import FieldState, LetterState
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import SCALAR_FIELDS, Absence, Level
from ofsted_desk.notebook import extract
from ofsted_desk.review.fields import label_of
from ofsted_desk.settings import TABLE, Setting

TOLD = [
    *(("columns", told) for told in STRIP_KEYS),
    *(("councils", told) for told in LEDGER_KEYS),
    *(("recheck", told) for told in RECHECK_KEYS),
    *(("reconcile", told) for told in RECONCILE_KEYS),
    *(("team", told) for told in TEAM_KEYS),
]
REPO = Path(__file__).resolve().parent.parent
PACKAGE = REPO / "ofsted_desk"
HELP = paths.resources() / "help"
FAMILIES = load_families()
PAGES = {page.stem: page.read_text(encoding="utf-8") for page in HELP.glob("*.md")}
ALL_HELP = "\n".join(PAGES.values())
DOCUMENTS = [
    path
    for folder in (".", "ofsted_desk", "resources", "packaging")
    for path in (REPO.glob("*.md") if folder == "." else (REPO / folder).rglob("*.md"))
    if path.parent.name != "changes.d"
]


def plain(entry: Entry) -> str:
    """The words of a menu entry without their mnemonic."""
    return entry.words.replace("&", "").rstrip("…")


# What can be done is in the help


@pytest.mark.parametrize("field", [*SCALAR_FIELDS, "grades", "areas"])
def test_every_field_is_explained_by_its_label(field: str) -> None:
    assert f"**{label_of(field, FAMILIES['other'])}**" in PAGES["reviewing"]


@pytest.mark.parametrize("family", FAMILIES.values(), ids=lambda family: family.id)
def test_every_family_is_described_under_its_title(family: LetterFamily) -> None:
    assert f"### {family.title}\n\n`{family.id}`" in PAGES["families"]


def test_no_family_is_described_that_is_not_there() -> None:
    assert set(re.findall(r"^`([a-z-]+)`", PAGES["families"], re.MULTILINE)) == set(FAMILIES)


def test_families_nobody_has_seen_are_marked_and_no_others() -> None:
    described = re.findall(r"^`([a-z-]+)`[^\n]*\*Not yet seen", PAGES["families"], re.MULTILINE)

    assert sorted(described) == sorted(f.id for f in FAMILIES.values() if f.unverified)


def test_the_best_grade_of_every_numbered_scale_is_said() -> None:
    for family in FAMILIES.values():
        if family.scale and family.scale.grades[0].score is not None:
            section = PAGES["families"].partition(f"`{family.id}`")[2].partition("\n#")[0]
            assert f"**{family.scale.direction}" in section


@pytest.mark.parametrize("setting", TABLE, ids=lambda setting: setting.name)
def test_every_setting_is_explained_by_its_label_with_its_choices(setting: Setting) -> None:
    (row,) = re.findall(
        rf"^\| \*\*{re.escape(setting.label)}\*\* .*$", PAGES["settings"], re.MULTILINE
    )

    for choice in setting.choices:
        assert f"*{choice}*" in row


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.keys], ids=lambda entry: entry.name)
def test_every_shortcut_of_the_menu_is_in_the_help(entry: Entry) -> None:
    for key in entry.keys:
        if key != "Shift+?":  # the same key press as "?", as some keyboards report it
            assert f"**{key}**" in ALL_HELP, f"{plain(entry)}: {key}"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_key_of_the_review_page_is_in_the_help(command: Command) -> None:
    for key in command.keys:
        shown = key.replace("Return", "Enter")
        assert f"**{shown}**" in PAGES["reviewing"], f"{command.words}: {shown}"


@pytest.mark.parametrize(("page", "told"), TOLD, ids=lambda each: str(getattr(each, "words", each)))
def test_every_key_of_the_other_pages_is_in_their_help(page: str, told: ToldKey) -> None:
    for key in told.keys:
        shown = key.replace("Return", "Enter")
        assert f"**{shown}**" in PAGES[page], f"{told.words}: {shown}"


@pytest.mark.parametrize("state", [*FieldState, *LetterState, *Level, *Absence])
def test_every_state_and_level_is_explained(state: str) -> None:
    assert re.search(rf"\*{re.escape(state)}\*", ALL_HELP)


def test_every_command_is_mentioned() -> None:
    shown = build_parser(Screens(open_desk=lambda *_: 0, take_tour=lambda _: 0)).format_help()
    listed = re.search(r"commands:\n(.*?)\n\n", shown, re.DOTALL)
    commands = re.findall(r"^    ([a-z-]+) ", listed[1] if listed else "", re.MULTILINE)

    assert {"desk", "extract", "tour"} <= set(commands)
    for command in commands:
        assert f"`ofsted-desk {command}" in ALL_HELP, command


def options() -> Iterator[tuple[str, str]]:
    """Each long option of each command, by the command's words."""
    ahead = [("ofsted-desk", build_parser(Screens(lambda *_: 0, lambda _: 0)))]
    while ahead:
        words, parser = ahead.pop()
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                ahead += [(f"{words} {name}", each) for name, each in action.choices.items()]
            else:
                yield from ((words, o) for o in action.option_strings if o.startswith("--"))


@pytest.mark.parametrize(("command", "option"), sorted(set(options())))
def test_every_option_of_every_command_is_mentioned(command: str, option: str) -> None:
    assert re.search(rf"`[^`\n]*{option}\b[^`\n]*`", ALL_HELP), f"{command} {option}"


def test_every_list_of_the_interface_for_python_is_described_with_its_keys() -> None:
    found = extract(paths.resources() / "letters" / "apa")

    for part in dataclasses.fields(found):
        (row,) = re.findall(rf"^\| `{part.name}` \|.*$", PAGES["api"], re.MULTILINE)
        for key in getattr(found, part.name)[:1] and getattr(found, part.name)[0]:
            assert part.name == "letters" or f"`{key}`" in row, f"{part.name}: {key}"
    for name in inspect.signature(extract).parameters:
        assert name in PAGES["api"]


# What is documented is there


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(REPO)))
def test_every_link_and_picture_leads_somewhere(document: Path) -> None:
    text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if not re.match(r"[a-z]+:|#", target):
            assert (document.parent / target.partition("#")[0]).exists(), target


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_one_title_and_no_line_that_qt_would_misread(name: str) -> None:
    headings = re.findall(r"^# (.+)$", PAGES[name], re.MULTILINE)

    assert len(headings) == 1
    assert PAGES[name].startswith("# ")
    assert not re.search(r"<(?!https?:)[a-z/]", re.sub(r"`[^`]*`", "", PAGES[name]))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(REPO)))
def test_documents_are_in_british_english(document: Path) -> None:
    american = r"\b(color|center|behavior|organiz|recogniz|license[sd]? under|canceled|labeled)"
    text = re.sub(r"`[^`]*`|\([^)]*\)", "", document.read_text(encoding="utf-8"))

    assert not re.search(american, text, re.IGNORECASE)


def test_the_figures_in_the_help_are_those_of_the_readme() -> None:
    rows = r"^\| (?:the samples here|real ).*$"
    readme = (REPO / "README.md").read_text(encoding="utf-8")

    assert 4 == len(re.findall(rows, readme, re.MULTILINE))
    assert re.findall(rows, readme, re.MULTILINE) == re.findall(
        rows, PAGES["accuracy"], re.MULTILINE
    )


def test_every_folder_of_the_package_is_on_the_map() -> None:
    overview = (PACKAGE / "README.md").read_text(encoding="utf-8")
    folders = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    files = {path.name for path in PACKAGE.glob("*.py")} - {"__init__.py", "__main__.py"}

    for name in sorted(f"`{folder}/`" for folder in folders) + sorted(f"`{f}`" for f in files):
        assert name in overview, f"{name} is not on the map"


def test_the_layers_on_the_map_are_those_that_are_checked() -> None:
    rules = tomllib.loads((REPO / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = [
        rule for rule in rules["tool"]["importlinter"]["contracts"] if rule["type"] == "layers"
    ]
    checked = "\n".join(contract["layers"]).replace("(", "").replace(")", "")

    assert f"```\n{checked}\n```" in (PACKAGE / "README.md").read_text(encoding="utf-8")


def test_every_noun_is_in_the_glossary() -> None:
    folder = Path(next(iter(nouns.__path__)))
    glossary = (folder / "README.md").read_text(encoding="utf-8")
    code = "\n".join(module.read_text(encoding="utf-8") for module in sorted(folder.glob("*.py")))
    for name in re.findall(r"^class ([A-Z]\w+)\b(?!.*TypedDict)", code, re.MULTILINE):
        assert re.search(rf"\b{name}\b", glossary), name


def test_decision_notes_are_numbered_listed_and_say_what_was_refused() -> None:
    notes = sorted((PACKAGE / "decisions").glob("[0-9]*.md"))
    index = (PACKAGE / "decisions" / "README.md").read_text(encoding="utf-8")

    assert [note.name[:4] for note in notes] == [f"{n:04}" for n in range(1, len(notes) + 1)]
    for note in notes:
        text = note.read_text(encoding="utf-8")
        assert text.startswith(f"# {note.name[:4]}: ")
        assert note.name in index
        for heading in ("The question", "What was chosen", "What was refused", "What follows"):
            assert f"\n## {heading}\n" in text, f"{note.name}: {heading}"


def readme() -> str:
    """The words of the README."""
    return (REPO / "README.md").read_text(encoding="utf-8")


def test_the_readme_begins_with_the_two_commands() -> None:
    commands = re.findall(r"^```\n(.*?)\n```$", readme(), re.MULTILINE | re.DOTALL)[:2]

    assert commands == ["python3 packaging/start.py", "python3 packaging/start.py --test"]
    assert (REPO / "packaging" / "start.py").exists()
