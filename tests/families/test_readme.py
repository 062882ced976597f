"""The page that explains family files: everything is in it, and its example is right."""

import re
import tomllib

import pytest

from ofsted_desk import paths
from ofsted_desk.families import load_families
from ofsted_desk.families.check import GRADE_WAYS, KINDS, check_family
from ofsted_desk.families.load import load_scales
from ofsted_desk.families.phrases import SLOTS, compile_phrase
from ofsted_desk.families.shapes import SHAPES, STATED

README = (paths.resources() / "families" / "README.md").read_text(encoding="utf-8")
KEYS = {key for kind, keys in SHAPES.items() if kind not in ("scale", "grade") for key in keys}
WORDS = [*STATED, *KINDS, *GRADE_WAYS, *(f"<{slot}>" for slot in ("grade", *SLOTS))]


@pytest.mark.parametrize("word", sorted(KEYS | set(WORDS)))
def test_every_key_and_word_of_a_family_file_is_explained(word: str) -> None:
    assert re.search(rf"`[^`\n]*(?<![a-z_]){re.escape(word)}(?![a-z_])[^`\n]*`", README)


def test_the_example_is_a_family_without_a_slip() -> None:
    (example,) = re.findall(r"^```toml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    scales = load_scales(paths.resources() / "vocabulary" / "grades.toml")

    check_family("short-inspection.toml", tomllib.loads(example), scales)


def test_the_phrases_shown_are_phrases() -> None:
    section = README.partition("\n## Phrases\n")[2]
    shown = re.findall(r'^(".*?")  ', section.partition("A phrase under")[0], re.MULTILINE)

    assert len(shown) == 7
    for phrase in shown:
        compile_phrase(tomllib.loads(f"phrase = {phrase}")["phrase"])


def test_the_files_to_copy_are_there() -> None:
    copied = re.findall(r"\| `([a-z-]+)\.toml` \|", README)

    assert copied
    assert set(copied) <= set(load_families())
