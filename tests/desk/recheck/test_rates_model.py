"""The error rates as a table."""

from pytestqt.modeltest import ModelTester

from ofsted_desk.desk.recheck.rates_model import RatesModel
from ofsted_desk.families import load_families
from ofsted_desk.review.recheck import Recheck, rate_of

FAMILIES = load_families()
KNOWN = Recheck(
    2,
    60,
    52,
    0,
    rate_of(1, 52),
    (("grade:staying_safe", rate_of(1, 50)), ("authority", rate_of(0, 2))),
)


def test_the_model_keeps_qt_s_rules(qtmodeltester: ModelTester) -> None:
    model = RatesModel(FAMILIES)
    model.show_recheck(KNOWN)

    qtmodeltester.check(model)


def test_each_field_is_told_with_its_interval() -> None:
    model = RatesModel(FAMILIES)
    model.show_recheck(KNOWN)
    rows = [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]

    assert rows == [
        ["Staying safe", "50", "1", "0.4–10.5 %"],
        ["Local authority", "2", "0", "0.0–65.8 %"],
    ]
