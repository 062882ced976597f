"""Every mistake that a family file can hold: file, key and remedy, in words."""

import re
import tomllib

import pytest

from ofsted_desk import paths
from ofsted_desk.errors import FamilyFileError
from ofsted_desk.families.check import check_family
from ofsted_desk.families.load import load_scales

SCALES = load_scales(paths.resources() / "vocabulary" / "grades.toml")
SCHOOL = """
id = "school"
title = "School letter"
version = 1
printed_as = "letter"
verified = false
seen = { from = "2018-01-01", until = "2018-12-31" }
[recognise]
strong = ["short inspection of ... school"]
[fields]
authority = "expected"
document_date = "expected"
inspection_start = "expected"
inspection_end = "expected"
lead_inspector = "never"
addressee_name = "expected"
addressee_role = "optional"
signatory_name = "expected"
signatory_role = "expected"
[where]
document_date = { way = "date line" }
inspection = { phrases = ["my visit on <dates>"] }
[grades]
scale = "words"
[[grades.judgement]]
id = "overall"
label = "Overall"
headings = ["Overall"]
[[grades.read]]
way = "sentence"
judgement = "overall"
phrases = ["continues to be <grade>"]
[[areas]]
kind = "area for improvement"
headings = ["Next steps"]
[[areas]]
kind = "priority action"
headings = ["Act now"]
[areas_end]
headings = ["About us"]
"""

SLIPS = [
    # what is written, what is written instead, what is said, and what to do
    ("version = 1", "version = 1\ncolour = 1", "the key colour is not known", "The keys are: id"),
    ("title =", "titel =", "the key titel is not known", "Did you mean title?"),
    ('title = "School letter"', "", "the key title is missing", 'title = "…"'),
    ("strong =", "stong =", "the key recognise.stong is not known", "Did you mean strong?"),
    ("version = 1", 'version = "1"', "version has the wrong kind", "version = 1"),
    ("version = 1", "version = 0", "version = 0 is too low", "version = 1"),
    ("= false", '= "no"', "verified has the wrong kind", "verified = false, without quotes"),
    ('"letter"', '"email"', 'printed_as = "email"', 'Use one of: "letter", "report"'),
    ('"2018-01-01"', '"1 January"', 'seen.from = "1 January" is not', '"2018-01-31"'),
    ('"2018-01-01"', "2018-01-01", "seen.from has the wrong kind", "in quotes"),
    ('"2018-12-31"', '"2017-12-31"', "seen.from", "the earlier date"),
    ('"school"', '"ilacs"', 'id = "ilacs" is not the name of the file', 'id = "school"'),
    ('["short inspection of ... school"]', "[]", "recognise.strong has no phrase", "strong = ["),
    ("[recognise]\n", "[recognize]\n", "the key recognize is not known", "mean recognise?"),
    ('lead_inspector = "never"', "", "fields.lead_inspector is missing", '"optional" or "never"'),
    ('"never"', '"nevr"', 'fields.lead_inspector = "nevr"', 'Did you mean "never"?'),
    ('"date line"', '"dateline"', "where.document_date.way", 'Did you mean "date line"?'),
    ('{ way = "date line" }', '"date line"', "where.document_date has the wrong", "{ … }"),
    ('{ way = "date line" }', "{ phrases = [] }", "does not say how it is read", "way = "),
    ('{ phrases = ["my', '{ way = "date line", phrases = ["my', "no way of its own", "<dates>"),
    ("document_date = {", "signatory = {", "where.signatory.way", '"signature"'),
    ("inspection = {", "signatory = {", "where.signatory is not read by phrases", "signature"),
    ("inspection = {", "lead_inspector = {", "has no <name>", "Put <name> where it stands"),
    ("on <dates>", "on", "has no <dates>, and so nothing to read", "Put <dates>"),
    ("on <dates>", "on <date>", "has no <dates>, and so nothing to read", "Put <dates>"),
    ("on <dates>", "on <day>", "a slot <day> that is not known", "<dates>"),
    ("my visit on", "[my visit on", "opens a bracket that is not closed", "Add the missing ]"),
    ("short inspection of", "<grade> in", "<grade>, which has no scale here", "Write ..."),
    ('"words"', '"numbers"', 'grades.scale = "numbers"', '"annual-rating"'),
    ('"words"', '"numbers"', 'grades.scale = "numbers"', "added in resources/vocabulary"),
    ("[[grades.judgement]]", "[grades.judgement]", "wrong kind", "[[grades.judgement]], with two"),
    ('judgement = "overall"', 'judgement = "all"', '[[grades.read]] = "all"', "overall"),
    ('way = "sentence"', 'way = "prose"', 'way of [[grades.read]] = "prose"', '"sentence"'),
    ('["continues to be <grade>"]', "[]", "phrases of [[grades.read]] has no phrase", "<grade>"),
    ("to be <grade>", "to be good", "has no <grade>, and so nothing to read", "Put <grade>"),
    ('way = "sentence"', 'way = "table"', "phrases of [[grades.read]] is only for", "Take it out"),
    ('label = "Overall"', 'label = "A"\ninstead_of = ["b"]', '= "b" is not one', "there is none"),
    ('label = "Overall"', 'label = "A"\nfrom = "2012"', 'from of [[grades.judgement]]', "month"),
    ('["Overall"]', '["Overall <grade>"]', "has the slot <grade> in it", "Write ... for words"),
    ('["Next steps"]', "[]", "headings of [[areas]] 1 is empty", "headings = ["),
    ('["Next steps"]', '["^ Next steps"]', "begins with ^", "Take it out"),
    ('"priority action"', '"priority acton"', "kind of [[areas]] 2", 'mean "priority action"?'),
    ("[areas_end]", 'about = "x"\n[areas_end]', "about of [[areas]] 2", "top of the file"),
    ("[areas_end]", '[[part]]\njudgement = "x"', "[[part]]", '"overall"'),
]  # fmt: skip


