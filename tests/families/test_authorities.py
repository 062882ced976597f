from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ofsted_desk.errors import FamilyFileError
from ofsted_desk.families.authorities import Authority, Gazetteer, strip_council_words

GAZETTEER = Gazetteer.load()

PRINTED = [
    ("Milton Keynes council", "Milton Keynes"),
    ("MILTON KEYNES", "Milton Keynes"),
    ("City of Bradford Metropolitan District Council", "Bradford"),
    ("London Borough of Islington.", "Islington"),
    ("The Royal Borough of Windsor and Maidenhead", "Windsor and Maidenhead"),
    ("Bristol City of", "Bristol"),
    ("Bristol, City of", "Bristol"),
    ("Hull City Council", "Kingston upon Hull"),
    ("City of London Corporation", "City of London"),
    ("Corporation of London", "City of London"),
    ("St Helen’s Council", "St Helens"),
    ("St. Helens", "St Helens"),
    ("Metropolitan Borough of Rotherham", "Rotherham"),
    ("Stockport Metropolitan Borough Council", "Stockport"),
    ("Wigan MBC", "Wigan"),
    ("Newcastle Upon Tyne", "Newcastle upon Tyne"),
    ("Hammersmith & Fulham", "Hammersmith and Fulham"),
    ("Slough Children First", "Slough"),
    ("Sandwell Children’s Trust", "Sandwell"),
    ("Sandwell Children's Trust", "Sandwell"),
    ("Wiltshire county council children’s services", "Wiltshire"),
    ("Lincolnshire local authority children’s services", "Lincolnshire"),
    ("Blackpool Local Safeguarding Partnership", "Blackpool"),
    ("Council of the Isles of Scilly", "Isles of Scilly"),
    ("City of York Council", "York"),
    ("Derby City", "Derby"),
    ("Durham County Council", "Durham"),
    ("County Durham", "Durham"),
    ("Borough of Poole", "Poole"),
    ("City of Westminster", "Westminster"),
    ("Bath  &\nNorth East Somerset Council", "Bath and North East Somerset"),
    ("BCP Council", "Bournemouth, Christchurch and Poole"),
    ("North Northamptonshire", "North Northamptonshire"),
]


@pytest.mark.parametrize(("printed", "name"), PRINTED)
def test_what_is_printed_resolves_to_the_name(printed: str, name: str) -> None:
    found = GAZETTEER.resolve(printed)

    assert found is not None
    assert name == found.name


@pytest.mark.parametrize(
    "printed",
    [
        "Kingston",
        "Achieving for Children",
        "Northamptonshire Children’s Trust",
        "1 Saxon Gate East, Milton Keynes",
        "Wigan Town Hall",
        "London",
        "Council",
        "",
        "Ambleford County Council",
    ],
)
def test_what_could_be_two_or_none_is_not_guessed(printed: str) -> None:
    assert GAZETTEER.resolve(printed) is None


@pytest.mark.parametrize("authority", GAZETTEER.authorities, ids=lambda a: f"{a.number} {a.name}")
def test_every_authority_is_found_by_its_name_and_council(authority: Authority) -> None:
    for printed in (authority.name, f"{authority.name} Council", authority.name.upper()):
        found = GAZETTEER.resolve(printed)
        assert found is not None
        assert authority.name == found.name
    assert [authority.name] == [a.name for _, _, a in GAZETTEER.find_in(f"in {authority.name}.")]


@pytest.mark.parametrize(
    ("on", "count"),
    [
        (date(2007, 6, 1), 150),
        (date(2009, 6, 1), 152),
        (date(2019, 6, 1), 151),
        (date(2021, 6, 1), 152),
        (date(2023, 6, 1), 153),
    ],
)
def test_there_were_as_many_authorities_as_there_were(on: date, count: int) -> None:
    assert count == sum(authority.existed(on) for authority in GAZETTEER.authorities)


