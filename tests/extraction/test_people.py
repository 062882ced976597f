import pytest
from hypothesis import given
from hypothesis import strategies as st

from ofsted_desk.extraction.people import (
    Found,
    find_addressee,
    find_lead_inspector,
    find_signatory,
    read_addressee,
    read_signatory,
)
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.finding import Absence, Level
from tests.builders import a_document

RIGHT = " " * 60


def a_letter(address: str, dear: str = "Dear Ms Example", signature: str = "") -> Document:
    return a_document(
        f"Ofsted\nPiccadilly Gate\tT 0300 000 0000\nStore Street\n\n12 May 2022\n\n{address}\n\n"
        f"{dear}\n\nFocused visit to Ambleford children’s services\n\n"
        "This letter summarises the findings of the visit. The inspectors were\n"
        "Priya Sample and Tom Nobody.\n---\n"
        f"planning your next inspection or visit.\n\n{signature}"
    )


def texts(found: tuple[Found | None, Found | None]) -> tuple[str | None, str | None]:
    name, role = found
    return name.text if name else None, role.text if role else None


ADDRESSES = [
    (
        "Ann Example\nDirector of Children’s Services\nAmbleford Council\nAB1 2CD",
        "Ann Example",
        "Director of Children’s Services",
    ),
    ("Ms Ann Example\nAmbleford Council\nTown Hall", "Ms Ann Example", None),
    (
        "Ann Example OBE\nStrategic Director, People\nRiverside House",
        "Ann Example OBE",
        "Strategic Director, People",
    ),
    (
        "Professor Ann Example\nInterim Director of Children’s Services\n1 High Street",
        "Professor Ann Example",
        "Interim Director of Children’s Services",
    ),
    (
        "Ann Example\nExecutive Director of Communities and\nChildren’s Services\nCivic Centre",
        "Ann Example",
        "Executive Director of Communities and Children’s Services",
    ),
    (
        "Ann Example\nExecutive Director,\nChildren and Families\nAmbleford Council",
        "Ann Example",
        "Executive Director, Children and Families",
    ),
    (
        "Ann Example\nStrategic Director\nDirector of Children’s Services\nAdult Care\nX House",
        "Ann Example",
        "Strategic Director, Director of Children’s Services, Adult Care",
    ),
    (
        "Ann Example, Director of Children’s Services\nAmbleford Council",
        "Ann Example",
        "Director of Children’s Services",
    ),
    (
        "Ann Example (Acting Director of Children’s Services)\nAmbleford Council",
        "Ann Example",
        "Acting Director of Children’s Services",
    ),
    (
        "Ann Example\nDirector of Children’s Services, Ambleford Council\nTown Hall",
        "Ann Example",
        "Director of Children’s Services",
    ),
    (
        "Ann Example\nDirector of Children’s Services\nChildren’s Services\nAmbleford Council",
        "Ann Example",
        "Director of Children’s Services",
    ),
    (
        "Ann Example\nDirector of Children’s Services\nAmbleford\nNew Quay",
        "Ann Example",
        "Director of Children’s Services",
    ),
    (
        "By email\nAnn Example\nDirector of Children’s Services\nAmbleford Council",
        "Ann Example",
        "Director of Children’s Services",
    ),
    (
        "Ann Example\nChief Executive of Ambleford Children First\nTown Hall",
        "Ann Example",
        "Chief Executive of Ambleford Children First",
    ),
]


@pytest.mark.parametrize(("address", "name", "role"), ADDRESSES)
def test_the_addressee_is_read_from_the_address_block(
    address: str, name: str, role: str | None
) -> None:
    assert (name, role) == texts(find_addressee(a_letter(address)))


ADDRESS = "Ann Example\nDirector of Children’s Services\nAmbleford Council\nTown Hall"


@pytest.mark.parametrize(
    "dear",
    ["Dear Ann", "Dear Ms Example", "Dear Ann Example,", "Dear Dr. Example", "DearMs Example"],
)
def test_dear_that_names_the_same_person_makes_it_sure(dear: str) -> None:
    name, role = find_addressee(a_letter(ADDRESS, dear))

    assert name is not None
    assert role is not None
    assert (Level.SURE, Level.SURE) == (name.level, role.level)
    assert dear == name.witness.words


