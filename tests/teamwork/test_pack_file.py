"""A pack is data and nothing else: whatever it holds, it is refused in words or opened whole."""

import hashlib
import io
import json
import stat
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Barrier
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ofsted_desk.errors import TeamworkError
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.store import NewLetter, open_store
from ofsted_desk.teamwork import pack_file
from ofsted_desk.teamwork.dealing import Hand, Share
from ofsted_desk.teamwork.pack_file import open_pack
from ofsted_desk.teamwork.pack_store import open_as_store
from ofsted_desk.teamwork.packs import PackingStopped, make_packs
from tests.store.made_letters import a_file, a_letter, a_new_letter, a_store
from tests.teamwork.team import VERSION, Team

Members = dict[str, bytes]
Spoil = Callable[[Members], object]


@pytest.fixture(scope="module")
def members(tmp_path_factory: pytest.TempPathFactory) -> Members:
    """The members of a whole pack of two letters with a decision."""
    team = Team(tmp_path_factory.mktemp("pack"), letters=2)
    team.session.correct(1, "grade:overall", GradeValue("adequate"))
    pack = team.packs("Ana")["Ana"]
    team.close()
    with zipfile.ZipFile(pack) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(path: Path, members: Members) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def refused(path: Path) -> str:
    """Why it is refused; nothing may stay behind."""
    before = sorted(path.parent.rglob("*"))
    with pytest.raises(TeamworkError) as error:
        open_as_store(path, app_version=VERSION)
    assert sorted(path.parent.rglob("*")) == before
    return str(error.value)


def change_list(members: Members, change: Callable[[Any], object]) -> None:
    thing = json.loads(members["manifest.json"])
    change(thing)
    members["manifest.json"] = json.dumps(thing).encode()


def change_record(members: Members, change: Callable[[Any], object]) -> None:
    """Change a letter's record, and its hash in the list so that only the change is wrong."""
    name = next(name for name in members if name.startswith("letters/"))
    thing = json.loads(members[name])
    change(thing)
    members[name] = json.dumps(thing).encode()
    digest = hashlib.sha256(members[name]).hexdigest()
    sha256 = name.removeprefix("letters/").removesuffix(".json")

    def enter(listed: Any) -> None:
        for letter in listed["letters"]:
            if letter["sha256"] == sha256:
                letter["record"] = digest

    change_list(members, enter)


def test_a_pack_opens_as_a_store_with_the_same_letters(tmp_path: Path) -> None:
    team = Team(tmp_path, letters=2)
    pack = team.packs("Ana")["Ana"]
    team.close()
    with open_store(open_as_store(pack, app_version=VERSION), app_version=VERSION) as store:
        assert [a_letter(1), a_letter(2)] == [store.letters.extracted(n) for n in (1, 2)]
        record = store.letters.record(2)
        assert store.originals.path(record.sha256).read_bytes() == a_file(2)
        held = store.merges.pack()
        assert held is not None
        assert (held.reviewer, held.made_by, held.instructions) == (
            "Ana",
            "Kit",
            "Check the grades.",
        )
        assert store.check() == []


def test_opened_twice_it_is_the_same_store_with_what_was_decided(tmp_path: Path) -> None:
    team = Team(tmp_path, letters=1)
    pack = team.packs("Ana")["Ana"]
    team.answer(pack, lambda session: session.confirm_letter(1))
    with open_store(open_as_store(pack, app_version=VERSION), app_version=VERSION) as store:
        assert store.standing(1).to_check == 0
    team.close()


def test_a_store_of_that_name_that_is_another_is_left_alone(tmp_path: Path) -> None:
    team = Team(tmp_path, letters=1)
    pack = team.packs("Ana")["Ana"]
    with open_store(pack.with_suffix(".db"), app_version=VERSION) as other:
        other.letters.add([a_new_letter(9)])

    with pytest.raises(TeamworkError, match="is not the store of this pack"):
        open_as_store(pack, app_version=VERSION)
    team.close()


def test_a_pack_that_is_opened_by_two_at_once_is_one_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ofsted_desk.store.opening.WAIT", 60)
    monkeypatch.setattr("ofsted_desk.store.database.WAIT", 60)
    team = Team(tmp_path, letters=2)
    pack = team.packs("Ana")["Ana"]
    team.close()
    together = Barrier(3)

    def open_it() -> Path:
        together.wait()
        return open_as_store(pack, app_version=VERSION)

    with ThreadPoolExecutor(3) as pool:
        opened = {each.result() for each in [pool.submit(open_it) for _ in range(3)]}

    (path,) = opened
    with open_store(path, app_version=VERSION) as store:
        assert [1, 2] == store.letters.ids()
        assert [] == store.check()


