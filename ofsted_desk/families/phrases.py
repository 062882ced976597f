r"""The small language of phrases in family files, made into patterns.

A phrase is plain words. Capitals, curly quotes, dashes, and line breaks make no difference.
`[some words]` may be there or not, `(this|that)` is one of several, `...` is any words of the
same sentence, and a slot such as `<grade>` stands for what is to be read. A phrase that begins
with `^` begins at the start of a line; `\(` is a bracket as printed. Whatever could never match,
or would match anything, is refused in words.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from ofsted_desk.errors import FamilyFileError
from ofsted_desk.letter.judgement import Scale

SLOTS = {
    "authority": r"(?=\w)(?:st\.|[^.;:?!])(?:st\.|[^.;:?!]){1,90}?",
    "dates": r"(?=\w)[^;:]{4,200}",
    "date": r"(?=\w)[^;:]{4,60}",
    "name": r"(?=\w)(?:\b(?:\w|mrs?|ms|dr)\.|[^.;:?!])(?:\b(?:\w|mrs?|ms|dr)\.|[^.;:?!]){1,90}?",
    "year": r"(?:19|20)\d\d",
    "score": r"[1-4]",
    "text": r"(?=\w)[^.;:]{2,200}?",
}
"""What may stand in each slot; `<grade>` is made from the family's own scale."""

_OPEN_ENDED = ("authority", "dates", "date", "name", "text")
"""Slots that, at the end of a phrase, reach as far as they can: the reader finds the value."""

_WHITE = re.compile(r"\s+")
_TOKEN = re.compile(r"\s+|\\.|\[|\]|\(|\)|\||<(\w+)>|\.\.\.|…|[^\s\[\]()|<>.…\\]+|\.|.")
_NO_WORDS = re.compile(r"<\w+>|\.\.\.|…")
_BRACKETS = re.compile(r"\[[^\[\]()]*\]|\([^\[\]()]*\)")
_MAYBE = "[\ue000]"
_GAPS = re.compile(r"<(?:text|authority|name|dates?)>|\.\.\.|…")
_MOST_GAPS = 2
"""How often a phrase may pass over any words: each one more takes two hundred times as long on a
text that is made for it."""
_HABITS = (
    (re.compile(r"\\[\w\s]|\\$"), "A backslash stands only before a printed mark, as in \\(."),
    (re.compile(r"\.[*+?]"), "Write ... for any words."),
    (re.compile(r"(?<!\.)\.\.(?!\.)"), "Write ... (three dots) for any words."),
    (re.compile(r"(?<!^)(?<!\\)\^"), "Put ^ at the beginning: it means the start of a line."),
)
"""What people write who know other such languages, or nearly know this one."""
_ANY = r"[^.]{0,200}?"
_PLAIN = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "`": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "−": "-",
        "‑": "-",
        "‐": "-",
        "\xa0": " ",
        "\t": " ",
        "\f": "\n",
    }
)


def plain(text: str) -> str:
    """`text` in lower case with plain quotes, dashes and spaces: the same length, always."""
    tidy = text.translate(_PLAIN)
    lower = tidy.lower()
    if len(lower) == len(tidy):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in tidy)


def words_pattern(words: str) -> str:
    """The pattern of some printed words: any white space between them, apostrophes optional."""
    escaped = re.escape(plain(words))
    escaped = re.sub(r"(?:\\\s|\s)+", r"\\s+", escaped)
    return escaped.replace("'", "'?").replace(r"\-", r"-\s*")


def grade_pattern(scale: Scale | None) -> str:
    """A pattern for any printed form of any grade of the scale, longest first."""
    if scale is None:
        return r"(?!)"
    forms = {form for grade in scale.grades for form in (grade.word, *grade.printed)}
    return "|".join(words_pattern(form) for form in sorted(forms, key=len, reverse=True))


@lru_cache(maxsize=4096)
def compile_phrase(phrase: str, scale: Scale | None = None) -> re.Pattern[str]:
    """The pattern of a phrase, to be matched against `plain()` text.

    Raises `FamilyFileError` for a slip in the phrase.
    """
    pattern = phrase_pattern(phrase, scale)
    before = r"(?m:^)\s*" if phrase.startswith("^") else r"(?<!\w)"
    after = "" if pattern.endswith("}))") else r"(?!\w)"
    return re.compile(f"{before}{pattern}{after}")


def is_whole_heading(words: str, phrases: Iterable[str]) -> bool:
    """Whether a heading, as `plain()` words, says one of these phrases and nothing more.

    A number or letter before it ('2.1', 'B.'), quotes around it, and a colon or footnote digit
    after it are allowed for; lost spaces and split words make no difference.
    """
    solid = _WHITE.sub("", words)
    return any(_solid_pattern(phrase).fullmatch(solid) for phrase in phrases)


@lru_cache(maxsize=4096)
def _solid_pattern(phrase: str) -> re.Pattern[str]:
    """The pattern of a whole heading whose white space was taken out."""
    solid = phrase_pattern(phrase).replace(r"\s+", "").replace(r"\s*", "")
    return re.compile(
        rf"(?:\d+(?:\.\d+)*\.?|\(?[a-z0-9]\)|[a-z]\.)?['\"]?{solid}[:.]?['\"]?\d{{0,2}}"
    )


