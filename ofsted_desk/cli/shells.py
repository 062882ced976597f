"""The completion script of each shell."""

from collections.abc import Callable, Iterable, Sequence

from ofsted_desk.cli.spelled import Spelled, SpelledCommand

PROGRAM = "ofsted-desk"
_RESULT = "System.Management.Automation.CompletionResult"
Commands = Sequence[SpelledCommand]


def bash(commands: Commands) -> str:
    """For bash 3.2 and later, which macOS still has."""
    names = " ".join(command.name for command in commands)
    values = [
        f"    {_either(f'{command.name}:{flag}' for flag in option.flags)}) {_bash(option)} ;;"
        for command in commands
        for option in command.options
        if option.takes
    ]
    options = [f'    {command.name}) words="{_flags(command)}" ;;' for command in commands]
    arguments = [f"    {command.name}) {_bash_arguments(command)} ;;" for command in commands]
    return "\n".join(
        (
            "_ofsted_desk_files() {",
            "  COMPREPLY=()",
            "  if type compopt >/dev/null 2>&1; then compopt -o default 2>/dev/null; return; fi",
            "  local IFS=$'\\n'; COMPREPLY=($(compgen -f -- \"$1\"))",
            "}",
            "_ofsted_desk() {",
            '  local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}"',
            '  local command="${COMP_WORDS[1]}" words=""',
            "  COMPREPLY=()",
            '  if [ "$COMP_CWORD" -eq 1 ]; then',
            f'    COMPREPLY=($(compgen -W "{names} --help --version" -- "$cur")); return',
            "  fi",
            '  if [ "$cur" = ":" ] || [ "$prev" = ":" ]; then return; fi',
            '  case "$command:$prev" in',
            *values,
            "  esac",
            '  case "$cur" in -*)',
            '    case "$command" in',
            *(f"  {line}" for line in options),
            "    esac",
            '    COMPREPLY=($(compgen -W "$words" -- "$cur")); return ;;',
            "  esac",
            '  case "$command" in',
            *arguments,
            "  esac",
            "}",
            f"complete -F _ofsted_desk {PROGRAM}",
            "",
        )
    )


def _bash(option: Spelled) -> str:
    if option.takes == "words":
        # bash takes a colon for the end of a word: what stands before one is typed already.
        words = " ".join(word for word in option.words if ":" not in word)
        return f'COMPREPLY=($(compgen -W "{words}" -- "$cur")); return'
    return '_ofsted_desk_files "$cur"; return' if option.takes == "file" else "return"


def _bash_arguments(command: SpelledCommand) -> str:
    if command.takes_files:
        return '_ofsted_desk_files "$cur"'
    words = " ".join(word for each in command.arguments for word in each.words)
    return f'COMPREPLY=($(compgen -W "{words}" -- "$cur"))'


def zsh(commands: Commands) -> str:
    """For zsh: to be evaluated, or kept as a file on fpath."""
    lines = [f"#compdef {PROGRAM}", "_ofsted_desk() {", "  local -a commands", "  commands=("]
    lines += [f"    {_quoted(f'{_plain(c.name)}:{c.help}')}" for c in commands]
    lines += [
        "  )",
        "  if (( CURRENT == 2 )); then _describe -t commands command commands; return; fi",
        "  local command=$words[2]",
        "  shift words; (( CURRENT-- ))",
        "  case $command in",
    ]
    for command in commands:
        specs = [*map(_zsh_option, command.options), *map(_zsh_argument, command.arguments)]
        lines += [f"    {command.name}) _arguments \\", *(f"      {s} \\" for s in _flat(specs))]
        lines += ["      ;;"]
    lines += [
        "  esac",
        "}",
        'if [ "$funcstack[1]" = "_ofsted_desk" ]; then _ofsted_desk "$@"',
        f"else compdef _ofsted_desk {PROGRAM}; fi",
        "",
    ]
    return "\n".join(lines)


def _zsh_option(option: Spelled) -> list[str]:
    said = option.help.replace("[", "(").replace("]", ")").replace(":", ",")
    value = {
        "": "",
        "file": ":file:_files",
        "text": ":value: ",
        "words": f":value:({' '.join(word.replace(':', chr(92) + ':') for word in option.words)})",
    }[option.takes]
    return [_quoted(f"*{flag}[{said}]{value}") for flag in option.flags]


