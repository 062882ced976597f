from ofsted_desk.evaluation.calibration import calibrate
from ofsted_desk.evaluation.compare import Claim
from ofsted_desk.letter.finding import Level


def test_findings_are_counted_by_field_level_and_right_or_wrong() -> None:
    table = calibrate(
        [
            Claim("grades", Level.SURE, right=True),
            Claim("grades", Level.SURE, right=True),
            Claim("grades", Level.SURE, right=False),
            Claim("grades", Level.LIKELY, right=True),
            Claim("authority", Level.UNSURE, right=False),
        ]
    )

    assert [row.field for row in table.values] == ["authority", "grades"]
    grades = table.values[1]
    assert grades.levels[Level.SURE] == {"right": 2, "wrong": 1}
    assert grades.levels[Level.LIKELY] == {"right": 1, "wrong": 0}
    assert grades.sure_is_right == 0.6667
    assert grades.right_is_sure == 0.6667


def test_a_share_of_nothing_is_none_and_not_a_number() -> None:
    total = calibrate([Claim("authority", Level.UNSURE, right=False)]).total

    assert total.sure_is_right is None
    assert total.right_is_sure is None


def test_absences_never_lift_the_shares_of_values() -> None:
    table = calibrate(
        [
            Claim("areas", Level.SURE, right=False),
            *[Claim("areas", Level.SURE, right=True, absent=True)] * 99,
        ]
    )

    assert table.total.sure_is_right == 0.0
    assert table.absences_total.sure_is_right == 1.0


def test_the_targets_are_kept_only_when_both_hold() -> None:
    right = [Claim("authority", Level.SURE, right=True)] * 995
    wrong = [Claim("authority", Level.SURE, right=False)] * 5
    hesitant = [Claim("authority", Level.LIKELY, right=True)] * 200

    assert calibrate([*right, *wrong]).kept
    assert not calibrate([*right, *wrong, wrong[0]]).kept
    assert not calibrate([*right, *hesitant]).kept
