"""Files for the commands: the sample letters, and files that cannot be letters."""

import io
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from ofsted_desk import paths

SAMPLES = paths.resources() / "letters"
SAMPLE = SAMPLES / "focused-visit" / "brackenfell-2023.pdf"
TRUNCATED = SAMPLE.read_bytes()[:3000]
WEB_PAGE = b"<!DOCTYPE html><html><body><h1>Page not found</h1></body></html>"


def a_pdf(*, pages: int = 1, password: str | None = None) -> bytes:
    """A PDF of so many pages, locked where a password is given."""
    data = io.BytesIO()
    canvas = Canvas(data, encrypt=password, invariant=True)
    for number in range(1, pages + 1):
        canvas.drawString(72, 720, f"Page {number} of a long letter that says nothing.")
        canvas.showPage()
    canvas.save()
    return data.getvalue()


def bad_files(folder: Path) -> list[Path]:
    """Files that look like letters and are none: empty, a web page, cut off, and locked."""
    contents = {
        "1-empty.pdf": b"",
        "2-web-page.pdf": WEB_PAGE,
        "3-truncated.pdf": TRUNCATED,
        "4-locked.pdf": a_pdf(password="secret"),  # noqa: S106 (it must be locked with something)
    }
    folder.mkdir(exist_ok=True)
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in contents]