def _zsh_argument(argument: Spelled) -> list[str]:
    if argument.takes == "words":
        return [_quoted(f":value:({' '.join(argument.words)})")]
    return [_quoted("*:file:_files" if argument.takes == "file" else "*:value: ")]


def fish(commands: Commands) -> str:
    """For fish."""
    lines = [f"complete -c {PROGRAM} -f"]
    for command in commands:
        name = f"-n __fish_use_subcommand -a {command.name}"
        lines.append(f"complete -c {PROGRAM} {name} -d {_quoted(command.help, fish=True)}")
        here = f"-n '__fish_seen_subcommand_from {command.name}'"
        if command.takes_files:
            lines.append(f"complete -c {PROGRAM} {here} -F")
        words = " ".join(word for each in command.arguments for word in each.words)
        if words:
            lines.append(f"complete -c {PROGRAM} {here} -a {_quoted(words, fish=True)}")
        lines += [f"complete -c {PROGRAM} {here} {_fish(option)}" for option in command.options]
    return "\n".join([*lines, ""])


def _fish(option: Spelled) -> str:
    flags = [
        f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags
    ]
    value = {
        "": "",
        "file": "-r -F",
        "text": "-x",
        "words": f"-x -a {_quoted(' '.join(option.words), fish=True)}",
    }[option.takes]
    return " ".join([*flags, value, "-d", _quoted(option.help, fish=True)])


def powershell(commands: Commands) -> str:
    """For PowerShell on Windows, and pwsh elsewhere."""
    table = [
        f"    '{command.name}' = @{{ help = {_powershell(command.help)}; options = "
        f"@({_powershell_list(_flags(command).split())}); "
        f"arguments = @({_powershell_list(w for each in command.arguments for w in each.words)}) }}"
        for command in commands
    ]
    values = [
        f"    '{command.name} {flag}' = @({_powershell_list(option.words)})"
        for command in commands
        for option in command.options
        for flag in option.flags
        if option.words
    ]
    return "\n".join(
        (
            f"Register-ArgumentCompleter -Native -CommandName {PROGRAM} -ScriptBlock {{",
            "  param($typed, $line, $at)",
            "  $commands = [ordered]@{",
            *table,
            "  }",
            "  $values = @{",
            *values,
            "  }",
            "  $words = @($line.CommandElements | ForEach-Object { $_.ToString() })",
            "  $last = if ($typed) { $words[-2] } else { $words[-1] }",
            "  $first = $words.Count - [int][bool]$typed -lt 2",
            "  $command = if ($first) { '' } else { $words[1] }",
            "  $found = if ($first) { @($commands.Keys) }",
            '    elseif ($values.ContainsKey("$command $last")) { $values["$command $last"] }',
            "    elseif ($typed -like '-*') { $commands[$command].options }",
            "    else { $commands[$command].arguments }",
            '  $found | Where-Object { $_ -like "$typed*" } | ForEach-Object {',
            "    $tip = if ($first) { $commands[$_].help } else { $_ }",
            f"    [{_RESULT}]::new($_, $_, 'ParameterValue', $tip)",
            "  }",
            "}",
            "",
        )
    )


SCRIPTS: dict[str, Callable[[Commands], str]] = {
    "bash": bash,
    "zsh": zsh,
    "fish": fish,
    "powershell": powershell,
}


def _flags(command: SpelledCommand) -> str:
    return " ".join(flag for option in command.options for flag in option.flags)


def _either(names: Iterable[str]) -> str:
    return "|".join(names)


def _flat(listed: Iterable[Sequence[str]]) -> list[str]:
    return [each for some in listed for each in some]


def _plain(words: str) -> str:
    return words.replace(":", "\\:")


def _quoted(words: str, *, fish: bool = False) -> str:
    """Words between single quotes, as sh and zsh, or as fish, want them."""
    inner = words.replace("\\", "\\\\").replace("'", "\\'") if fish else words.replace("'", "'\\''")
    return f"'{inner}'"


def _powershell(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _powershell_list(words: Iterable[str]) -> str:
    return ", ".join(map(_powershell, words))
