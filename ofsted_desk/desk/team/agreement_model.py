"""How far two reviewers agree, as a table."""

from PySide6.QtCore import QObject

from ofsted_desk.desk.words_model import WordsModel
from ofsted_desk.teamwork.agreement import Agreement
from ofsted_desk.teamwork.agreement_words import kappa_words, share_words

COLUMNS = ("Field", "Agree", "Kappa", "Quadratic")


class AgreementModel(WordsModel):
    """One row a field that both reviewers decided."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)

    def show(self, agreement: Agreement | None) -> None:
        """Show the figures of these two."""
        self.show_rows(
            (row.label, share_words(row), kappa_words(row.kappa), kappa_words(row.weighted))
            for row in (agreement.fields if agreement else ())
        )
