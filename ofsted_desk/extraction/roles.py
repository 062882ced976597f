"""What a name, a job title and an address line look like, word by word.

Knows words only, no page: whether a line is where such a thing stands is for the caller to say.
"""

import re

_TITLES = {
    *("mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "prof", "professor", "sir", "dame"),
    *("lord", "lady", "rev", "revd", "reverend", "cllr", "councillor", "baroness", "baron"),
}
_HONOURS = re.compile(
    r"(?:[\s,]+(?:O\.?B\.?E|M\.?B\.?E|C\.?B\.?E|K\.?B\.?E|D\.?B\.?E|B\.?E\.?M|CB|QPM|KPM|QFSM|JP|DL"
    r"|KC|QC|FRSA|FRCP|FRCPCH|FRCGP|FRCS|FRCA|MRCP|MRCGP|FRCN|FCIPD|FCMI|CPFA|CQSW|DipSW|DCH|PGCE"
    r"|NPQH|PhD|DPhil|MPhil|MSc|DSc|MB|BM|ChB|BCh|BS|LLB|LLM|MA|MBA|MPA|BA|BSc|BEd|MEd|EdD|RN)\b\.?)+$"
)
_ROLE = re.compile(
    r"\b(?:director|officer|head|lead|leader|manager|chief|executive|commissioner|chair|chairman"
    r"|chairperson|principal|secretary|dcs|inspectors?|adviser|advisor|superintendent"
    r"|coordinator|co-ordinator|president|scrutineer|constable|nurse|headteacher|governors"
    r"|s?hmi)\b",
    re.IGNORECASE,
)
_HMI = re.compile(
    r"[\s,(–-]+(?:senior\s+|acting\s+)?(?:s?hmi|(?-i:AI))\b(?:\s+(?:designate|\(?social\s+care\)?))?[\s).]*$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:council|borough|authority|corporation|trust|partnership|directorate|department|division"
    r"|p\.?\s?o\.?\s+box|house|hall|centre|offices?|street|road|lane|avenue|square|floor|tower"
    r"|buildings?|block|suite|room|court|town|civic|guildhall|boulevard|drive|quay|county|park"
    r"|limited|ltd|ccg|icb|nhs|constabulary|england)\b|[0-9]|@|\bwww\.",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}[0-9][0-9A-Z]?\s*[0-9][A-Z]{2}\b")
_BODY = re.compile(
    r"^(?:ofsted|hmip?|hmic(?:frs)?|cqc|(?:hmi|hm|her|his)\b.*\b(?:constabulary|probation|prisons)"
    r"|care\s+quality\s+commission|.*\b(?:commission|inspectorate)\b.*)$",
    re.IGNORECASE,
)
_SERVICES = (
    "adult adults all and assurance care chief childhood children childrens commissioning "
    "communities community corporate culture customer deputy development disability division "
    "early education employment families family first for futures health help housing "
    "improvement inclusion independent inspection integrated integration interim joint joined "
    "learning leisure libraries life lifelong living local of ofsted operations opportunities "
    "parenting partnerships people peoples performance prevention protection public quality "
    "regional regulation resources safeguarding school schools sector send services service "
    "skills social special specialist standards strategy support the transformation well "
    "wellbeing being workforce young youth east west north south midlands london yorkshire "
    "humber region statutory acting "
)
_SERVICE_WORDS = frozenset(_SERVICES.split())
_REGIONS = "and the of east west north south midlands london yorkshire humber"
_REGION_WORDS = frozenset(_REGIONS.split())
_UNFINISHED = re.compile(
    r"(?:[,&/–—-]|\b(?:and|of|for|the|to|with|in|childrens?|(?:children|people)['’]s|young|adults?|social"
    r"|lifelong|early|public|executive|interim|corporate|strategic|acting|deputy|group))\s*$",
    re.IGNORECASE,
)
_CARRIES_ON = re.compile(r"^\s*(?:[a-z(&]|and\b|Services?$)")
_WORD = re.compile(r"[^\W\d_]+(?:['’.-]+[^\W\d_]+)*['’.]?")
_PARTICLES = {"de", "da", "di", "du", "del", "der", "den", "van", "von", "la", "le", "al", "el"}
_PARTICLES |= {"bin", "ap", "ab", "y", "e", "san", "st", "dos", "ten", "ter"}
_NOT_IN_NAMES = re.compile(r"[0-9@:;,(/&\t]|\b(?:and|of|for|the)\b", re.IGNORECASE)
_APART = re.compile(r"\s*,\s*|\s+[–—-]\s+|\s*(?=\()|\s{3,}")
_SURNAME = re.compile(
    r"(?!(?:deputy|assistant|senior|team|group|service|section|school|chief|lead|designated|police"
    r"|interim|acting|safeguarding|area|regional|executive|department)\b)"
    r"[^\W\d_]{2,}\s+(?:head|nurse|leader|constable)$",
    re.IGNORECASE,
)
_BARE_HMI = re.compile(r"(?:s?hmi|ai)$", re.IGNORECASE)
_COUNCIL_END = re.compile(r"\b(?:council|borough|corporation|trust)\s*$", re.IGNORECASE)


def words_of(text: str) -> list[str]:
    """The words of a name or title for comparing: no case, no apostrophes, no full stops."""
    return [re.sub(r"['’.]", "", word).casefold() for word in _WORD.findall(text)]


def without_titles(text: str) -> list[str]:
    """The words of a name, without 'Mr' before and honours behind."""
    return [word for word in words_of(_HONOURS.sub("", text)) if word not in _TITLES]


def has_title(text: str) -> bool:
    """Whether a name begins with 'Ms', 'Dr' and the like."""
    words = words_of(text)
    return len(words) > 1 and words[0] in _TITLES


def without_hmi(text: str) -> str:
    """A name without 'HMI' behind it."""
    return _HMI.sub("", text).strip(" \t\n,;")


def name_on(text: str) -> str:
    """The name on a line that may carry the role or 'HMI' too: 'Ann Example, Director'."""
    for match in _APART.finditer(text):
        if is_role(text[match.end() :]):
            return without_hmi(text[: match.start()])
    return without_hmi(text).rstrip(" .")


def role_beside(text: str) -> str:
    """The role on a line after a name, or nothing."""
    for match in _APART.finditer(text):
        rest = text[match.end() :].strip(" ,;.()")
        if is_role(rest) and has_name_shape(text[: match.start()]):
            return "" if _BARE_HMI.match(rest) else without_council(rest)
    return ""


def without_council(role: str) -> str:
    """A role without the council printed behind it: 'Director, Ambleford Council'."""
    at = role.find(",")
    while at >= 0:
        rest = role[at + 1 :]
        if _COUNCIL_END.search(rest) and not is_role(rest) and not _all_service_words(rest):
            return role[:at]
        at = role.find(",", at + 1)
    return role


def has_name_shape(text: str) -> bool:
    """Whether a line is written as a person's name is: a few words with capitals, no figures."""
    bare = _HONOURS.sub("", without_hmi(text)).strip(" .,")
    if not bare or _NOT_IN_NAMES.search(bare):
        return False
    words = bare.split()
    titled = has_title(bare)
    few = (1 if titled else 2) <= len(words) - titled <= 6
    return few and all(_is_name_word(word) for word in words)


def is_name(text: str) -> bool:
    """Whether a line has the shape of a name, and is not a title, a body or a service."""
    if not has_name_shape(text):
        return False
    bare = without_hmi(text)
    if has_title(text) or _SURNAME.match(bare):
        return True
    return not (is_role(bare) or is_body(bare) or _all_service_words(bare))


def _is_name_word(word: str) -> bool:
    return (word[0].isupper() and bool(_WORD.fullmatch(word))) or word.casefold() in _PARTICLES


def is_role(text: str) -> bool:
    """Whether a line has a word that only job titles have."""
    return bool(_ROLE.search(text))


def is_place(text: str) -> bool:
    """Whether a line is a council, a building, a street or a postcode."""
    return bool(_PLACE.search(text) or _POSTCODE.search(text))


def is_body(text: str) -> bool:
    """Whether a line is the name of an inspectorate and not of a person."""
    return bool(_BODY.match(text.strip()))


def is_unfinished(text: str) -> bool:
    """Whether a line of a job title asks for the next line: it ends with 'and', 'of', a comma."""
    return bool(_UNFINISHED.search(text))


def carries_on(text: str) -> bool:
    """Whether a line can only carry on the one before: 'and', a small letter, 'Services' alone."""
    return bool(_CARRIES_ON.match(text))


def adds_services(text: str, to: str) -> bool:
    """Whether a line is only names of services, and says something that `to` does not yet say."""
    new = set(words_of(text)) - set(words_of(to)) - _REGION_WORDS
    return bool(new) and _all_service_words(text)


def _all_service_words(text: str) -> bool:
    words = [part for word in words_of(text) for part in word.split("-")]
    return bool(words) and all(word in _SERVICE_WORDS for word in words)
