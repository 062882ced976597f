"""The grammar of a page's content, a whole statement a match.

Each statement of a content stream is one match of `STATEMENT`; `Kind` names the group that
closes it. Text as word processors write it (clip, begin, font, matrix, colours, show, end) is
one match as a whole, and so is a stretch of drawing that shows no text. Whatever does not
match, nested brackets, inline images and comments among it, is left to the stock interpreter.
"""

import re
from enum import IntEnum

_NUMBER = rb"[-+.\d]++"
_NUMBERS = rb"[-+.\d\s]*+"
_NAME = rb"/[^\s/\[\]()<>{}%]*+"
_LITERAL = rb"\((?:[^()\\]++|\\.)*+\)"
_DIGITS = rb"<[0-9A-Fa-f\s]*+>"
_END = rb"(?![^\s/\[(<])"
_MATRIX = rb"\s++".join([_NUMBER] * 6)
_RECT = rb"\s++".join([_NUMBER] * 4)
_DRAWING = (
    rb"(?:" + _NUMBERS + rb"(?:re|rg|RG|ri|g|G|k|K|W\*|W|n|f\*|f|F|m|l|c|v|y|h|S|s|B\*|B|b\*|b"
    rb"|w|J|j|M|i|sc|SC|ET)" + _END + rb")"
)
_COLOUR = rb"(?:" + _NUMBERS + rb"(?:rg|RG|g|G)\s++|" + _NAME + rb"\s++gs\s++)"


class Kind(IntEnum):
    """The group of `STATEMENT` that closes each kind of statement."""

    BLOCK = 6
    BLOCK_RESTORED = 7
    DRAWING = 8
    PLAIN = 9
    ARRAY = 10
    NUMERIC = 12
    FONT = 14
    STRING = 16
    NAMED = 19
    ARRAY_WITH_BRACKETS = 20
    UNKNOWN = 21


STATEMENT = re.compile(
    # nothing shown: saved, drawn, restored
    rb"\s*+q\b" + _DRAWING + rb"*+\s*+Q\b"
    # 1 clip, 2 font, 3 size, 4 matrix, 5 character space, 6 array, 7 restore
    rb"|\s*+(?:q\s++(" + _RECT + rb")\s++re\s++W\*?+\s++n\s++)?+"
    rb"BT\s++(?:(" + _NAME + rb")\s++(" + _NUMBER + rb")\s++Tf\s++)?+"
    rb"(" + _MATRIX + rb")\s++Tm\s++" + _COLOUR + rb"*+"
    rb"(?:(" + _NUMBER + rb")\s++Tc\s*+)?+"
    rb"\[([^\]]*+)\]\s*+TJ\s++ET\b(\s++Q\b)?+"
    # 8 drawing
    rb"|(" + _DRAWING + rb"++)"
    # 9 operator without operands
    rb"|\s*+(q|Q|BT|EMC|T\*)"
    + _END
    +
    # 10 array
    rb"|\s*+\[([^\]]*+)\]\s*+TJ"
    + _END
    +
    # 11 operands, 12 operator
    rb"|("
    + _NUMBERS
    + rb")([A-Za-z]++[*01]?+)"
    + _END
    +
    # 13 font, 14 size
    rb"|\s*+("
    + _NAME
    + rb")\s++("
    + _NUMBER
    + rb")\s++Tf"
    + _END
    +
    # 15 string, 16 operator
    rb"|\s*+("
    + _LITERAL
    + rb"|"
    + _DIGITS
    + rb")\s*+(Tj|')"
    + _END
    +
    # 17 name, 18 properties, 19 operator
    rb"|\s*+("
    + _NAME
    + rb")\s*+(?:("
    + _NAME
    + rb"|<<(?:[^<>()]++|"
    + _LITERAL
    + rb"|"
    + _DIGITS
    + rb")*+>>)\s*+)?+(BDC|BMC|Do|gs|cs|CS|scn|SCN|sh|MP|DP|ri)"
    + _END
    +
    # dash: nothing to do
    rb"|\s*+\[[-+.\d\s]*+\]\s*+"
    + _NUMBER
    + rb"\s++d"
    + _END
    +
    # 20 array with a square bracket inside a string
    rb"|\s*+\[((?:[^\[\]()<>/%]++|"
    + _LITERAL
    + rb"|"
    + _DIGITS
    + rb")*+)\]\s*+TJ"
    + _END
    + rb"|\s++\Z"
    # 21 anything else
    rb"|(.)",
    re.DOTALL,
)
