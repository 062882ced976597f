"""Whatever a document holds, extraction gives findings whose evidence is found at its span."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ofsted_desk.extraction import extract
from ofsted_desk.families import load_families
from ofsted_desk.letter.document import Box, Document, Furniture, Line, Page, Piece, compose

FAMILIES = load_families()
SCRAPS = (
    "Dear Ms Vale",
    "Focused visit to Ashcombe children's services",
    "Inspection of Ashcombe local authority children's services",
    "on 5 and 6 December 2018",
    "Overall effectiveness",
    "Overall effectiveness\tGood",
    "Being healthy\tGrade 2",
    "Requires improvement",
    "to be good",
    "Areas for development",
    "What needs to improve?",
    "◼ The quality of plans",
    "1. Ensure that",
    "12.",
    "◼",
    "Yours sincerely",
    "Inspection dates: 31 June to 2 May 2019",
    "was judged to be inadequate in 2018.",
)
texts = st.one_of(st.sampled_from(SCRAPS), st.text(max_size=40).map(lambda t: t.replace("\n", " ")))
number = st.floats(-50, 900, allow_nan=False)


@st.composite
def a_line(draw: st.DrawFn) -> Line:
    text = draw(texts)
    x, y = draw(number), draw(number)
    width, height = draw(st.floats(0, 600)), draw(st.floats(0, 30))
    size = draw(st.sampled_from([6.0, 9.0, 12.0, 14.0]))
    pieces = (Piece(0, len(text), x, x + width, size, draw(st.booleans())),) if text else ()
    furniture = draw(st.sampled_from([None, None, None, *Furniture]))
    return Line(1, text, 0, Box(x, y, x + width, y + height), pieces, furniture)


@st.composite
def a_box_soup(draw: st.DrawFn) -> Document:
    count = draw(st.integers(0, 3))
    pages = [
        Page(n, 595, 842, tuple(draw(st.lists(a_line(), max_size=12)))) for n in range(1, count + 1)
    ]
    return compose("soup.pdf", "0" * 64, "pdf", pages)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(a_box_soup(), st.sampled_from([None, *FAMILIES]))
def test_any_box_soup_gives_findings(document: Document, family: str | None) -> None:
    letter = extract(document, FAMILIES, family)

    fields = [finding.field for finding in letter.findings]
    assert len(fields) == len(set(fields))
    for finding in letter.findings:
        assert (finding.value is None) == (finding.absence is not None)
        for span in (*finding.evidence.spans, *finding.witness.spans):
            assert document.text[span.start : span.end] == span.words
