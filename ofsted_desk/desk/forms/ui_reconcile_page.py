# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reconcile_page.ui'
##
## Created by: Qt User Interface Compiler version 6.12.0
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QTableView, QVBoxLayout, QWidget)

from ofsted_desk.desk.review.key_button import KeyButton

class Ui_ReconcilePage(object):
    def setupUi(self, ReconcilePage):
        if not ReconcilePage.objectName():
            ReconcilePage.setObjectName(u"ReconcilePage")
        ReconcilePage.resize(1366, 696)
        self.column = QVBoxLayout(ReconcilePage)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(ReconcilePage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.letter_place = QWidget(self.splitter)
        self.letter_place.setObjectName(u"letter_place")
        self.letter_column = QVBoxLayout(self.letter_place)
        self.letter_column.setSpacing(0)
        self.letter_column.setObjectName(u"letter_column")
        self.letter_column.setContentsMargins(0, 0, 0, 0)
        self.splitter.addWidget(self.letter_place)
        self.side = QWidget(self.splitter)
        self.side.setObjectName(u"side")
        self.side_column = QVBoxLayout(self.side)
        self.side_column.setObjectName(u"side_column")
        self.side_column.setContentsMargins(0, 0, 0, 0)
        self.source_row = QHBoxLayout()
        self.source_row.setObjectName(u"source_row")
        self.source = QLabel(self.side)
        self.source.setObjectName(u"source")

        self.source_row.addWidget(self.source)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.source_row.addItem(self.spacer_1)

        self.mapping = QComboBox(self.side)
        self.mapping.setObjectName(u"mapping")

        self.source_row.addWidget(self.mapping)

        self.open_button = QPushButton(self.side)
        self.open_button.setObjectName(u"open_button")

        self.source_row.addWidget(self.open_button)


        self.side_column.addLayout(self.source_row)

        self.summary = QLabel(self.side)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.side_column.addWidget(self.summary)

        self.notes = QLabel(self.side)
        self.notes.setObjectName(u"notes")
        self.notes.setWordWrap(True)

        self.side_column.addWidget(self.notes)

        self.refusal = QLabel(self.side)
        self.refusal.setObjectName(u"refusal")
        self.refusal.setWordWrap(True)

        self.side_column.addWidget(self.refusal)

        self.show_row = QHBoxLayout()
        self.show_row.setObjectName(u"show_row")
        self.shown = QComboBox(self.side)
        self.shown.setObjectName(u"shown")

        self.show_row.addWidget(self.shown)

        self.every = QCheckBox(self.side)
        self.every.setObjectName(u"every")

        self.show_row.addWidget(self.every)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.show_row.addItem(self.spacer_2)

        self.fill_button = QPushButton(self.side)
        self.fill_button.setObjectName(u"fill_button")

        self.show_row.addWidget(self.fill_button)


        self.side_column.addLayout(self.show_row)

        self.cells = QTableView(self.side)
        self.cells.setObjectName(u"cells")

        self.side_column.addWidget(self.cells)

        self.card = QFrame(self.side)
        self.card.setObjectName(u"card")
        self.card_column = QVBoxLayout(self.card)
        self.card_column.setObjectName(u"card_column")
        self.what = QLabel(self.card)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)

        self.card_column.addWidget(self.what)

        self.both = QLabel(self.card)
        self.both.setObjectName(u"both")
        self.both.setTextFormat(Qt.TextFormat.RichText)
        self.both.setWordWrap(True)

        self.card_column.addWidget(self.both)

        self.verdict_row = QHBoxLayout()
        self.verdict_row.setObjectName(u"verdict_row")
        self.ours_button = KeyButton(self.card)
        self.ours_button.setObjectName(u"ours_button")

        self.verdict_row.addWidget(self.ours_button)

        self.theirs_button = KeyButton(self.card)
        self.theirs_button.setObjectName(u"theirs_button")

        self.verdict_row.addWidget(self.theirs_button)

        self.letter_button = KeyButton(self.card)
        self.letter_button.setObjectName(u"letter_button")

        self.verdict_row.addWidget(self.letter_button)

        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.verdict_row.addItem(self.spacer_3)


        self.card_column.addLayout(self.verdict_row)

        self.note_row = QHBoxLayout()
        self.note_row.setObjectName(u"note_row")
        self.note = QLineEdit(self.card)
        self.note.setObjectName(u"note")

        self.note_row.addWidget(self.note)

        self.note_button = KeyButton(self.card)
        self.note_button.setObjectName(u"note_button")

        self.note_row.addWidget(self.note_button)


        self.card_column.addLayout(self.note_row)

        self.candidate_row = QHBoxLayout()
        self.candidate_row.setObjectName(u"candidate_row")
        self.candidates = QComboBox(self.card)
        self.candidates.setObjectName(u"candidates")

        self.candidate_row.addWidget(self.candidates)

        self.give_button = QPushButton(self.card)
        self.give_button.setObjectName(u"give_button")

        self.candidate_row.addWidget(self.give_button)

        self.candidate_row.setStretch(0, 1)

        self.card_column.addLayout(self.candidate_row)


        self.side_column.addWidget(self.card)

        self.out_row = QHBoxLayout()
        self.out_row.setObjectName(u"out_row")
        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.out_row.addItem(self.spacer_4)

        self.copy_button = QPushButton(self.side)
        self.copy_button.setObjectName(u"copy_button")

        self.out_row.addWidget(self.copy_button)

        self.corrections_button = QPushButton(self.side)
        self.corrections_button.setObjectName(u"corrections_button")

        self.out_row.addWidget(self.corrections_button)


        self.side_column.addLayout(self.out_row)

        self.splitter.addWidget(self.side)

        self.column.addWidget(self.splitter)


        self.retranslateUi(ReconcilePage)

        QMetaObject.connectSlotsByName(ReconcilePage)
    # setupUi

    def retranslateUi(self, ReconcilePage):
