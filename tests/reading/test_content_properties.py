"""Whatever a content stream holds, it reads as the stock interpreter reads it."""

import re

from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st
from pdfminer.psexceptions import PSException

from ofsted_desk.reading.stock import StockReader
from tests.reading.made_pdfs import a_pdf
from tests.reading.stock import placed_text, runs_of

_ODD_ESCAPE = re.compile(rb"\\[^nrtbf()\\0-7\r\n]")
"""A character that needs no escape: it stands for itself, but pdfminer drops it."""
_numbers = st.one_of(
    st.integers(-600, 900).map(lambda n: b"%d" % n),
    st.floats(-500, 800, allow_nan=False).map(lambda x: b"%.3f" % x),
    st.sampled_from([b"0", b"1", b"-0", b"+3", b".5", b"-.5", b"4.", b"0.000008871"]),
)
_words = st.text("abc XYZ.,1é[]<>%/{}", max_size=8).map(lambda text: text.encode("cp1252"))
_literals = st.one_of(
    _words,
    st.sampled_from([rb"\(a\)", rb"\\", rb"\101\7", b"(nested)", b"a(b(c))d", rb"a\n", b"a\\\nb"]),
).map(lambda inside: b"(" + inside + b")")
_digits = _words.map(lambda text: b"<" + text.hex().encode() + b">")
_strings = st.one_of(_literals, _digits)
_arrays = st.lists(st.one_of(_strings, _numbers), max_size=6).map(
    lambda parts: b"[" + b" ".join(parts) + b"]"
)
_names = st.sampled_from([b"/F1", b"/F2", b"/F4", b"/F9", b"/GS8", b"/Fm0", b"/P", b"/MC0"])
_fonts = st.tuples(st.sampled_from([b"/F1", b"/F2", b"/F4"]), _numbers).map(
    lambda parts: b" ".join([*parts, b"Tf"])
)
_properties = st.sampled_from([b"<</MCID 3>>", b"<</Type/Pagination/Subtype/Footer>>", b"/MC0"])
_matrices = st.tuples(*[_numbers] * 6).map(b" ".join)
_statements = st.one_of(
    _fonts,
    _strings.map(lambda string: string + b" Tj"),
    _strings.map(lambda string: string + b" '"),
    st.tuples(_numbers, _numbers, _strings).map(lambda parts: b" ".join([*parts, b'"'])),
    _arrays.map(lambda array: array + b" TJ"),
    _matrices.map(lambda matrix: matrix + b" Tm"),
    _matrices.map(lambda matrix: matrix + b" cm"),
    st.tuples(_numbers, _numbers, st.sampled_from([b"Td", b"TD"])).map(b" ".join),
    st.tuples(_numbers, st.sampled_from([b"Tc", b"Tw", b"Tz", b"TL", b"Ts", b"w", b"g"])).map(
        b" ".join
    ),
    st.sampled_from([b"q", b"Q", b"BT", b"ET", b"T*", b"EMC", b"W n", b"f*", b"S", b"0 Tr", b"h"]),
    st.tuples(_numbers, _numbers, _numbers, _numbers, st.just(b"re W* n")).map(b" ".join),
    st.tuples(_names, _properties, st.just(b"BDC")).map(b" ".join),
    st.tuples(_names, st.sampled_from([b"Do", b"gs", b"BMC", b"cs", b"scn"])).map(b" ".join),
    st.sampled_from([b"% a comment\n", b"BI /W 1 /H 1 ID x EI", b"[3 1] 0 d", b"1 2 zz", b"]"]),
)
_noise = st.binary(max_size=6).filter(lambda noise: b"\0" not in noise)
"""Without NUL: a blank by the specification, but not to pdfminer."""
_text_blocks = st.tuples(_matrices, _arrays, st.sampled_from([b"", b" Q", b" Q Q"])).map(
    lambda parts: b"q 0 0 595 842 re W* n BT /F1 9 Tf %s Tm 0 g %s TJ ET%s" % parts
)
_contents = st.lists(st.one_of(_statements, _text_blocks), max_size=12).flatmap(
    lambda parts: st.sampled_from([b" ", b"\n", b"\r\n"]).map(
        lambda blank: b"BT /F1 12 Tf 72 700 Td" + blank + blank.join(parts)
    )
)


@settings(max_examples=200, deadline=None)
@given(_contents)
def test_statements_read_as_the_stock_interpreter_reads_them(content: bytes) -> None:
    pdf = a_pdf(content)

    assert [placed_text(page) for page in runs_of(pdf, StockReader)] == [
        placed_text(page) for page in runs_of(pdf)
    ]


@settings(max_examples=200, deadline=None)
@given(_contents, _noise, st.integers(0, 400))
def test_so_does_content_with_noise_in_it(content: bytes, noise: bytes, at: int) -> None:
    noisy = content[:at] + noise + content[at:]
    assume(not _ODD_ESCAPE.search(noisy))
    pdf = a_pdf(noisy)
    try:
        expected = [placed_text(page) for page in runs_of(pdf, StockReader)]
    except (PSException, TypeError):
        reject()

    assert expected == [placed_text(page) for page in runs_of(pdf)]