def phrase_pattern(phrase: str, scale: Scale | None = None) -> str:
    """The bare pattern of a phrase, for building others; raises `FamilyFileError` for a slip."""
    for habit, remedy in _HABITS:
        if match := habit.search(phrase):
            raise _slip(phrase, f"has {match.group()} in it, which is not understood", remedy)
    slots = [match.group(1) for match in _TOKEN.finditer(phrase) if match.group(1)]
    if twice := next((name for name in slots if slots.count(name) > 1), None):
        raise _slip(phrase, f"has the slot <{twice}> more than once", "Write two phrases.")
    if len(_GAPS.findall(phrase)) > _MOST_GAPS:
        remedy = f"Write at most {_MOST_GAPS}: fewer of the words around them are enough."
        raise _slip(phrase, "has too many ... and slots for any words", remedy)
    if _may_be_empty(phrase, scale):
        raise _slip(phrase, "has no word that must be there", "Add one outside [ ] and < >.")
    return _parsed(phrase, phrase, scale)


def _may_be_empty(phrase: str, scale: Scale | None) -> bool:
    """Whether every word of a phrase may be left out; one outside all brackets settles it."""
    words, brackets = _NO_WORDS.sub(_MAYBE, phrase), 1
    outside = words
    while brackets:
        outside, brackets = _BRACKETS.subn("", outside)
    if re.search(r"\w", outside):
        return False
    return re.fullmatch(_parsed(phrase, words, scale), "") is not None


def _slip(phrase: str, what: str, remedy: str) -> FamilyFileError:
    return FamilyFileError(f"The phrase “{phrase}” {what}.", remedy=remedy)


def _parsed(phrase: str, words: str, scale: Scale | None) -> str:
    tokens = list(_TOKEN.finditer(words.removeprefix("^").strip()))
    pattern, rest = _sequence(phrase, tokens, 0, scale)
    if rest < len(tokens):
        raise _slip(phrase, "closes a bracket that was not opened", "Give each ] and ) its [ or (.")
    return pattern


def _sequence(
    phrase: str, tokens: list[re.Match[str]], at: int, scale: Scale | None, closes: str = ""
) -> tuple[str, int]:
    """The pattern up to a closing bracket (alternatives included), and where it stands."""
    choices: list[str] = []
    pattern, gap, first = "", False, True
    while at < len(tokens):
        mark = tokens[at].group()
        if mark in ("]", ")"):
            if mark != closes:
                break
            return _choices(phrase, [*choices, pattern]), at
        at += 1
        if mark.isspace():
            gap = True
            continue
        if mark == "|" and closes:
            choices.append(pattern)
            pattern, gap, first = "", False, True
            continue
        piece, optional, at = _piece(phrase, tokens, at, scale)
        joint = r"\s+" if gap and not first else ""
        if optional and joint:
            pattern += f"(?:{joint}(?:{piece}))?"
        elif optional and first and at < len(tokens) and tokens[at].group().isspace():
            pattern += rf"(?:(?:{piece})\s+)?"
            at += 1
        elif optional:
            pattern += f"(?:{piece})?"
        else:
            pattern += joint + piece
        gap, first = False, first and optional
    if closes:
        raise _slip(phrase, "opens a bracket that is not closed", f"Add the missing {closes}")
    return pattern, at


def _choices(phrase: str, choices: list[str]) -> str:
    if not all(choices):
        remedy = "Write words in each; for words that may be missing, use [ ] alone."
        raise _slip(phrase, "has brackets, or one side of a |, with nothing in them", remedy)
    return "|".join(choices)


def _piece(
    phrase: str, tokens: list[re.Match[str]], at: int, scale: Scale | None
) -> tuple[str, bool, int]:
    match = tokens[at - 1]
    mark = match.group()
    if mark in ("[", "("):
        closes = "]" if mark == "[" else ")"
        inner, at = _sequence(phrase, tokens, at, scale, closes)
        return f"(?:{inner})", mark == "[", at + 1
    if match.group(1):
        return _slot(phrase, match.group(1), scale, last=at == len(tokens)), False, at
    if mark in ("...", "…"):
        return _ANY, False, at
    if mark == "|":
        raise _slip(phrase, "has | outside brackets", "Put the choices in brackets: (this|that).")
    if mark in ("<", ">"):
        raise _slip(phrase, f"has a {mark} that is not part of a slot", _known_slots())
    return words_pattern(mark.removeprefix("\\")), False, at


def _slot(phrase: str, name: str, scale: Scale | None, *, last: bool) -> str:
    if name == "grade":
        return f"(?P<grade>{grade_pattern(scale)})"
    if name not in SLOTS:
        raise _slip(phrase, f"has a slot <{name}> that is not known", _known_slots())
    if not last:
        return f"(?P<{name}>{SLOTS[name]})"
    if name in _OPEN_ENDED:  # a look ahead, so that the next match may begin inside the window
        return f"(?=(?P<{name}>{SLOTS[name].removesuffix('?')}))"
    return f"(?P<{name}>{SLOTS[name]})"


def _known_slots() -> str:
    return f"Write one of {', '.join(f'<{slot}>' for slot in ('grade', *SLOTS))}."
