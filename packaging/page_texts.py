"""Print the text of every page of PDFs as QtPdf (which is PDFium) reads it: a JSON list a file.

    python packaging/page_texts.py letters/*.pdf

What `ofsted-desk bench` compares our characters with.
"""

import json
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication
from PySide6.QtPdf import QPdfDocument


def main() -> None:
    """Print a line for each file named."""
    application = QCoreApplication(sys.argv[:1])
    document = QPdfDocument(application)
    for path in sys.argv[1:]:
        document.load(path)
        pages = range(document.pageCount())
        print(json.dumps([document.getAllText(page).text() for page in pages]), flush=True)


if __name__ == "__main__":
    main()
