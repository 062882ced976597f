"""Whatever stands in a family file, it gives a family, or says where the mistake is."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ofsted_desk import paths
from ofsted_desk.errors import FamilyFileError
from ofsted_desk.extraction import extract
from ofsted_desk.families.load import load_families, load_family, load_scales
from ofsted_desk.letter.judgement import Scale
from ofsted_desk.reading import read_document

FAMILIES = load_families()
SAMPLE = min((paths.resources() / "letters" / "apa").glob("*.pdf"))
DOCUMENT = read_document(SAMPLE.read_bytes(), SAMPLE.name)
FILES = sorted((paths.resources() / "families").glob("*.toml"))
LINES = sorted({line for file in FILES for line in file.read_text("utf-8").splitlines()})
KEYS = sorted({line.partition("=")[0].strip() for line in LINES if "=" in line})
values = st.one_of(
    st.integers(-9, 9).map(str),
    st.booleans().map(lambda flag: str(flag).lower()),
    st.text(max_size=12).map(repr),
    st.sampled_from(
        ['"<grade>"', '"<person> (<role>)"', '"[a|b]"', "[]", "{}", '["", "x"]', "nan"]
    ),
)
"""What a hand that knows little may write: some valid TOML, some not."""


@st.composite
def a_family_file(draw: st.DrawFn) -> str:
    """A file of the program's own, with some of its lines lost, doubled, mixed up or made up."""
    lines = draw(st.sampled_from(FILES)).read_text("utf-8").splitlines()
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, max(len(lines) - 1, 0)))
        change = draw(st.sampled_from(["lose", "other", "key", "cut", "scrap"]))
        if change == "lose":
            lines[place : place + 1] = []
        elif change == "other":
            lines.insert(place, draw(st.sampled_from(LINES)))
        elif change == "key":
            lines.insert(place, f"{draw(st.sampled_from(KEYS))} = {draw(values)}")
        elif change == "cut" and lines:
            lines[place] = lines[place][: draw(st.integers(0, len(lines[place])))]
        else:
            lines.insert(place, draw(st.text(max_size=20)))
    return "\n".join(lines)


@pytest.fixture(scope="module")
def scales() -> dict[str, Scale]:
    return load_scales(paths.resources() / "vocabulary" / "grades.toml")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("families") / "made-up.toml"


@settings(max_examples=300, deadline=None)
@given(text=a_family_file())
def test_any_family_file_is_read_or_its_mistake_is_said(
    text: str, file: Path, scales: dict[str, Scale]
) -> None:
    file.write_bytes(text.encode("utf-8", "replace"))

    try:
        family = load_family(file, scales)
    except FamilyFileError as mistake:
        said = str(mistake)
        assert file.name in said
    else:
        with suppress(FamilyFileError):
            extract(DOCUMENT, {**FAMILIES, family.id: family}, family.id)


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_no_reason_to_fail(data: bytes, file: Path, scales: dict[str, Scale]) -> None:
    file.write_bytes(data)

    with suppress(FamilyFileError):
        load_family(file, scales)
