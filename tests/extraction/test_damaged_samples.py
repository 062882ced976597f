"""A letter that was cut off or damaged is refused in words, or read as far as it goes."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ofsted_desk.errors import UnreadableLetter
from ofsted_desk.extraction import extract
from ofsted_desk.reading import read_document
from tests import golden

SMALL = sorted(golden.samples(), key=lambda letter: letter.stat().st_size)[:8]
samples = st.sampled_from(SMALL)
places = st.floats(0.0, 0.999)


@settings(max_examples=40, deadline=None)
@given(samples, places)
def test_a_letter_may_be_cut_off_anywhere(letter: Path, place: float) -> None:
    data = letter.read_bytes()

    _reads_or_refuses(data[: int(len(data) * place)])


@settings(max_examples=40, deadline=None)
@given(samples, st.lists(st.tuples(places, st.binary(min_size=1, max_size=12)), max_size=20))
def test_a_letter_may_be_damaged_anywhere(letter: Path, harm: list[tuple[float, bytes]]) -> None:
    data = bytearray(letter.read_bytes())
    for place, wrong in harm:
        at = int(len(data) * place)
        data[at : at + len(wrong)] = wrong

    _reads_or_refuses(bytes(data))


def _reads_or_refuses(data: bytes) -> None:
    """Nothing but our own refusal may come of it; what is read has its evidence in its text."""
    try:
        letter = extract(read_document(data, "damaged.pdf"), golden.families())
    except UnreadableLetter:
        return
    text = letter.document.text
    spans = [span for finding in letter.findings for span in finding.evidence.spans]
    assert [span.words for span in spans] == [text[span.start : span.end] for span in spans]
