"""`ofsted-desk completion`: the script with which a shell completes our commands and options."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from ofsted_desk.cli.help import add_command
from ofsted_desk.cli.spelled import Known, spelled_commands

if TYPE_CHECKING:
    from ofsted_desk.cli.help import Commands

_DESCRIPTION = """\
Prints the script with which a shell completes commands, options, formats, families, mappings and
file names. The script is made for this version: print it anew after an update.

  bash        add to ~/.bashrc:                 eval "$(ofsted-desk completion bash)"
  zsh         add to ~/.zshrc, after compinit:  eval "$(ofsted-desk completion zsh)"
  fish        once:  ofsted-desk completion fish > ~/.config/fish/completions/ofsted-desk.fish
  powershell  add to $PROFILE:
              ofsted-desk completion powershell | Out-String | Invoke-Expression
"""
_EXAMPLES = """\
  ofsted-desk completion bash
  eval "$(ofsted-desk completion zsh)"
"""
_SHELLS = ("bash", "zsh", "fish", "powershell")


def add_to(commands: "Commands", whole: Callable[[], argparse.ArgumentParser]) -> None:
    """Add the command; `whole` makes the parser of all commands."""
    parser = add_command(
        commands, "completion", "print a script that completes commands", _DESCRIPTION, _EXAMPLES
    )
    parser.add_argument("shell", choices=_SHELLS, help="the shell to make it for")
    parser.set_defaults(run=lambda args: _run(args.shell, whole()))


def _run(shell: str, parser: argparse.ArgumentParser) -> int:
    from ofsted_desk.cli.shells import SCRIPTS

    print(SCRIPTS[shell](spelled_commands(parser, _known())), end="")
    return 0


def _known() -> Known:
    """Values that are not in the parser, since reading them takes a while."""
    from ofsted_desk.cli.letters import families
    from ofsted_desk.export.layout import known_fields
    from ofsted_desk.reconcile.mapping import known_mappings

    return {
        "family": families,
        "field": lambda: known_fields(families().values()),
        "mapping": known_mappings,
    }
