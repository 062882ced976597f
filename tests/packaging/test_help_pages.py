"""What the help has that is made from the code is that of the code; the site is made of it all."""

from pathlib import Path

import build_dictionary
import build_site
import draw_architecture
import pytest

from ofsted_desk.desk.help_files import FIRST, load_pages
from ofsted_desk.export.dictionary import tables


def test_the_page_of_columns_is_that_of_the_data_dictionary(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.argv", ["build_dictionary.py", "--check"])

    assert 0 == build_dictionary.main()
    page = build_dictionary.PAGE.read_text(encoding="utf-8")
    for table in tables().values():
        for column in table.columns:
            assert f"| `{column.name}` |" in page


def test_the_drawing_of_the_packages_is_that_of_the_imports(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.argv", ["draw_architecture.py", "--check"])

    assert 0 == draw_architecture.main()


def test_arrows_that_follow_from_others_are_left_out() -> None:
    given = {"desk": {"review", "store"}, "review": {"store"}, "store": set[str]()}

    assert [("desk", "review"), ("review", "store")] == list(draw_architecture.shortest(given))


def test_every_page_has_its_place_in_the_help() -> None:
    names = [page.name for page in load_pages(build_site.HELP)]

    assert list(FIRST) == names


def test_the_site_has_every_page_of_the_help_within_reach(tmp_path: Path) -> None:
    pages = load_pages(build_site.HELP)

    build_site.stage(pages, tmp_path / "source")

    names = {file.stem for file in (tmp_path / "source").glob("*.md")}
    assert {page.name for page in pages} - {"welcome"} | {"index"} == names
    index = (tmp_path / "source" / "index.md").read_text(encoding="utf-8")
    for page in pages[1:]:
        assert f"\n{page.name}\n" in index
    assert index.count(":caption:") == 6
    assert "](welcome.md" not in "".join(
        file.read_text(encoding="utf-8") for file in (tmp_path / "source").glob("*.md")
    )


@pytest.mark.parametrize(
    "fetching",
    [
        '<link href="https://fonts.example.org/a.css" rel="stylesheet">',
        '<script src="//cdn.example.org/a.js"></script>',
    ],
)
def test_a_page_that_would_fetch_something_is_found(tmp_path: Path, fetching: str) -> None:
    (tmp_path / "page.html").write_text(f"<html>{fetching}</html>", encoding="utf-8")
    (tmp_path / "good.html").write_text('<a href="https://example.org">x</a>', encoding="utf-8")

    assert 1 == len(build_site.fetches(tmp_path))


def test_a_style_that_would_fetch_a_font_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("src: url(https://example.org/a.woff2)", encoding="utf-8")

    assert 1 == len(build_site.fetches(tmp_path))
