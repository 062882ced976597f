"""The figures of the dashboard as charts and sentences."""

from ofsted_desk.desk.charts.bar_rows import BarRow, BarRows
from ofsted_desk.desk.charts.column_chart import ColumnChart, Part
from ofsted_desk.desk.charts.look import rank_of
from ofsted_desk.desk.review.grade_segments import letter_of
from ofsted_desk.desk.words import count, short_date
from ofsted_desk.review.recheck import Rate
from ofsted_desk.review.tally import GradeTable, Tally

MOST_FIELDS = 8
_FEW = 10


def states_chart(tally: Tally) -> BarRows:
    """Where the letters stand."""
    counts = tally.counts
    rows = (
        ("Reviewed", counts.reviewed, "right"),
        ("In progress", counts.in_progress, "accent"),
        ("To review", counts.to_review, "line_strong"),
        ("Flagged", counts.flagged, "attention"),
        ("Set aside", counts.set_aside, "line"),
    )
    return BarRows(
        "Letters by state",
        tuple(
            BarRow(name, number, _of_all(number, counts.total), ground, (number,))
            for name, number, ground in rows
        ),
        ("state", "letters"),
    )


def days_chart(tally: Tally) -> ColumnChart:
    """Letters reviewed on each of the last days."""
    return ColumnChart(
        "Letters reviewed a day",
        tuple(f"{day.day.day}/{day.day.month}" for day in tally.days),
        (Part("letters", "accent", tuple(day.letters for day in tally.days)),),
        tuple(short_date(day.day.isoformat()) for day in tally.days),
    )


def grades_chart(table: GradeTable) -> ColumnChart:
    """How often each grade was given, year by year."""
    grades = table.scale.grades
    parts = tuple(
        Part(
            grade.word if grade.score is None else f"{grade.score} {grade.word}",
            rank_of(step, len(grades))[0],
            tuple(share.counts[step] for share in table.years),
            rank_of(step, len(grades))[1],
            letter_of(grade).upper() if grade.score is None else str(grade.score),
        )
        for step, grade in enumerate(grades)
    )
    years = tuple("no date" if share.year is None else str(share.year) for share in table.years)
    return ColumnChart(f"{table.label}: grades by year, {table.family_title}", years, parts)


def fields_chart(tally: Tally) -> BarRows:
    """The fields that reviewers changed most often."""
    rows = tuple(
        BarRow(
            field.label,
            field.changed,
            f"{field.changed:,} of {field.decided:,}, {percent(field.share)}",
            "attention",
            (field.changed, field.decided, round(field.share, 4)),
        )
        for field in tally.fields[:MOST_FIELDS]
    )
    return BarRows(
        "Fields most often changed", rows, ("field", "changed", "decided", "share changed")
    )


def progress_words(tally: Tally) -> str:
    """How far and how fast, in a sentence or two."""
    counts = tally.counts
    if not counts.total:
        return "There is no letter yet."
    far = f"{counts.reviewed:,} of {count(counts.total, 'letter')} reviewed, {counts.left:,} left."
    pace = tally.letters_a_day
    if pace is None:
        return far
    fast = f" {pace:.0f} a day on the days worked" if pace >= _FEW else f" {pace:.1f} a day"
    left = tally.days_left or 0.0
    onward = f": about {count(max(1, round(left)), 'such day')} to go." if counts.left else "."
    return far + fast + onward


def rate_words(rate: Rate) -> str:
    """'2.0 % wrong'."""
    return "Not known yet" if rate.share is None else f"{percent(rate.share)} wrong"


def interval_words(rate: Rate) -> str:
    """What the true share may be, honestly."""
    if rate.share is None:
        return "Nothing has been answered yet."
    return (
        f"{rate.errors:,} of {count(rate.answers, 'answer')}. The true share is between "
        f"{percent(rate.low)} and {percent(rate.high)} (95 % interval)."
    )


def percent(share: float) -> str:
    """A share in per cent, with one decimal."""
    return f"{share * 100:.1f} %"


def _of_all(number: int, total: int) -> str:
    return f"{number:,}" + (f", {percent(number / total)}" if total and number else "")
