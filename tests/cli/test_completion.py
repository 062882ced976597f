"""Completion: the shells themselves are asked what they would offer."""

import shutil
import subprocess
from pathlib import Path

import pytest

from ofsted_desk.__main__ import main
from ofsted_desk.cli.main import build_parser
from ofsted_desk.cli.screens import Screens
from ofsted_desk.cli.spelled import spelled_commands
from ofsted_desk.families import load_families

SHELLS = ("bash", "zsh", "fish", "powershell")


@pytest.fixture
def script(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> "dict[str, Path]":
    """The script of each shell, as printed."""
    files = {}
    for shell in SHELLS:
        assert main(["completion", shell]) == 0
        files[shell] = tmp_path / f"script.{shell}"
        files[shell].write_text(capsys.readouterr().out, encoding="utf-8")
    return files


def ask(shell: str, words: str, folder: Path) -> set[str]:
    """What a shell prints, line by line; skips where it is not there."""
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    done = subprocess.run(  # noqa: S603 - the shell that is asked
        [program, *(["-f"] if shell == "zsh" else []), "-c", words],
        capture_output=True,
        text=True,
        cwd=folder,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def offered_by_bash(script: Path, *typed: str) -> set[str]:
    words = " ".join(f"'{word}'" for word in ("ofsted-desk", *typed))
    asked = (
        f"source '{script}'; complete -p ofsted-desk >/dev/null; COMP_WORDS=({words}); "
        f'COMP_CWORD={len(typed)}; _ofsted_desk; printf "%s\\n" "${{COMPREPLY[@]}}"'
    )
    return ask("bash", asked, script.parent)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        (("ex",), {"extract", "export"}),
        (("export", "--form"), {"--format"}),
        (("export", "--format", "j"), {"json", "jsonl"}),
        (("export", "out", "--without", ""), {"who", "machine", "confidence", "evidence"}),
        (("reconcile", "t.csv", "--mapping", ""), {"ilacs-history"}),
        (("completion", "z"), {"zsh"}),
        (("reconcile", "t.csv", "--reviewer", ""), set()),
    ],
)
def test_bash_offers_what_can_be_typed(
    script: dict[str, Path], typed: tuple[str, ...], wanted: set[str]
) -> None:
    assert wanted == offered_by_bash(script["bash"], *typed)


def test_bash_offers_every_family(script: dict[str, Path]) -> None:
    assert set(load_families()) == offered_by_bash(script["bash"], "export", "x", "--family", "")


def test_fish_offers_what_can_be_typed(script: dict[str, Path]) -> None:
    def offered(line: str) -> set[str]:
        asked = f"source '{script['fish']}'; complete -C '{line}' | string split -f 1 \\t"
        return ask("fish", asked, script["fish"].parent)

    assert {"extract", "export"} <= offered("ofsted-desk ex")
    assert offered("ofsted-desk export --format j") == {"json", "jsonl"}
    assert "--corrections" in offered("ofsted-desk reconcile t.csv --corr")


def test_zsh_takes_the_script(script: dict[str, Path]) -> None:
    asked = (
        f"autoload -Uz compinit && compinit -u -d '{script['zsh']}.dump' && "
        f"source '{script['zsh']}' && print $_comps[ofsted-desk]"
    )

    assert ask("zsh", asked, script["zsh"].parent) == {"_ofsted_desk"}


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_and_every_option_is_in_the_script(
    shell: str, script: dict[str, Path]
) -> None:
    words = script[shell].read_text("utf-8")
    parser = build_parser(Screens(open_desk=lambda *_: 0, take_tour=lambda _: 0))

    for command in spelled_commands(parser, {}):
        assert command.name in words
        for flag in (flag for option in command.options for flag in option.flags):
            assert (flag.lstrip("-") if shell == "fish" else flag) in words
