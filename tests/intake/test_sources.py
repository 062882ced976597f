import zipfile
from pathlib import Path

import pytest

from ofsted_desk.errors import UnreadableLetter
from ofsted_desk.intake.sources import Files, Source, find_sources, source_of
from tests.conftest import forbid


def a_zip(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_folders_are_walked_in_order_and_named_files_are_always_tried(letters: Path) -> None:
    found = find_sources([letters / "notes.md", letters, letters / "a.txt"])

    assert ["notes.md", "a.txt", "b.txt", "c.TXT"] == [source.name for source in found]


def test_letters_are_taken_out_of_zip_files(tmp_path: Path, letters: Path) -> None:
    members = {"x/two.pdf": b"2", "one.txt": b"1", "__MACOSX/x/two.pdf": b"", "read.me": b""}
    path = a_zip(letters / "sent.zip", members)

    inside = [source for source in find_sources([letters]) if source.member]
    assert [("one.txt", b"1"), ("two.pdf", b"2")] == [(s.name, s.read()) for s in inside]
    assert f"{path}!one.txt" == inside[0].label
    assert inside[0] == source_of(inside[0].label)


def test_a_label_finds_a_plain_file_again(letters: Path) -> None:
    odd = letters / "what!.txt"
    odd.write_text("x")

    assert Source(odd) == source_of(Source(odd).label)


def test_names_cannot_leave_their_folder_or_trick_the_screen(tmp_path: Path) -> None:
    path = a_zip(tmp_path / "bad.zip", {"../../up\n\u202egnp.txt": b"x", "/root.txt": b"y"})

    assert {"up gnp.txt", "root.txt"} == {source.name for source in find_sources([path])}


@pytest.mark.parametrize("name", ["gone.pdf", "broken.zip"])
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str) -> None:
    (tmp_path / "broken.zip").write_bytes(b"PK\3\4 cut short")
    (source,) = find_sources([tmp_path / name])

    if name == "gone.pdf":
        with pytest.raises(UnreadableLetter, match="it is not there"):
            source.read()
    else:
        assert b"PK\3\4 cut short" == source.read()


def test_a_damaged_member_says_so(tmp_path: Path) -> None:
    path = a_zip(tmp_path / "sent.zip", {"one.txt": b"words " * 100})
    path.write_bytes(path.read_bytes().replace(b"words", b"w0rds", 1))
    (source,) = find_sources([path])

    with pytest.raises(UnreadableLetter, match="damaged or locked"):
        source.read()


def test_a_refused_member_is_found_again_by_its_label(tmp_path: Path) -> None:
    path = a_zip(tmp_path / "sent.zip", {"one.pdf": b"1", "two.pdf": b"2"})
    (_, two) = find_sources([path])

    assert [two] == find_sources([Path(two.label)])


def test_a_zip_file_inside_a_zip_file_is_refused(tmp_path: Path) -> None:
    inner = a_zip(tmp_path / "inner.zip", {"one.txt": b"1"})
    path = a_zip(tmp_path / "sent.zip", {"more/inner.zip": inner.read_bytes(), "one.txt": b"1"})

    (nested, one) = find_sources([path])
    with pytest.raises(UnreadableLetter, match="a zip file inside a zip file"):
        nested.read()
    assert b"1" == one.read()


def test_a_zip_bomb_is_refused_without_being_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "sent.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", bytes(50_000_000))
        archive.writestr("dots.txt", b"." * 900_000)

    bomb, dots = find_sources([path])
    with pytest.raises(UnreadableLetter, match="unpacks to an unreasonable size"):
        bomb.read()
    assert 900_000 == len(dots.read())


def test_a_zip_file_stays_open_while_its_members_are_read(tmp_path: Path) -> None:
    path = a_zip(tmp_path / "sent.zip", {"one.txt": b"1", "two.txt": b"2"})
    other = a_zip(tmp_path / "more.zip", {"one.txt": b"3"})
    one, two = find_sources([path])

    with Files() as files:
        assert b"1" == files.read(one)
        opened = files._open
        assert b"2" == files.read(two)
        assert opened is files._open
        assert b"3" == files.read(Source(other, "one.txt"))
    assert files._open is None


def test_what_a_mac_notes_beside_its_files_is_left_out(tmp_path: Path, letters: Path) -> None:
    (letters / "._a.txt").write_bytes(b"")
    a_zip(letters / "sent.zip", {"._d.txt": b"", "d.txt": b"1"})

    assert ["a.txt", "b.txt", "c.TXT", "d.txt"] == sorted(s.name for s in find_sources([letters]))


def test_looking_for_letters_stops_when_cancelled(letters: Path) -> None:
    looks = iter([False, True])

    assert 1 == len(find_sources([letters], lambda: next(looks)))


def test_a_file_beyond_all_letters_is_refused_unread(tmp_path: Path) -> None:
    big = tmp_path / "big.pdf"
    with big.open("wb") as file:
        file.truncate(300 * 1024 * 1024)

    with pytest.raises(UnreadableLetter, match="larger than 200 MB"):
        Source(big).read()


def test_a_folder_that_holds_itself_ends(letters: Path) -> None:
    (letters / "more" / "again").symlink_to(letters, target_is_directory=True)

    assert 3 == len(find_sources([letters]))


def test_what_lies_in_a_closed_folder_is_said_and_the_rest_goes_on(guarded: Path) -> None:
    (guarded / "a.txt").touch()
    (guarded / "closed").mkdir()
    (guarded / "open").mkdir()
    (guarded / "closed").chmod(0)
    forbid(guarded / "open")

    letter, hidden, folder = find_sources(
        [guarded / "a.txt", guarded / "closed" / "z.txt", guarded]
    )

    assert ("a.txt", "z.txt", guarded / "closed") == (letter.name, hidden.name, folder.path)
    for source in (hidden, folder):
        assert source == source_of(source.label)
        with pytest.raises(UnreadableLetter, match="may not be opened"):
            source.read()
