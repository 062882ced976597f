import hashlib
import io
from pathlib import Path

import pypdf
import pytest

from ofsted_desk import paths
from ofsted_desk.errors import ExportError
from ofsted_desk.export.export import Format, export
from ofsted_desk.export.selection import Selection
from ofsted_desk.families import load_families
from ofsted_desk.intake.import_letter import import_letter
from ofsted_desk.letter.letter import ExtractedLetter
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import NewLetter, open_store
from tests.export.a_store import ALL, VERSION, add_letter, the_findings
from tests.export.a_store import FAMILIES as MADE_UP

FAMILIES = load_families()
SAMPLE = next((paths.resources() / "letters" / "ilacs").glob("eastmarsh*.pdf"))


def a_store_of(path: Path, *files: tuple[str, bytes]) -> Path:
    """A store of these files, each read and reviewed."""
    with open_store(path, app_version=VERSION) as store:
        session = ReviewSession(store, "Ann Example", FAMILIES)
        for name, data in files:
            read = import_letter(data, name, FAMILIES)
            assert isinstance(read, ExtractedLetter)
            (letter,) = store.letters.add([NewLetter(read, data)])
            assert letter is not None
            session.confirm_letter(letter)
    return path


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return a_store_of(tmp_path / "reviewed.db", (SAMPLE.name, SAMPLE.read_bytes()))


def made(store: Path, out: Path) -> pypdf.PdfReader:
    (file,) = export(store, out, Format.PDF, FAMILIES).files
    return pypdf.PdfReader(file)


def test_the_letter_follows_its_summary_page_by_page(store: Path, tmp_path: Path) -> None:
    read, original = made(store, tmp_path / "out"), pypdf.PdfReader(SAMPLE)

    summary = read.pages[0].extract_text()
    for words in ("Eastmarsh", "Delphine Orrock", "12/06/2023", "requires improvement"):
        assert words in summary
    assert "reviewed by Ann Example" in summary
    kept = [page.extract_text() for page in read.pages[1:]]
    assert kept == [page.extract_text() for page in original.pages]
    assert read.page_labels[:3] == ["Summary i", "1", "2"]


def test_each_value_is_marked_with_what_it_is(store: Path, tmp_path: Path) -> None:
    annotations = [
        annotation.get_object()
        for page in made(store, tmp_path / "out").pages
        for annotation in page.annotations or ()
    ]

    marked = [each for each in annotations if each["/Subtype"] == "/Highlight"]
    words = "\n".join(str(each["/Contents"]) for each in marked)
    assert "Lead inspector: Delphine Orrock (" in words
    assert "Overall effectiveness: requires improvement (" in words
    assert all(len(each["/QuadPoints"]) % 8 == 0 for each in marked)
    assert all("/N" in each["/AP"] for each in marked)


def test_values_from_the_same_words_share_one_mark(store: Path, tmp_path: Path) -> None:
    page = made(store, tmp_path / "out").pages[1]
    contents = [str(each.get_object().get("/Contents", "")) for each in page.annotations or ()]

    (both,) = [words for words in contents if "Inspection from" in words]
    assert "Inspection to" in both


def test_the_original_is_never_changed(store: Path, tmp_path: Path) -> None:
    kept = [file for file in store.with_suffix(".originals").rglob("*") if file.is_file()]
    before = [file.read_bytes() for file in kept]

    export(store, tmp_path / "out", Format.PDF, FAMILIES)

    assert before == [file.read_bytes() for file in kept] == [SAMPLE.read_bytes()]


def test_the_same_store_gives_the_same_bytes(store: Path, tmp_path: Path) -> None:
    digests = {
        hashlib.sha256(file.read_bytes()).hexdigest()
        for out in ("one", "two")
        for file in export(store, tmp_path / out, Format.PDF, FAMILIES).files
    }

    assert len(digests) == 1


def test_one_letter_can_be_written_to_a_name_and_several_cannot(
    store_file: Path, store: Path, tmp_path: Path
) -> None:
    export(store, tmp_path / "mine.pdf", Format.PDF, FAMILIES)
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF")

    with pytest.raises(ExportError, match="is one file, and 3 letters were chosen"):
        export(store_file, tmp_path / "mine.pdf", Format.PDF, MADE_UP, ALL)


def test_letters_of_one_name_get_a_file_each(tmp_path: Path) -> None:
    other = next((paths.resources() / "letters" / "ilacs").glob("norwick*.pdf"))
    files = [("letter.pdf", file.read_bytes()) for file in (SAMPLE, other)]

    written = export(
        a_store_of(tmp_path / "l.db", *files), tmp_path / "out", Format.PDF, FAMILIES
    ).files

    assert [file.name for file in written] == ["letter reviewed.pdf", "letter 2 reviewed.pdf"]


