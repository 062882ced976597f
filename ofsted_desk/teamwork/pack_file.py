"""The review pack as a file: a zip of data, and how it is read without trusting it.

    manifest.json          for whom, by whom, and the list of letters with their sha-256
    letters/<sha-256>.json pages, findings and decisions of one letter
    originals/<sha-256>    the letter's own file, byte for byte

Nothing is ever unpacked to a place that the pack names: members are read into memory one by one,
and the store keeps each original where it keeps all of them, by its sha-256.
"""

import hashlib
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ofsted_desk.errors import TeamworkError
from ofsted_desk.export.swap import written_beside
from ofsted_desk.intake.sources import LARGEST
from ofsted_desk.letter.document import Document, compose
from ofsted_desk.letter.letter import ExtractedLetter
from ofsted_desk.store import LETTER
from ofsted_desk.teamwork import checks, strict
from ofsted_desk.teamwork.shapes import (
    LONGEST_NAME,
    PACK,
    Listed,
    Manifest,
    PackedRecord,
    Said,
    check_head,
    check_moment,
    check_name,
    check_sha256,
)
from ofsted_desk.teamwork.strict import REMEDY, NotThatShapeError

MANIFEST = "manifest.json"
LARGEST_LIST = 32 * 1024**2
LARGEST_RECORD = 64 * 1024**2
_SMALL = 1024**2
_THINNEST = 200
"""A member that is this many times larger unpacked is no letter: they shrink to a third."""
_KINDS = ("pdf", "text", "scan", "picture")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_FAULTS = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, KeyError, EOFError)
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class PackedLetter:
    """A letter taken out of a pack and checked."""

    extracted: ExtractedLetter
    data: bytes
    decisions: tuple[Said, ...]


def write_pack(
    path: Path,
    letters: Iterable[PackedLetter],
    manifest: Callable[[tuple[Listed, ...]], Manifest],
) -> Manifest:
    """Write a pack whole or not at all; `manifest` makes the list once all letters are known."""
    listed: list[Listed] = []
    with (
        written_beside([path]) as (part,),
        zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive,
    ):
        for letter in letters:
            document = letter.extracted.document
            record = strict.written(_record(letter))
            _put(archive, _record_name(document.sha256), record)
            _put(archive, _original_name(document.sha256), letter.data)
            digest = hashlib.sha256(record).hexdigest()
            size = len(letter.data)
            listed.append(Listed(document.sha256, document.name, document.kind, size, digest))
        made = manifest(tuple(listed))
        _put(archive, MANIFEST, strict.written(made))
    return made


class Pack:
    """A pack that is open: its list, and its letters one by one."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.manifest = strict.read(Manifest, self._read(MANIFEST, LARGEST_LIST))
        check_head(self.manifest, PACK)
        check_name(self.manifest.made_by)
        check_moment(self.manifest.made_at)
        for listed in self.manifest.letters:
            check_sha256(listed.record)
            if listed.kind not in _KINDS or not 0 <= listed.size <= LARGEST:
                raise NotThatShapeError("a letter is of no kind that is known")
        self._check_members()

    def letters(self) -> Iterator[PackedLetter]:
        """Every letter, in the order of the list, each checked whole before it is handed out."""
        for listed in self.manifest.letters:
            yield self._letter(listed)

    def _letter(self, listed: Listed) -> PackedLetter:
        data = self._read(_original_name(listed.sha256), listed.size)
        record = self._read(_record_name(listed.sha256), LARGEST_RECORD)
        for found, due in ((data, listed.sha256), (record, listed.record)):
            if hashlib.sha256(found).hexdigest() != due:
                raise NotThatShapeError(f"“{listed.name}” is not what the list says")
        return _taken_out(listed, data, strict.read(PackedRecord, record))

    def _check_members(self) -> None:
        """Exactly the members that the list names: no others, no links, nothing twice."""
        due = {MANIFEST}
        for listed in self.manifest.letters:
            due |= {_record_name(listed.sha256), _original_name(listed.sha256)}
        names = [info.filename for info in self._archive.infolist()]
        if len(names) != len(due) or set(names) != due:
            raise NotThatShapeError("it does not hold just what its list names")

    def _read(self, name: str, most: int) -> bytes:
        info = self._archive.getinfo(name)
        if stat.S_ISLNK(info.external_attr >> 16) or info.flag_bits & 1:
            raise NotThatShapeError("a member is a link, or locked")
        if info.compress_type not in _METHODS:
            raise NotThatShapeError("a member is packed in an unknown way")
        too_thin = info.file_size > _SMALL and info.file_size > _THINNEST * info.compress_size
        if info.file_size > most or too_thin:
            raise NotThatShapeError("a member would unpack to far more than it should")
        with self._archive.open(info) as file:
            data = file.read(most + 1)
        if len(data) != info.file_size:
            raise NotThatShapeError("a member is longer or shorter than it says")
        return data


@contextmanager
def open_pack(path: Path) -> Iterator[Pack]:
    """A pack, its list checked; raises `TeamworkError` with the reason where it is none."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield Pack(archive)
    except NotThatShapeError as error:
        raise TeamworkError(f"{path.name} is no pack. {error.what}", remedy=REMEDY) from error
    except OSError as error:
        raise TeamworkError(
            f"{path} cannot be read: {error.strerror or error}.", remedy="Check it and try again."
        ) from error
    except _FAULTS as error:
        raise TeamworkError(
            f"{path.name} is no review pack, or arrived damaged.", remedy=REMEDY
        ) from error


def _record(letter: PackedLetter) -> PackedRecord:
    extracted = letter.extracted
    return PackedRecord(
        extracted.document.pages,
        extracted.recognition,
        extracted.family_version,
        extracted.app_version,
        extracted.findings,
        letter.decisions,
    )


def _taken_out(listed: Listed, data: bytes, record: PackedRecord) -> PackedLetter:
    document = _document(listed, record)
    fields = [finding.field for finding in record.findings]
    decided = [made.field for made in record.decisions]
    if len(set(fields)) != len(fields) or len(set(decided)) != len(decided):
        raise NotThatShapeError("a field stands twice")
    for finding in record.findings:
        checks.check_finding(finding, document)
    for made in record.decisions:
        checks.check_said(made, document)
    if LETTER in fields or len(record.app_version) > LONGEST_NAME:
        raise NotThatShapeError("a letter was read in no way that is known")
    extracted = ExtractedLetter(
        document, record.recognition, record.family_version, record.app_version, record.findings
    )
    return PackedLetter(extracted, data, record.decisions)


def _document(listed: Listed, record: PackedRecord) -> Document:
    if [page.number for page in record.pages] != list(range(1, len(record.pages) + 1)):
        raise NotThatShapeError("pages are missing")
    if any(mark in line.text for page in record.pages for line in page.lines for mark in "\n\f"):
        raise NotThatShapeError("a line is several")
    return compose(listed.name, listed.sha256, listed.kind, list(record.pages))


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    archive.writestr(info, data)


def _record_name(sha256: str) -> str:
    return f"letters/{sha256}.json"


def _original_name(sha256: str) -> str:
    return f"originals/{sha256}"
