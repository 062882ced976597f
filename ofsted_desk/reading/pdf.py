"""PDF to document (first, plain version: stock interpreter, own character device)."""

import io

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import mult_matrix

from ofsted_desk.letter.document import Box, Document, Furniture, Line, Page, Piece, compose


class _Device(PDFTextDevice):
    def __init__(self, rsrcmgr):
        super().__init__(rsrcmgr)
        self.runs = []
        self.tags = []

    def begin_page(self, page, ctm):
        self.runs = []
        self.tags = []

    def begin_tag(self, tag, props=None):
        self.tags.append((tag.name, props))

    def end_tag(self):
        if self.tags:
            self.tags.pop()

    def paint_path(self, *a):
        pass

    def render_image(self, *a):
        pass

    def render_string(self, ts, seq, ncs, gs):
        font = ts.font
        a, b, c, d, e, f = mult_matrix(ts.matrix, self.ctm)
        fs = ts.fontsize
        sc = ts.scaling * 0.01
        cs = ts.charspace * sc
        ws = 0 if font.is_multibyte() else ts.wordspace * sc
        x, y = ts.linematrix
        desc = font.get_descent() * fs + ts.rise
        asc = desc + fs
        need = False
        tag = next((t for t, p in reversed(self.tags) if t == "Artifact"), None)
        name = font.fontname if isinstance(font.fontname, str) else font.fontname.decode("latin1")
        bold = "bold" in name.lower()
        italic = "italic" in name.lower() or "oblique" in name.lower()
        for obj in seq:
            if isinstance(obj, bytes):
                for cid in font.decode(obj):
                    if need:
                        x += cs
                    try:
                        u = font.to_unichr(cid)
                    except PDFUnicodeNotDefined:
                        u = f"(cid:{cid})"
                    adv = font.char_width(cid) * fs * sc
                    self.runs.append(
                        (
                            u,
                            a * x + c * y + e,
                            d * (desc + y) + b * x + f,
                            a * (x + adv) + c * y + e,
                            d * (asc + y) + b * x + f,
                            abs(d * fs),
                            bold,
                            italic,
                            tag,
                        )
                    )
                    x += adv
                    if cid == 32 and ws:
                        x += ws
                    need = True
            elif isinstance(obj, (int, float)):
                x -= obj * 0.001 * fs * sc
                need = True
        ts.linematrix = (x, y)


def _segments(chars):
    out = []
    cur = None
    for u, x0, y0, x1, y1, size, bold, italic, tag in chars:
        if cur is not None:
            gap = x0 - cur["x1"]
            if (
                abs(y0 - cur["y0"]) < 0.35 * cur["size"]
                and -0.5 * size < gap < 1.2 * size
                and tag == cur["tag"]
            ):
                if gap > 0.15 * size and u != " " and not cur["text"].endswith(" "):
                    cur["text"] += " "
                p = cur["pieces"][-1]
                if p[4:] == [size, bold, italic]:
                    p[1] = len(cur["text"]) + len(u)
                    p[3] = x1
                else:
                    cur["pieces"].append(
                        [len(cur["text"]), len(cur["text"]) + len(u), x0, x1, size, bold, italic]
                    )
                cur["text"] += u
                cur["x1"] = x1
                cur["y1"] = max(cur["y1"], y1)
                continue
        cur = dict(
            x0=x0,
            y0=y0,
            x1=x1,
            y1=y1,
            size=size,
            text=u,
            tag=tag,
            pieces=[[0, len(u), x0, x1, size, bold, italic]],
        )
        out.append(cur)
    return [s for s in out if s["text"].strip()]


def _page(number, page, chars):
    x_0, y_0, x_1, y_1 = page.mediabox
    width, height = x_1 - x_0, y_1 - y_0
    segs = sorted(_segments(chars), key=lambda s: (-s["y0"], s["x0"]))
    rows = []
    for s in segs:
        if rows and abs(rows[-1][0]["y0"] - s["y0"]) < 0.4 * min(s["size"], rows[-1][0]["size"]):
            rows[-1].append(s)
        else:
            rows.append([s])
    lines = []
    for row in rows:
        row.sort(key=lambda s: s["x0"])
        text = ""
        pieces = []
        for s in row:
            if text:
                text += "\t"
            lead = len(s["text"]) - len(s["text"].lstrip())
            body = s["text"].strip()
            for p in s["pieces"]:
                a = max(p[0] - lead, 0)
                z = min(p[1] - lead, len(body))
                if z > a:
                    pieces.append(Piece(len(text) + a, len(text) + z, p[2], p[3], p[4], p[5], p[6]))
            text += body
        box = Box(
            min(s["x0"] for s in row),
            height - max(s["y1"] for s in row),
            max(s["x1"] for s in row),
            height - min(s["y0"] for s in row),
        )
        furniture = Furniture.FOOTER if all(s["tag"] for s in row) else None
        lines.append(Line(number, text, 0, box, tuple(pieces), furniture))
    return Page(number, width, height, tuple(lines))


def read_pdf(data: bytes, name: str, sha256: str) -> Document:
    doc = PDFDocument(PDFParser(io.BytesIO(data)))
    rm = PDFResourceManager()
    dev = _Device(rm)
    ip = PDFPageInterpreter(rm, dev)
    pages = []
    for number, page in enumerate(PDFPage.create_pages(doc), 1):
        ip.process_page(page)
        pages.append(_page(number, page, dev.runs))
    return compose(name, sha256, "pdf", pages)