@pytest.mark.parametrize("dear", ["Dear Mrs Otherwise", "Dear Director", "Dear Colleague"])
def test_dear_that_names_another_person_makes_it_less_sure(dear: str) -> None:
    name, role = find_addressee(a_letter(ADDRESS, dear))

    assert name is not None
    assert role is not None
    assert ("Ann Example", Level.LIKELY, Level.LIKELY) == (name.text, name.level, role.level)
    assert not name.witness


def test_a_name_that_is_also_a_word_of_addresses_is_a_name() -> None:
    address = "Sarah Hall\nDirector of Children’s Services\nCounty Hall"

    assert "Sarah Hall" == texts(find_addressee(a_letter(address, "Dear Ms Hall")))[0]
    assert "Tom Head" == texts(find_addressee(a_letter("Tom Head\nTown Hall", "Dear Tom")))[0]


@pytest.mark.parametrize(
    "dear",
    [
        "Dear local partnership",
        "Dear Ambleford Local Safeguarding Partnership",
        "Dear colleagues",
        "Dear Ann and Tom",
        "Dear Ms Example & Mr Nobody",
        "Dear Ms Example, Mr Nobody",
        "Dear all",
    ],
)
def test_a_letter_to_several_is_to_nobody(dear: str) -> None:
    person = read_addressee(a_letter(ADDRESS, dear))

    assert person.name is None
    assert person.role is None
    assert Absence.NOT_STATED == person.name_absence == person.role_absence


def test_names_and_roles_one_a_line_are_several_people() -> None:
    address = (
        "Ann Example, Director of Children’s Services, Ambleford\n"
        "Tom Nobody, Chief Executive, Ambleford NHS\nPat Sample, Chief Constable"
    )

    assert (None, None) == texts(find_addressee(a_letter(address, "Dear Ann")))


def test_the_sender_under_the_address_is_not_the_addressee() -> None:
    address = (
        "Mr Tom Nobody\nCorporate Director – People\nAmbleford council\n\n"
        "Pat Sample HMI\nRegional Director, East\n\nSent by email to: tom@ambleford.example"
    )

    assert ("Mr Tom Nobody", "Corporate Director – People") == texts(
        find_addressee(a_letter(address, "Dear Tom"))
    )


def test_the_letterhead_at_the_right_is_not_the_addressee() -> None:
    document = a_document(
        f"{RIGHT}Dry House\n{RIGHT}T 0300 000 0000\n{RIGHT}www.ofsted.example\n\n12 May 2009\n"
        f"{ADDRESS}\n\nDear Ms Example\n\nAnnual rating"
    )

    assert ("Ann Example", "Director of Children’s Services") == texts(find_addressee(document))


def test_a_date_at_the_right_does_not_cut_the_address() -> None:
    document = a_document(
        f"Ofsted\nwww.ofsted.example\n\n{RIGHT}12 May 2009\n{ADDRESS}\n\nDear Ann"
    )
    beside = a_document(ADDRESS.replace("Example", "Example\t12 May 2009") + "\n\nDear Ann")

    assert "Ann Example" == texts(find_addressee(document))[0]
    assert "Ann Example" == texts(find_addressee(beside))[0]


def test_a_date_under_the_address_does_not_hide_it() -> None:
    document = a_document(f"Ofsted\nwww.ofsted.example\n\n{ADDRESS}\n\n12 May 2009\n\nDear Ann")

    assert "Ann Example" == texts(find_addressee(document))[0]


def test_without_dear_the_name_under_the_date_is_less_sure() -> None:
    name, role = find_addressee(
        a_document(f"12 May 2009\n\n{ADDRESS}\n\nRating\n\nYours sincerely\n\nTom Nobody")
    )

    assert name is not None
    assert role is not None
    assert ("Ann Example", Level.LIKELY, Level.LIKELY) == (name.text, name.level, role.level)


def test_a_line_that_may_belong_to_the_role_makes_it_less_sure() -> None:
    address = "Ann Example\nDirector of Children’s Services\nRiverside\nAB1 2CD"
    _, role = find_addressee(a_letter(address))

    assert role is not None
    assert ("Director of Children’s Services", Level.LIKELY) == (role.text, role.level)


