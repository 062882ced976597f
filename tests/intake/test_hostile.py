"""Files made to do harm cost a refusal each, or give their text; the rest is read."""

import io
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ofsted_desk.errors import UnreadableLetter
from ofsted_desk.intake.batch import import_paths
from ofsted_desk.intake.sources import find_sources
from ofsted_desk.letter.document import Document
from ofsted_desk.reading import read_document
from ofsted_desk.store import Store
from tests.reading.made_pdfs import CATALOG, TREE, a_pdf, stream, text_at, write_pdf
from tests.short_letter import SHORT_LETTER

SEEN = text_at(72, 700, b"Dear Ms Example")
_MAP = b"""/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
4 beginbfchar <41> <202E> <42> <2066> <43> <200B> <44> <000A> endbfchar
endcmap end"""
_ODD_FONT = b"<</Type/Font/Subtype/TrueType/BaseFont/Made/ToUnicode 60 0 R>>"
_NO_MAP = (
    b"<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-H/DescendantFonts[<</Type/Font"
    b"/Subtype/CIDFontType2/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>"
)


def a_bomb() -> bytes:
    packed = zlib.compress(b"0" * (1 << 20) * 80, 9)
    body = b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(packed), packed)
    return a_pdf(b"", more={4: body})


def a_tree(pages: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % number for number in range(10, 10 + pages))
    nodes = dict.fromkeys(range(10, 10 + pages), b"<</Type/Page>>")
    tree = b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids)
    return write_pdf({CATALOG: b"<</Type/Catalog/Pages 2 0 R>>", TREE: tree, **nodes})


def a_deep_tree(levels: int) -> bytes:
    nodes = {
        number: b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (number + 1)
        for number in range(10, 10 + levels)
    }
    return a_pdf(SEEN, more={**nodes, TREE: b"<</Type/Pages/Count 1/Kids[10 0 R]>>"})


def that_acts(action: bytes) -> bytes:
    """A file that asks to do something when it is opened, shown, or clicked."""
    link = b"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 600 900]/A%s>>]" % action
    attributes = b"/AA<</O%s>>%s" % (action, link)
    catalog = b"<</Type/Catalog/Pages 2 0 R/OpenAction%s/AA<</WC%s>>>>" % (action, action)
    return a_pdf(SEEN, attributes=attributes, more={CATALOG: catalog})