def test_a_number_added_to_a_name_makes_no_other_letters_name(tmp_path: Path) -> None:
    with open_store(tmp_path / "l.db", app_version=VERSION) as store:
        for name in ("a.pdf", "a 3.pdf", "a.txt"):
            add_letter(store, name, the_findings())

    written = export(tmp_path / "l.db", tmp_path / "out", Format.PDF, MADE_UP, ALL).files

    assert len({file.name.casefold() for file in written}) == 3


def test_a_long_name_in_another_script_is_cut_to_what_a_disk_takes(tmp_path: Path) -> None:
    with open_store(tmp_path / "l.db", app_version=VERSION) as store:
        add_letter(store, "\u6587" * 80 + ".pdf", the_findings())

    (file,) = export(tmp_path / "l.db", tmp_path / "out", Format.PDF, MADE_UP, ALL).files

    assert file.name.startswith("\u6587" * 50)
    assert file.name.endswith(" reviewed.pdf")


def test_a_value_longer_than_a_page_goes_on_on_the_next(tmp_path: Path) -> None:
    words = [f"word{number}" for number in range(1500)]
    with open_store(tmp_path / "l.db", app_version=VERSION) as store:
        add_letter(store, "a.pdf", the_findings("Norwick " * 40, " ".join(words)))

    (file,) = export(tmp_path / "l.db", tmp_path / "out", Format.PDF, MADE_UP, ALL).files

    drawn: list[tuple[str, float, float]] = []
    for page in pypdf.PdfReader(file).pages:
        page.extract_text(
            visitor_text=lambda text, _, matrix, *__: drawn.append((text, matrix[4], matrix[5]))
        )
    assert [word for text, _, _ in drawn for word in text.split() if word in words] == words
    assert all(0 < x < 560 and 0 < y < 842 for text, x, y in drawn if text.strip())


def test_a_letter_read_from_text_has_its_summary_alone(tmp_path: Path) -> None:
    text = "Inspection of Ambleford local authority children's services\n\nGood.\n" * 3
    path = a_store_of(tmp_path / "l.db", ("letter.txt", text.encode()))

    done = export(path, tmp_path / "out", Format.PDF, FAMILIES)

    (page,) = pypdf.PdfReader(done.files[0]).pages
    assert "no pages to mark" in page.extract_text()
    assert done.problems == ()


def test_a_file_that_is_no_pdf_any_more_is_said_and_stops_nothing(
    store_file: Path, tmp_path: Path
) -> None:
    done = export(store_file, tmp_path / "out", Format.PDF, MADE_UP, Selection())

    assert len(done.files) == 2
    assert done.problems[0].startswith("first.pdf could not be opened as a PDF")
    words = pypdf.PdfReader(io.BytesIO(done.files[0].read_bytes())).pages[0].extract_text()
    assert "Only this summary could be made." in words


def test_a_page_that_is_not_as_it_was_read_gets_no_marks(store: Path, tmp_path: Path) -> None:
    with open_store(store, app_version=VERSION) as opened:
        path = opened.originals.path(opened.letters.record(1).sha256)
    writer = pypdf.PdfWriter(clone_from=SAMPLE)
    writer.pages[0].rotate(90)
    writer.write(path)

    first, second = made(store, tmp_path / "out").pages[:2]

    assert "Page 1 could not be marked" in first.extract_text()
    assert "/Annots" not in second


def test_a_letter_locked_against_changes_only_is_marked_all_the_same(tmp_path: Path) -> None:
    locked = io.BytesIO()
    writer = pypdf.PdfWriter(clone_from=SAMPLE)
    writer.encrypt(user_password="", owner_password="x", algorithm="AES-256")  # noqa: S106
    writer.write(locked)
    path = a_store_of(tmp_path / "l.db", ("locked.pdf", locked.getvalue()))

    done = export(path, tmp_path / "out", Format.PDF, FAMILIES)

    assert done.problems == ()
    assert pypdf.PdfReader(done.files[0]).pages[1].annotations


def test_only_the_letters_named_are_written(store_file: Path, tmp_path: Path) -> None:
    second = Selection(every=True, letters=frozenset({2}))

    (file,) = export(store_file, tmp_path / "out", Format.PDF, MADE_UP, second).files

    assert file.name == "second reviewed.pdf"