#if QT_CONFIG(accessibility)
        ReconcilePage.setAccessibleName(QCoreApplication.translate("ReconcilePage", u"The public table", None))
#endif // QT_CONFIG(accessibility)
        self.letter_place.setProperty(u"look", QCoreApplication.translate("ReconcilePage", u"background", None))
        self.side.setProperty(u"look", QCoreApplication.translate("ReconcilePage", u"pane", None))
        self.source.setProperty(u"look", QCoreApplication.translate("ReconcilePage", u"section", None))
#if QT_CONFIG(accessibility)
        self.mapping.setAccessibleName(QCoreApplication.translate("ReconcilePage", u"What the columns of the table hold", None))
#endif // QT_CONFIG(accessibility)
        self.mapping.setProperty(u"look", QCoreApplication.translate("ReconcilePage", u"filter", None))
        self.open_button.setText(QCoreApplication.translate("ReconcilePage", u"Open a table\u2026", None))
        self.summary.setProperty(u"look", QCoreApplication.translate("ReconcilePage", u"title", None))
        self.notes.setProperty(u"look", QCoreApplication.translate("ReconcilePage", u"small", None))
        self.refusal.setProperty(u"look", QCoreApplication.translate("ReconcilePage", u"problem", None))
#if QT_CONFIG(accessibility)
        self.shown.setAccessibleName(QCoreApplication.translate("ReconcilePage", u"Which cells are shown", None))
#endif // QT_CONFIG(accessibility)
        self.shown.setProperty(u"look", QCoreApplication.translate("ReconcilePage", u"filter", None))
        self.every.setText(QCoreApplication.translate("ReconcilePage", u"Unreviewed letters too", None))
        self.fill_button.setText(QCoreApplication.translate("ReconcilePage", u"Fill the blanks", None))
#if QT_CONFIG(accessibility)
        self.cells.setAccessibleName(QCoreApplication.translate("ReconcilePage", u"Cells that are not as our records", None))
#endif // QT_CONFIG(accessibility)
        self.card.setProperty(u"look", QCoreApplication.translate("ReconcilePage", u"card", None))
        self.what.setProperty(u"look", QCoreApplication.translate("ReconcilePage", u"dim", None))
        self.note.setPlaceholderText(QCoreApplication.translate("ReconcilePage", u"Why the two differ", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("ReconcilePage", u"Why the two differ", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.candidates.setAccessibleName(QCoreApplication.translate("ReconcilePage", u"Letters that it may be", None))
#endif // QT_CONFIG(accessibility)
        self.give_button.setText(QCoreApplication.translate("ReconcilePage", u"This is its letter", None))
        self.copy_button.setText(QCoreApplication.translate("ReconcilePage", u"Save a corrected copy\u2026", None))
        self.corrections_button.setText(QCoreApplication.translate("ReconcilePage", u"Save the corrections\u2026", None))
    # retranslateUi