ACTING = {
    "script": b"<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:9'\\))>>",
    "launch": b"<</S/Launch/F(/bin/true)/Win<</F(calc.exe)>>>>",
    "link": b"<</S/URI/URI(http://127.0.0.1:9/seen)>>",
    "other file": b"<</S/GoToR/F(//127.0.0.1/share/a.pdf)/D[0/Fit]>>",
    "form": b"<</S/SubmitForm/F<</FS/URL/F(http://127.0.0.1:9)>>>>",
}
REFUSED = {
    "bomb": a_bomb(),
    "tree of 100,000 pages": a_tree(100_000),
    "no map": a_pdf(b"BT /F1 12 Tf 72 700 Td <00010002> Tj ET" * 20, fonts={b"F1": _NO_MAP}),
    "endless lists": a_pdf(SEEN, attributes=b"/Odd " + b"[" * 100_000),
    "content elsewhere": a_pdf(
        [SEEN, b""],
        more={5: b"<</Length 0/F(/etc/passwd)/FFilter/FlateDecode>>stream\n\nendstream"},
    ),
    "tree without end": a_pdf(SEEN, more={TREE: b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>"}),
}
READ = {
    **{f"acts by {name}": that_acts(action) for name, action in ACTING.items()},
    "deep tree": a_deep_tree(3_000),
    "itself": a_pdf(SEEN, attributes=b"/Odd 70 0 R", more={70: b"[70 0 R 70 0 R]"}),
    "outside": a_pdf(SEEN + text_at(-4000, 700, b"Outside") + text_at(72, 90_000, b"Outside")),
    "invisible": a_pdf(SEEN + b"BT /F1 12 Tf 3 Tr 72 600 Td (Outside) Tj ET"),
    "overrides": a_pdf(
        SEEN + b"BT /F9 12 Tf 72 600 Td (ABCD) Tj ET",
        fonts={
            b"F1": b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            b"F9": _ODD_FONT,
        },
        more={60: stream(_MAP)},
    ),
}


def shown(document: Document) -> str:
    return "\n".join(line.text for line in document.lines if line.furniture is None)


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_a_letter_is_refused_in_words(name: str) -> None:
    with pytest.raises(UnreadableLetter) as failure:
        read_document(REFUSED[name], f"{name}.pdf")

    assert failure.value.what.endswith(".")
    assert failure.value.remedy


@pytest.mark.parametrize("name", READ)
def test_what_only_tries_to_do_harm_gives_its_text_and_does_nothing(name: str) -> None:
    document = read_document(READ[name], f"{name}.pdf")

    assert "Dear Ms Example" in shown(document)
    assert "Outside" not in shown(document)
    assert not set("\u202e\u2066\u200b") & set(document.text)


def test_a_folder_of_them_costs_no_more_than_their_refusals(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "sent"
    folder.mkdir()
    for name, data in {**REFUSED, **READ}.items():
        (folder / f"{name}.pdf").write_bytes(data)
    (folder / "good.txt").write_text(SHORT_LETTER.format(number=1))
    (folder / "a\nname\u202eof two lines.txt").write_text(SHORT_LETTER.format(number=2))
    before = sorted(path for path in tmp_path.rglob("*") if store.path.parent not in path.parents)

    result = import_paths([folder], store)

    assert {f"{name}.pdf" for name in REFUSED} == {r.name for _, r in result.refusals}
    assert len(READ) + 2 == len(result.added)
    names = {store.letters.record(letter).name for letter in result.added}
    assert {"good.txt", "a name of two lines.txt"} <= names
    assert [] == store.check()
    after = sorted(path for path in tmp_path.rglob("*") if store.path.parent not in path.parents)
    assert before == after


def test_members_of_a_zip_file_never_leave_the_store(store: Store, tmp_path: Path) -> None:
    names = ("../../up.txt", "/root.txt", "C:\\windows\\win.txt", "a/../../b.txt", "d\\..\\c.txt")
    with zipfile.ZipFile(tmp_path / "sent.zip", "w") as archive:
        for number, name in enumerate(names):
            archive.writestr(name, SHORT_LETTER.format(number=number))
        archive.writestr("big.txt", b"0" * 60_000_000, zipfile.ZIP_DEFLATED)

    result = import_paths([tmp_path / "sent.zip"], store)

    assert len(names) == len(result.added)
    assert ["big.txt"] == [refusal.name for _, refusal in result.refusals]
    assert {"sent.zip", "store"} == {
        path.name for path in tmp_path.iterdir() if path.name != "home"
    }
    kept = {path.suffix for path in store.originals.folder.rglob("*") if path.is_file()}
    assert {".txt"} == kept


def a_zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("one.txt", "words " * 50, zipfile.ZIP_DEFLATED)
        archive.writestr("b/two.pdf", SEEN)
        archive.writestr("three.zip", b"PK")
    return out.getvalue()


ZIP = a_zip()
CHANGES = st.lists(st.tuples(st.integers(0, len(ZIP) - 1), st.integers(0, 255)), max_size=12)


@settings(max_examples=300, deadline=None)
@given(CHANGES, st.integers(0, 40))
def test_any_zip_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, int]], cut: int
) -> None:
    data = bytearray(ZIP)
    for place, value in changes:
        data[place] = value
    path = tmp_path_factory.getbasetemp() / "any.zip"
    path.write_bytes(bytes(data[: len(data) - cut]))

    remedies = []
    for source in find_sources([path]):
        try:
            source.read()
        except UnreadableLetter as refusal:
            remedies.append(refusal.remedy)
    assert all(remedies)
