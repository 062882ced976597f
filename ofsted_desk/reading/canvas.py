"""Where text is put while a page is read: places each show operator as a run.

Words that nobody can see on the page do not become part of a letter, since a value read from
them could not be checked against the page: text drawn without ink (render modes 3 and 7), cut
off by a clip, outside the page as shown, or smaller than two points. They are kept as runs with
`hidden` set, so that a comparison with another reader can count them. White words are kept: they
may stand on a dark band. Words without ink over a scanned page's picture are kept too, by `pdf`.
"""

from collections.abc import Iterable
from typing import Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.utils import mult_matrix

from ofsted_desk.reading import refusals
from ofsted_desk.reading.clip import placed
from ofsted_desk.reading.fonts import Face, Shown, spaced
from ofsted_desk.reading.operands import strings_and_kerns
from ofsted_desk.reading.runs import Hidden, Matrix, Rect, Run
from ofsted_desk.reading.turned import UPRIGHT, frame, turn_of

_FILL_AND_STROKE = 2
_NO_INK = (3, 7)
_SMALLEST = 2.0
_SEEN_SHARE = 0.1
_SLANT = 0.1
_MOST_RUNS = 200_000


class Canvas(PDFTextDevice):
    """The runs of the page being read, in the order drawn."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources)
        self.runs: list[Run] = []
        self.clip: Rect = (0.0, 0.0, 0.0, 0.0)
        self.left_to_stock = 0
        self.forms = 0
        self.depth = 0
        self.picture_cover = 0.0
        self.width = self.height = 1.0
        self.after_blank = False
        self._artifacts: list[str] = []
        self._faces: dict[PDFFont, Face] = {}

    def start(self, width: float, height: float) -> None:
        """Forget the page before; the page as shown has this size."""
        self.runs = []
        self._artifacts = []
        self.left_to_stock = 0
        self.clip = (0.0, 0.0, width, height)
        self.depth = 0
        self.picture_cover = 0.0
        self.width, self.height = width, height

    def mark(self) -> tuple[int, list[str]]:
        """Where the canvas stands, for `back_to`."""
        return len(self.runs), list(self._artifacts)

    def back_to(self, mark: tuple[int, list[str]]) -> None:
        """Undo everything put since `mark`."""
        del self.runs[mark[0] :]
        self._artifacts = list(mark[1])

    def face(self, font: PDFFont) -> Face:
        """The face of a font, made once a document."""
        face = self._faces.get(font)
        if face is None:
            face = self._faces[font] = Face(font)
        return face

    def put(
        self,
        shown: Shown,
        face: Face,
        matrix: Matrix,
        x: float,
        size: float,
        setting: tuple[float, float, float, float],
        mode: float,
        clip: Rect,
    ) -> float:
        """Place `shown` at `x` of the text line under `matrix`; how far it moves on.

        Blanks alone make no run; the run after them says that they were there.
        """
        scaling, char_space, word_space, rise = setting
        ems = shown.ems
        if size and (char_space or word_space):
            ems = spaced(shown, char_space / size, 0.0 if face.wide else word_space / size)
        step = size * scaling
        moved = (shown.advance + ems[-1] - shown.ems[-1]) * step
        if shown.blank:
            self.after_blank = True
            return moved
        x += shown.lead * step
        run = Run()
        run.text = shown.text
        run.ems = ems
        run.askew = None
        run.turn = UPRIGHT
        a, b, c, d, e, f = matrix
        if b != 0.0 or d >= 0.0 or a <= 0.0 or step <= 0.0 or face.vertical:
            matrix, clip = self._turn(run, face, matrix, clip, (x, rise, moved, size))
            a, b, c, d, e, f = matrix
        run.x = a * x + c * rise + e
        run.y = b * x + d * rise + f
        run.scale = a * step
        em = abs(d * size)
        run.size = em * face.unit
        run.descent = -face.descent * em
        run.bold = face.bold or mode == _FILL_AND_STROKE
        run.italic = face.italic or abs(c) > _SLANT * abs(d)
        run.artifact = self._artifacts[-1] if self._artifacts else ""
        run.after_blank = self.after_blank
        self.after_blank = False
        run.hidden = _hidden(run, mode, clip)
        self.runs.append(run)
        if len(self.runs) > _MOST_RUNS:
            raise refusals.too_much("a page of it has too many words")
        return moved

    def _turn(
        self,
        run: Run,
        face: Face,
        matrix: Matrix,
        clip: Rect,
        where: tuple[float, float, float, float],
    ) -> tuple[Matrix, Rect]:
        """Put a run that is not upright into its frame; returns matrix and clip there.

        Text drawn from top to bottom, mirrored or at another angle has its box at once.
        """
        x, rise, moved, size = where
        turn = None if face.vertical or moved < 0 else turn_of(matrix)
        if turn is not None:
            to_frame = frame(turn, self.width, self.height)
            run.turn = turn
            return mult_matrix(matrix, to_frame), placed(clip, to_frame)
        if face.vertical:
            area = (x - size / 2, rise, x + size / 2, rise + moved)
        else:
            low = rise + face.descent * size
            area = (x, low, x + moved, low + size)
        run.askew = placed(area, matrix)
        scale = max(abs(matrix[0]), abs(matrix[1]))
        return (scale, 0.0, 0.0, -scale, run.askew[0], run.askew[3]), clip

    def begin_marked(self, tag: bytes, properties: bytes) -> None:
        """Begin marked content; the kind of artifact, if it is one, holds until its end."""
        artifact = self._artifacts[-1] if self._artifacts else ""
        if tag == b"Artifact":
            artifact = "Artifact"
            if b"/Footer" in properties:
                artifact = "Footer"
            elif b"/Header" in properties:
                artifact = "Header"
        self._artifacts.append(artifact)

    # -- what the stock interpreter calls ----------------------------------------------------

    def render_image(self, name: str, stream: Any) -> None:  # noqa: ARG002
        """Note how much of the page a picture covers."""
        if self.ctm is not None:
            x0, y0, x1, y1 = placed((0.0, 0.0, 1.0, 1.0), self.ctm)
            self.picture_cover += (x1 - x0) * (y1 - y0) / (self.width * self.height)

    def begin_tag(self, tag: Any, props: Any = None) -> None:
        """Begin marked content."""
        name = str(getattr(tag, "name", ""))
        subtype = props.get("Subtype") if isinstance(props, dict) else None
        kind = str(getattr(subtype, "name", ""))
        self.begin_marked(name.encode(), f"/{kind}".encode())

    def end_tag(self) -> None:
        """End marked content."""
        if self._artifacts:
            self._artifacts.pop()

    def render_string(
        self,
        textstate: Any,
        seq: Iterable[int | float | bytes],
        ncs: Any,  # noqa: ARG002 - what the interpreter passes
        graphicstate: Any,  # noqa: ARG002
    ) -> None:
        """Put the text of one show operator that the stock interpreter has read."""
        if self.ctm is None or not isinstance(seq, list):
            return
        face = self.face(textstate.font)
        x, y = textstate.linematrix
        size = textstate.fontsize
        shown = face.show(*strings_and_kerns(seq))
        setting = (
            textstate.scaling * 0.01,
            textstate.charspace,
            textstate.wordspace,
            textstate.rise,
        )
        matrix = mult_matrix(textstate.matrix, self.ctm)
        if face.vertical:
            matrix = mult_matrix((1.0, 0.0, 0.0, 1.0, 0.0, y), matrix)
            moved = self.put(shown, face, matrix, x, size, setting, textstate.render, self.clip)
            textstate.linematrix = (x, y + moved)
            return
        moved = self.put(shown, face, matrix, x, size, setting, textstate.render, self.clip)
        textstate.linematrix = (x + moved, y)


def _hidden(run: Run, mode: float, clip: Rect) -> Hidden | None:
    """Why a run cannot be seen, or None; places beyond all measure (or none) cannot."""
    if mode in _NO_INK:
        return Hidden.INVISIBLE
    if run.size < _SMALLEST:
        return Hidden.TINY
    if run.askew is None:
        x0, x1, y0, y1 = run.x, run.x1, run.y - 0.5 * run.size, run.y
    else:
        x0, y0, x1, y1 = run.askew
    left, top, right, bottom = clip
    if left <= x0 <= x1 <= right and top <= y0 <= y1 <= bottom:
        return None
    x0, x1 = min(x0, x1), max(x0, x1)
    across = min(x1, right) - max(x0, left)
    down = min(y1, bottom) - max(y0, top)
    seen = across >= _SEEN_SHARE * (x1 - x0) and down >= _SEEN_SHARE * (y1 - y0)
    return None if seen else Hidden.CLIPPED