def test_a_report_is_to_nobody() -> None:
    report = a_document("Ambleford\nInspection dates: 3 to 7 May 2021\nLead inspector: Ann Example")

    assert (None, None) == texts(find_addressee(report))
    assert (None, None) == texts(find_signatory(report))
    assert Absence.NOT_FOUND == read_addressee(report).name_absence


SIGNATURES = [
    ("Pat Sample\nHis Majesty’s Inspector", "Pat Sample", "His Majesty’s Inspector"),
    ("Pat Sample HMI\nRegional Director, East", "Pat Sample", "Regional Director, East"),
    ("Pat Sample, HMI\nSenior HM Inspector", "Pat Sample", "Senior HM Inspector"),
    ("Pat Sample HMI", "Pat Sample", None),
    ("Pat Sample, Her Majesty’s Inspector", "Pat Sample", "Her Majesty’s Inspector"),
    ("\n\nPat Sample\n\nHer Majesty’s Inspector", "Pat Sample", "Her Majesty’s Inspector"),
    (
        "Pat Sample\nDivisional Manager\nLocal Services Inspection",
        "Pat Sample",
        "Divisional Manager, Local Services Inspection",
    ),
    ('A handwritten signature that reads "P".\nPat Sample\nDirector', "Pat Sample", "Director"),
    ("P Sample\nPat Sample\nHer Majesty’s Inspector", "Pat Sample", "Her Majesty’s Inspector"),
    ("Pat Sample\nInspector\n\ncc: Tom Nobody, Chief Executive", "Pat Sample", "Inspector"),
    ("\n---\nPat Sample\nHer Majesty’s Inspector\n4", "Pat Sample", "Her Majesty’s Inspector"),
]


@pytest.mark.parametrize(("signature", "name", "role"), SIGNATURES)
@pytest.mark.parametrize(
    "sign_off", ["Yours sincerely", "Your sincerely,", "Yours faithfully", "Yours Sincerley"]
)
def test_the_signatory_is_read_under_the_sign_off(
    sign_off: str, signature: str, name: str, role: str | None
) -> None:
    document = a_letter(ADDRESS, signature=f"{sign_off}\n\n{signature}")

    assert (name, role) == texts(find_signatory(document))


def test_without_a_sign_off_the_end_of_the_letter_is_read() -> None:
    document = a_letter(ADDRESS, signature="\n---\nPat Sample\nDivisional Manager, East\n3")

    assert ("Pat Sample", "Divisional Manager, East") == texts(find_signatory(document))


@pytest.mark.parametrize(
    "signature",
    [
        "Ofsted\tCare Quality Commission\n\nPat Sample\tTom Nobody\nDirector\tChief Inspector",
        "Pat Sample\nNational Director, Ofsted\n\nTom Nobody\nChief Inspector of Health Care",
        f"Pat Sample\n{RIGHT}Tom Nobody\nDirector\n{RIGHT}Chief Inspector",
        "Ofsted\n\nPat Sample\nDirector",
        "Pat Sample\nTom Nobody\nHer Majesty’s Inspectors",
        "Pat Sample\nHer Majesty’s Inspector\nTom Nobody\nHer Majesty’s Inspector",
    ],
)
def test_where_several_sign_nobody_is_chosen(signature: str) -> None:
    person = read_signatory(a_letter(ADDRESS, signature=f"Yours sincerely\n\n{signature}"))

    assert person.name is None
    assert person.role is None
    assert Absence.NOT_STATED == person.name_absence


def test_what_stands_on_the_page_after_the_signature_is_not_part_of_it() -> None:
    signature = (
        "Yours sincerely\n\nPat Sample\nHis Majesty’s Inspector\n\n"
        "The Children Act lets the chief inspector decide which agency should make the statement.\n"
        "Tom Nobody\tDirector\n---\nAnnex\nWho\tRole\nTom Nobody\nDirector"
    )

    assert ("Pat Sample", "His Majesty’s Inspector") == texts(
        find_signatory(a_letter(ADDRESS, signature=signature))
    )