def test_a_pack_whose_opening_was_ended_half_way_is_opened(tmp_path: Path) -> None:
    team = Team(tmp_path, letters=2)
    pack = team.packs("Ana")["Ana"]
    team.close()

    def end(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    open_store(pack.with_suffix(".db"), app_version=VERSION).close()
    with pytest.raises(KeyboardInterrupt):
        open_as_store(pack, app_version=VERSION, on_progress=end)

    with open_store(open_as_store(pack, app_version=VERSION), app_version=VERSION) as store:
        assert [1, 2] == store.letters.ids()


def test_letters_for_two_reviewers_go_without_decisions(tmp_path: Path) -> None:
    team = Team(tmp_path, letters=4)
    for letter in (1, 2, 3, 4):
        team.session.correct(letter, "grade:overall", GradeValue("adequate"))
    packs = team.packs("Ana", "Ben", double=Share(50, percent=True))
    held: dict[str, list[str]] = {}
    decided: dict[str, int] = {}
    for name, path in packs.items():
        with open_pack(path) as pack:
            for each in pack.letters():
                file = each.extracted.document.name
                held.setdefault(file, []).append(name)
                decided[file] = len(each.decisions)
    team.close()

    assert sorted(map(len, held.values())) == [1, 1, 2, 2]
    assert all(decided[file] == (len(names) == 1) for file, names in held.items())


@pytest.mark.parametrize("name", ["Letter 10.15\u202fAM.pdf", "Letter\xa0one.pdf", 250 * "L"])
def test_a_letter_travels_whatever_its_name(tmp_path: Path, name: str) -> None:
    team = Team(tmp_path, letters=0)
    letter = a_letter(1)
    named = replace(letter, document=replace(letter.document, name=name))
    team.store.letters.add([NewLetter(named, a_file(1))])

    opened = open_as_store(team.packs("Ana")["Ana"], app_version=VERSION)

    with open_store(opened, app_version=VERSION) as store:
        assert store.letters.record(1).name == name[:240].replace("\u202f", " ").replace(
            "\xa0", " "
        )
    team.close()


def test_reviewers_whose_names_make_one_file_name_get_a_file_each(tmp_path: Path) -> None:
    team = Team(tmp_path, letters=2)

    packs = team.packs("Ana/Ben", "Ana:Ben")

    held = {}
    for name, path in packs.items():
        with open_pack(path) as pack:
            held[name] = pack.manifest.reviewer
    assert held == {name: name for name in ("Ana/Ben", "Ana:Ben")}
    team.close()


def test_packing_that_is_stopped_leaves_no_pack(tmp_path: Path) -> None:
    team = Team(tmp_path, letters=2)
    hands = [Hand("Ana", (1,), frozenset()), Hand("Ben", (2,), frozenset())]
    packed: list[int] = []

    with pytest.raises(PackingStopped, match="No pack was written"):
        make_packs(
            team.store,
            hands,
            tmp_path / "packs",
            "Kit",
            on_progress=lambda done, _: packed.append(done),
            stopped=lambda: bool(packed),
        )

    assert packed == [1]
    assert list((tmp_path / "packs").iterdir()) == []
    team.close()


def test_a_damaged_pack_takes_no_originals_of_another_store_along(
    tmp_path: Path, members: Members
) -> None:
    with a_store(tmp_path, letters=1) as store:
        original = store.originals.path(store.letters.record(1).sha256)
    spoilt = dict(members)
    change_record(spoilt, lambda record: record.update(pages=[]))

    with pytest.raises(TeamworkError):
        open_as_store(
            packed(tmp_path / "p.ofsted-pack", spoilt),
            tmp_path / "letters.sqlite",
            app_version=VERSION,
        )

    assert original.read_bytes() == a_file(1)


SPOILT: dict[str, Spoil] = {
    "a way out of its folder": lambda m: m.update({"../evil.txt": b"x"}),
    "an absolute name": lambda m: m.update({"/tmp/evil.txt": b"x"}),  # noqa: S108
    "code beside the letters": lambda m: m.update({"sitecustomize.py": b"print('hello')"}),
    "a letter that is missing": lambda m: m.pop(next(n for n in m if n.startswith("letters/"))),
    "another file": lambda m: m.update(
        {next(n for n in m if n.startswith("originals/")): b"another"}
    ),
    "another record": lambda m: m.update(
        {next(n for n in m if n.startswith("letters/")): b'{"pages":[]}'}
    ),
    "no list": lambda m: m.pop("manifest.json"),
    "a list that is no JSON": lambda m: m.update({"manifest.json": b"{"}),
    "a list nested without end": lambda m: m.update({"manifest.json": b"[" * 200_000}),
    "a key too many": lambda m: change_list(m, lambda t: t.update(run="rm")),
    "a key too few": lambda m: change_list(m, lambda t: t.pop("blind")),
    "a key twice": lambda m: m.update(
        {"manifest.json": m["manifest.json"].replace(b'{"format"', b'{"blind":true,"format"', 1)}
    ),
    "a newer version": lambda m: change_list(m, lambda t: t.update(version=2)),
    "another format": lambda m: change_list(m, lambda t: t.update(format="Other")),
    "a letter twice": lambda m: change_list(m, lambda t: t["letters"].append(t["letters"][0])),
    "a sha-256 that is a path": lambda m: change_list(
        m, lambda t: t["letters"][0].update(sha256="../" * 21 + "x")
    ),
    "a name that a screen would obey": lambda m: change_list(
        m, lambda t: t.update(reviewer="Ana\u202egnp")
    ),
    "a number that is none": lambda m: m.update(
        {"manifest.json": m["manifest.json"].replace(b'"version":1', b'"version":NaN')}
    ),
    "a number without end": lambda m: m.update(
        {"manifest.json": m["manifest.json"].replace(b'"version":1', b'"version":' + b"1" * 5000)}
    ),
    "half a character": lambda m: m.update(
        {"manifest.json": m["manifest.json"].replace(b'"Kit"', b'"K\\ud800t"')}
    ),
    "evidence from elsewhere": lambda m: change_record(
        m, lambda t: t["findings"][0]["evidence"]["spans"][0].__setitem__(3, "other words")
    ),
    "a field that is none": lambda m: change_record(
        m, lambda t: t["findings"][0].update(field="../../x")
    ),
    "a value of another kind": lambda m: change_record(
        m, lambda t: t["findings"][0].update(value={"grade": "good", "score": 1})
    ),
    "a field twice": lambda m: change_record(m, lambda t: t["findings"].append(t["findings"][0])),
    "an action that is none": lambda m: change_record(m, lambda t: t["findings"][0].update(rule=7)),
    "pages out of order": lambda m: change_record(m, lambda t: t["pages"][0].update(number=2)),
    "a line that is two": lambda m: change_record(
        m, lambda t: t["pages"][0]["lines"][0].__setitem__(1, "one\ntwo")
    ),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_a_pack_with_what_it_should_not_have_is_refused(
    members: Members, tmp_path: Path, spoil: Spoil
) -> None:
    spoilt = dict(members)
    spoil(spoilt)

    assert REMEDY in refused(packed(tmp_path / "spoilt.ofsted-pack", spoilt))


REMEDY = "Ask for it to be sent again; nothing of it was taken."


def test_a_member_that_is_a_link_is_refused(members: Members, tmp_path: Path) -> None:
    path = tmp_path / "link.ofsted-pack"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name)
            if name.startswith("originals/"):
                info.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(info, data)

    assert "is a link" in refused(path)


def test_a_member_that_stands_twice_is_refused(members: Members, tmp_path: Path) -> None:
    path = packed(tmp_path / "twice.ofsted-pack", members)
    with (
        zipfile.ZipFile(path, "a") as archive,
        pytest.warns(UserWarning, match="Duplicate name"),
    ):
        archive.writestr("manifest.json", members["manifest.json"])

    assert "just what its list names" in refused(path)


def test_a_bomb_is_refused_before_it_is_unpacked(members: Members, tmp_path: Path) -> None:
    bomb = dict(members)
    bomb["manifest.json"] = b'{"format":"' + b"x" * (pack_file.LARGEST_LIST // 2) + b'"}'

    assert "far more than it should" in refused(packed(tmp_path / "bomb.ofsted-pack", bomb))


def test_what_is_no_zip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.ofsted-pack"
    path.write_bytes(b"%PDF-1.7 hello")

    assert "is no review pack" in refused(path)
    assert "cannot be read" in refused(tmp_path / "missing.ofsted-pack")


@settings(max_examples=150)
@given(st.data())
def test_any_bytes_changed_are_refused_or_change_nothing(
    members: Members, data: st.DataObject
) -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    raw = bytearray(whole.getvalue())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at] = data.draw(st.integers(0, 255))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "inside" / "x.ofsted-pack"
        path.parent.mkdir()
        path.write_bytes(bytes(raw))
        _open_or_refuse(path)
        assert [each.name for each in Path(folder).iterdir()] == ["inside"]


json_things: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=6,
)


