"""What app.py makes once and gives the window."""

from dataclasses import dataclass
from pathlib import Path

from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.background import Background
from ofsted_desk.desk.changes import Changes
from ofsted_desk.desk.intake.import_run import Importer
from ofsted_desk.desk.review.review_page import ReviewPage
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.settings import Settings


@dataclass(frozen=True)
class Parts:
    """Everything that the window is joined from; the window makes none of it itself."""

    session: ReviewSession
    settings: Settings
    shortcuts: Shortcuts
    theme: Theme
    background: Background
    changes: Changes
    ask: Ask
    importer: Importer
    stage: ReviewPage
    store: Path
    read_only: bool
    samples: Path
    practice: bool
    """The letters are the samples, in a store of their own."""
    help: Path