def test_a_role_over_the_page_belongs_to_the_name_before_it() -> None:
    signature = "Yours sincerely\n\nPat Sample\n---\nHis Majesty’s Inspector"

    assert ("Pat Sample", "His Majesty’s Inspector") == texts(
        find_signatory(a_letter(ADDRESS, signature=signature))
    )


@pytest.mark.parametrize("other", ["Tom Nobody", "Dr Tom Nobody BSc MB ChB FRCA"])
def test_where_others_sign_over_the_page_nobody_is_chosen(other: str) -> None:
    signature = (
        "Yours sincerely\n\nPat Sample\nNational Director\n---\n"
        f"{other}\nChief Inspector of Healthcare"
    )

    assert read_signatory(a_letter(ADDRESS, signature=signature)).name is None


def test_an_inspector_named_in_the_opening_is_a_witness() -> None:
    signature = "Yours sincerely\n\nPriya Sample\nHis Majesty’s Inspector"
    name, _ = find_signatory(a_letter(ADDRESS, signature=signature))

    assert name is not None
    assert ("Priya Sample", 1) == (name.witness.words, name.witness.page)


LEADS = [
    "Lead inspector: Ann Example, His Majesty’s Inspector",
    "Lead inspector:  Ann Example\nHer Majesty’s Inspector",
    "Lead inspector: Ann Example HMI",
    "Lead Inspector Ann Example",
    "Lead inspector\nAnn Example",
    "Lead inspector:\tAnn Example",
    "Deputy lead inspector: Tom Nobody\nLead inspector – Ann Example (HMI)",
    "The lead inspector met us.\nlead inspector Tom Nobody asked\nLead inspector: Ann Example",
    "Ann Example, Ofsted Lead inspector\tTom Nobody, CQC Lead inspector",
    "Ann Example, HMI, Lead inspector",
    "Reporting inspector   Ann Example HMI",
    "LEAD INSPECTOR: Ann Example",
    "Lead HMI: Ann Example",
]


@pytest.mark.parametrize("printed", LEADS)
def test_the_lead_inspector_is_the_name_alone(printed: str) -> None:
    found = find_lead_inspector(a_document(f"Ambleford\n{printed}\nJudgement\tGrade"))

    assert found is not None
    assert "Ann Example" == found.text == found.evidence.words


def test_a_surname_that_is_also_a_role_is_a_name() -> None:
    signed = a_letter(ADDRESS, signature="Yours sincerely\n\nTom Head\nHis Majesty’s Inspector")

    assert ("Tom Head", "His Majesty’s Inspector") == texts(find_signatory(signed))
    assert find_lead_inspector(a_document("Lead inspector: Deputy Head")) is None


def test_no_lead_inspector_is_found_in_prose() -> None:
    prose = "The lead inspector met the director.\nlead inspector, a role described in annex A"

    assert find_lead_inspector(a_document(prose)) is None


def test_a_lead_inspector_named_twice_has_a_witness() -> None:
    found = find_lead_inspector(
        a_document("Lead inspector: Ann Example\n---\nLead inspector: Ann Example")
    )

    assert found is not None
    assert 2 == found.witness.page


PARTS = (
    "Dear Ann|Dear all|Dear|12 May 2022|Ann Example|Ann Example HMI|Director of Children’s Services"
    "|Yours sincerely|Your sincerely,|Ofsted|Lead inspector: Tom Nobody|Her Majesty’s Inspector"
    "|A\tB|,|(|---|Ambleford Council|AB1 2CD|HMI"
)
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="#~["), max_size=20)
LINES = st.one_of(WORDS, st.sampled_from(PARTS.split("|")))


@given(st.lists(LINES, max_size=25))
def test_any_soup_gives_people_whose_words_stand_where_they_are_said_to(lines: list[str]) -> None:
    document = a_document("\n".join(lines))
    found = (
        *find_addressee(document),
        *find_signatory(document),
        find_lead_inspector(document),
    )
    for each in found:
        if each:
            assert each.text
            assert each.evidence
            for span in (*each.evidence.spans, *each.witness.spans):
                assert span.words == document.text[span.start : span.end]
