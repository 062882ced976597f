# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'recheck_page.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QSizePolicy,
    QSpacerItem, QSplitter, QStackedWidget, QTableView,
    QVBoxLayout, QWidget)

from ofsted_desk.desk.review.key_button import KeyButton

class Ui_RecheckPage(object):
    def setupUi(self, RecheckPage):
        if not RecheckPage.objectName():
            RecheckPage.setObjectName(u"RecheckPage")
        RecheckPage.resize(1366, 696)
        self.column = QVBoxLayout(RecheckPage)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(RecheckPage)
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
        self.answer_place = QWidget(self.splitter)
        self.answer_place.setObjectName(u"answer_place")
        self.answer_column = QVBoxLayout(self.answer_place)
        self.answer_column.setObjectName(u"answer_column")
        self.answer_column.setContentsMargins(0, 0, 0, 0)
        self.progress = QLabel(self.answer_place)
        self.progress.setObjectName(u"progress")

        self.answer_column.addWidget(self.progress)

        self.last = QLabel(self.answer_place)
        self.last.setObjectName(u"last")
        self.last.setWordWrap(True)

        self.answer_column.addWidget(self.last)

        self.asks = QLabel(self.answer_place)
        self.asks.setObjectName(u"asks")
        self.asks.setWordWrap(True)

        self.answer_column.addWidget(self.asks)

        self.label = QLabel(self.answer_place)
        self.label.setObjectName(u"label")
        self.label.setWordWrap(True)

        self.answer_column.addWidget(self.label)

        self.letter = QLabel(self.answer_place)
        self.letter.setObjectName(u"letter")
        self.letter.setWordWrap(True)

        self.answer_column.addWidget(self.letter)

        self.answers = QStackedWidget(self.answer_place)
        self.answers.setObjectName(u"answers")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.answers.sizePolicy().hasHeightForWidth())
        self.answers.setSizePolicy(sizePolicy)
        self.grade_place = QWidget()
        self.grade_place.setObjectName(u"grade_place")
        self.grade_column = QVBoxLayout(self.grade_place)
        self.grade_column.setObjectName(u"grade_column")
        self.answers.addWidget(self.grade_place)
        self.text_place = QWidget()
        self.text_place.setObjectName(u"text_place")
        self.text_column = QVBoxLayout(self.text_place)
        self.text_column.setObjectName(u"text_column")
        self.text = QLineEdit(self.text_place)
        self.text.setObjectName(u"text")

        self.text_column.addWidget(self.text)

        self.answers.addWidget(self.text_place)
        self.family_place = QWidget()
        self.family_place.setObjectName(u"family_place")
        self.family_column = QVBoxLayout(self.family_place)
        self.family_column.setObjectName(u"family_column")
        self.family = QComboBox(self.family_place)
        self.family.setObjectName(u"family")

        self.family_column.addWidget(self.family)

        self.answers.addWidget(self.family_place)

        self.answer_column.addWidget(self.answers)

        self.refusal = QLabel(self.answer_place)
        self.refusal.setObjectName(u"refusal")
        self.refusal.setWordWrap(True)

        self.answer_column.addWidget(self.refusal)

        self.difference = QFrame(self.answer_place)
        self.difference.setObjectName(u"difference")
        self.difference_column = QVBoxLayout(self.difference)
        self.difference_column.setObjectName(u"difference_column")
        self.said = QLabel(self.difference)
        self.said.setObjectName(u"said")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.RichText)

        self.difference_column.addWidget(self.said)

        self.record_button = KeyButton(self.difference)
        self.record_button.setObjectName(u"record_button")

        self.difference_column.addWidget(self.record_button, 0, Qt.AlignmentFlag.AlignLeft)

        self.same_button = KeyButton(self.difference)
        self.same_button.setObjectName(u"same_button")

        self.difference_column.addWidget(self.same_button, 0, Qt.AlignmentFlag.AlignLeft)

        self.mine_button = KeyButton(self.difference)
        self.mine_button.setObjectName(u"mine_button")

        self.difference_column.addWidget(self.mine_button, 0, Qt.AlignmentFlag.AlignLeft)


        self.answer_column.addWidget(self.difference)

        self.button_row = QHBoxLayout()
        self.button_row.setObjectName(u"button_row")
        self.answer_button = KeyButton(self.answer_place)
        self.answer_button.setObjectName(u"answer_button")

        self.button_row.addWidget(self.answer_button)

        self.absent_button = KeyButton(self.answer_place)
        self.absent_button.setObjectName(u"absent_button")

        self.button_row.addWidget(self.absent_button)

        self.later_button = KeyButton(self.answer_place)
        self.later_button.setObjectName(u"later_button")

        self.button_row.addWidget(self.later_button)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_row.addItem(self.spacer_1)


        self.answer_column.addLayout(self.button_row)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.answer_column.addItem(self.spacer_2)

        self.line = QFrame(self.answer_place)
        self.line.setObjectName(u"line")

        self.answer_column.addWidget(self.line)

        self.rate = QLabel(self.answer_place)
        self.rate.setObjectName(u"rate")

        self.answer_column.addWidget(self.rate)

        self.interval = QLabel(self.answer_place)
        self.interval.setObjectName(u"interval")
        self.interval.setWordWrap(True)

        self.answer_column.addWidget(self.interval)

        self.rates = QTableView(self.answer_place)
        self.rates.setObjectName(u"rates")

        self.answer_column.addWidget(self.rates)

        self.splitter.addWidget(self.answer_place)

        self.column.addWidget(self.splitter)


        self.retranslateUi(RecheckPage)

        QMetaObject.connectSlotsByName(RecheckPage)
    # setupUi

    def retranslateUi(self, RecheckPage):
#if QT_CONFIG(accessibility)
        RecheckPage.setAccessibleName(QCoreApplication.translate("RecheckPage", u"Blind re-check", None))
#endif // QT_CONFIG(accessibility)
        self.letter_place.setProperty(u"look", QCoreApplication.translate("RecheckPage", u"background", None))
        self.answer_place.setProperty(u"look", QCoreApplication.translate("RecheckPage", u"pane", None))
        self.progress.setProperty(u"look", QCoreApplication.translate("RecheckPage", u"section", None))
        self.last.setProperty(u"look", QCoreApplication.translate("RecheckPage", u"right", None))
        self.asks.setProperty(u"look", QCoreApplication.translate("RecheckPage", u"dim", None))
        self.label.setProperty(u"look", QCoreApplication.translate("RecheckPage", u"headline", None))
        self.letter.setProperty(u"look", QCoreApplication.translate("RecheckPage", u"dim", None))
#if QT_CONFIG(accessibility)
        self.family.setAccessibleName(QCoreApplication.translate("RecheckPage", u"Letter family", None))
#endif // QT_CONFIG(accessibility)
        self.refusal.setProperty(u"look", QCoreApplication.translate("RecheckPage", u"problem", None))
        self.difference.setProperty(u"look", QCoreApplication.translate("RecheckPage", u"card", None))
        self.answer_button.setProperty(u"look", QCoreApplication.translate("RecheckPage", u"primary", None))
        self.line.setProperty(u"look", QCoreApplication.translate("RecheckPage", u"hairline", None))
        self.rate.setProperty(u"look", QCoreApplication.translate("RecheckPage", u"title", None))
        self.interval.setProperty(u"look", QCoreApplication.translate("RecheckPage", u"dim", None))
#if QT_CONFIG(accessibility)
        self.rates.setAccessibleName(QCoreApplication.translate("RecheckPage", u"Error rate by field", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