@settings(max_examples=150)
@given(st.data())
def test_any_json_in_any_place_is_refused_or_opened_whole(
    members: Members, data: st.DataObject
) -> None:
    spoilt = dict(members)

    def put(thing: Any) -> None:
        for _ in range(data.draw(st.integers(0, 5))):
            keys = list(thing) if isinstance(thing, dict) else list(range(len(thing)))
            if not keys:
                return
            key = data.draw(st.sampled_from(keys))
            if not isinstance(thing[key], dict | list) or not data.draw(st.booleans()):
                thing[key] = data.draw(json_things)
                return
            thing = thing[key]

    change = data.draw(st.sampled_from([change_list, change_record]))
    change(spoilt, put) if change is change_list else change_record(spoilt, put)
    with TemporaryDirectory() as folder:
        path = packed(Path(folder) / "x.ofsted-pack", spoilt)
        _open_or_refuse(path)


def _open_or_refuse(path: Path) -> None:
    """Open it; where it is refused it is in words, and nothing stays behind."""
    reason = ""
    try:
        opened = open_as_store(path, app_version=VERSION)
    except TeamworkError as error:
        reason = str(error)
    if reason:
        assert [each.name for each in path.parent.iterdir()] == [path.name]
    else:
        with open_store(opened, app_version=VERSION) as store:
            assert store.check() == []