@pytest.mark.parametrize(("written", "instead", "said", "remedy"), SLIPS)
def test_a_slip_is_said_with_its_key_and_remedy(
    written: str, instead: str, said: str, remedy: str
) -> None:
    assert written in SCHOOL

    error = mistake(SCHOOL.replace(written, instead, 1))

    assert error.what.startswith("school.toml: ")
    assert said in error.what
    assert remedy in error.remedy


def mistake(text: str) -> FamilyFileError:
    with pytest.raises(FamilyFileError) as caught:
        check_family("school.toml", tomllib.loads(text), SCALES)
    return caught.value


def test_the_file_without_a_slip_has_no_mistake() -> None:
    check_family("school.toml", tomllib.loads(SCHOOL), SCALES)


def test_a_place_for_a_field_that_letters_never_have_is_a_contradiction() -> None:
    place = 'lead_inspector = { way = "lead inspector line" }\n[grades]'

    error = mistake(SCHOOL.replace("[grades]", place, 1))

    assert 'where.lead_inspector is given, and [fields] says lead_inspector = "never"' in error.what


def test_two_judgements_need_two_ids() -> None:
    again = '[[grades.judgement]]\nid = "overall"\nlabel = "B"\n[[grades.read]]'

    assert (
        'two judgements have the id "overall"'
        in mistake(SCHOOL.replace("[[grades.read]]", again, 1)).what
    )


def test_a_table_of_grades_needs_the_words_that_stand_in_it() -> None:
    text = re.sub(r'headings = \["Overall"\]\n', "", SCHOOL).replace(
        'judgement = "overall"\nphrases = ["continues to be <grade>"]', ""
    )

    error = mistake(text.replace('way = "sentence"', 'way = "table"'))

    assert "no [[grades.judgement]] has headings" in error.what


def test_a_name_that_cannot_be_an_id_is_refused() -> None:
    with pytest.raises(FamilyFileError, match="small letters, digits and hyphens"):
        check_family("School letter.toml", tomllib.loads(SCHOOL), SCALES)


def test_a_part_needs_a_judgement() -> None:
    start, end = SCHOOL.index("[grades]"), SCHOOL.index("[[areas]]")
    text = SCHOOL[:start] + '[[part]]\njudgement = "x"\nheadings = ["y"]\n' + SCHOOL[end:]

    assert "[[part]] has no judgement to speak of" in mistake(text).what
