"""A document's pages in order, whatever the shape of its page tree."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfexceptions import PDFObjectNotFound
from pdfminer.pdfpage import LITERAL_PAGE, PDFPage
from pdfminer.pdftypes import PDFObjRef, dict_value, list_value, resolve1

_MOST_NODES = 100_000
_INHERITED = PDFPage.INHERITABLE_ATTRS


def pages_of(document: PDFDocument) -> Iterator[PDFPage]:
    """Each page once; where there is no page tree, every page object in the file."""
    found = False
    for page in islice(_walk(document), _MOST_NODES):
        found = True
        yield page
    if not found:
        yield from _scattered(document)


def promised(document: PDFDocument) -> int:
    """How many pages the file says it has, or 0 where it does not say."""
    count = resolve1(dict_value(document.catalog.get("Pages")).get("Count"))
    return count if isinstance(count, int) else 0


def _walk(document: PDFDocument) -> Iterator[PDFPage]:
    """The pages of the tree, depth first, without recursion; a loop is cut where it closes."""
    waiting: list[tuple[Any, dict[str, Any]]] = [(document.catalog.get("Pages"), {})]
    seen: set[object] = set()
    while waiting and len(seen) < _MOST_NODES:
        reference, inherited = waiting.pop()
        name = reference.objid if isinstance(reference, PDFObjRef) else id(reference)
        if reference is None or name in seen:
            continue
        seen.add(name)
        node = {**inherited, **dict_value(reference)}
        if "Kids" in node and node.get("Type") is not LITERAL_PAGE:
            passed_on = {key: node[key] for key in _INHERITED if key in node}
            waiting += [(kid, passed_on) for kid in reversed(list_value(node["Kids"]))]
        elif node:
            yield PDFPage(document, name, node, None)


def _scattered(document: PDFDocument) -> Iterator[PDFPage]:
    for xref in document.xrefs:
        for number in islice(xref.get_objids(), _MOST_NODES):
            try:
                found = document.getobj(number)
            except PDFObjectNotFound:
                continue
            if isinstance(found, dict) and found.get("Type") is LITERAL_PAGE:
                yield PDFPage(document, number, found, None)