def test_the_kinds_of_authority_are_as_many_as_there_are() -> None:
    now = [a.gss_code[:3] for a in GAZETTEER.authorities if a.until is None]

    assert (33, 36, 21, 63) == tuple(now.count(kind) for kind in ("E09", "E08", "E10", "E06"))


def test_numbers_and_codes_are_of_one_authority_only() -> None:
    numbers = [a.number for a in GAZETTEER.authorities]
    codes = [c for a in GAZETTEER.authorities for c in (a.gss_code, *a.earlier_gss_codes)]

    assert len(numbers) == len(set(numbers))
    assert len(codes) == len(set(codes))
    assert all(len(number) == 3 and number.isdigit() for number in numbers)
    assert all(len(code) == 9 and code[1:].isdigit() for code in codes)


def test_predecessors_ended_when_their_successors_began() -> None:
    for authority in GAZETTEER.authorities:
        for name in authority.predecessors:
            ended = {a.until for a in GAZETTEER.authorities if a.name == name and a.until}
            continued = any(a.name == name and a.until is None for a in GAZETTEER.authorities)
            assert authority.since in ended or continued


def test_the_day_chooses_between_two_of_the_same_name() -> None:
    before, now = GAZETTEER.resolve("Dorset", date(2016, 1, 1)), GAZETTEER.resolve("Dorset")

    assert before is not None
    assert now is not None
    assert ("835", "838") == (before.number, now.number)


def _found(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], a.name) for start, end, a in GAZETTEER.find_in(text)]


@pytest.mark.parametrize(
    "name",
    [
        "Cheshire West and Chester",
        "North Northamptonshire",
        "West Sussex",
        "South Tyneside",
        "Bath and North East Somerset",
        "North East Lincolnshire",
    ],
)
def test_the_longest_name_wins(name: str) -> None:
    assert [(name, name)] == _found(f"Focused visit to {name} children’s services")


def test_names_in_text_are_found_where_they_stand() -> None:
    text = "Wigan’s leaders, BCP, and Stoke-on-\nTrent"

    assert [
        ("Wigan", "Wigan"),
        ("BCP", "Bournemouth, Christchurch and Poole"),
        ("Stoke-on-\nTrent", "Stoke-on-Trent"),
    ] == _found(text)


def test_a_word_or_another_place_is_not_an_authority() -> None:
    assert not _found("reading and writing in Greater Manchester, East London; bury it")


def test_a_name_of_two_authorities_hides_the_shorter_name_in_it() -> None:
    assert not _found("delivered by Northamptonshire Children’s Trust")


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ambleford County Council children’s services", "Ambleford"),
        ("The London Borough of Harrowgate Vale", "Harrowgate Vale"),
        ("Thornmere City Council", "Thornmere"),
        ("Royal Borough of Eastmarch", "Eastmarch"),
        ("Ambleford’s children’s services", "Ambleford"),
        ("Ambleford Safeguarding Children Partnership", "Ambleford"),
        ("Ambleford", "Ambleford"),
        ("Ambleford City of", "Ambleford"),
        ("AMBLEFORD COUNTY COUNCIL", "Ambleford"),
        ("THE LONDON BOROUGH OF EASTMARCH-UPON-VALE", "Eastmarch-upon-Vale"),
        ("", ""),
    ],
)
def test_council_words_go_from_a_name_that_is_not_known(printed: str, name: str) -> None:
    assert name == strip_council_words(printed)


def test_a_gazetteer_without_a_column_says_which(tmp_path: Path) -> None:
    file = tmp_path / "authorities.csv"
    file.write_text("name,number\nAmbleford,999\n", encoding="utf-8")

    with pytest.raises(FamilyFileError, match="gss_code"):
        Gazetteer.load(file)


@given(st.text())
def test_any_text_is_answered_and_names_stand_where_they_are_said_to(text: str) -> None:
    GAZETTEER.resolve(text)
    strip_council_words(text)
    spans = [(start, end) for start, end, _ in GAZETTEER.find_in(text)]

    assert spans == sorted(spans)
