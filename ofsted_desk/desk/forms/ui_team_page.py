# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'team_page.ui'
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
    QPlainTextEdit, QSizePolicy, QSpacerItem, QSplitter,
    QStackedWidget, QTableView, QVBoxLayout, QWidget)

from ofsted_desk.desk.review.key_button import KeyButton

class Ui_TeamPage(object):
    def setupUi(self, TeamPage):
        if not TeamPage.objectName():
            TeamPage.setObjectName(u"TeamPage")
        TeamPage.resize(1366, 696)
        self.column = QVBoxLayout(TeamPage)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(TeamPage)
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
        self.heading_row = QHBoxLayout()
        self.heading_row.setObjectName(u"heading_row")
        self.heading = QLabel(self.side)
        self.heading.setObjectName(u"heading")

        self.heading_row.addWidget(self.heading)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.heading_row.addItem(self.spacer_1)

        self.hide_names = QCheckBox(self.side)
        self.hide_names.setObjectName(u"hide_names")

        self.heading_row.addWidget(self.hide_names)


        self.side_column.addLayout(self.heading_row)

        self.nothing = QLabel(self.side)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignTop)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.nothing.sizePolicy().hasHeightForWidth())
        self.nothing.setSizePolicy(sizePolicy)
        self.nothing.setWordWrap(True)

        self.side_column.addWidget(self.nothing)

        self.differences = QTableView(self.side)
        self.differences.setObjectName(u"differences")

        self.side_column.addWidget(self.differences)

        self.card = QFrame(self.side)
        self.card.setObjectName(u"card")
        self.card_column = QVBoxLayout(self.card)
        self.card_column.setObjectName(u"card_column")
        self.label = QLabel(self.card)
        self.label.setObjectName(u"label")
        self.label.setWordWrap(True)

        self.card_column.addWidget(self.label)

        self.letter = QLabel(self.card)
        self.letter.setObjectName(u"letter")
        self.letter.setWordWrap(True)

        self.card_column.addWidget(self.letter)

        self.sides_place = QWidget(self.card)
        self.sides_place.setObjectName(u"sides_place")

        self.card_column.addWidget(self.sides_place)

        self.editors = QStackedWidget(self.card)
        self.editors.setObjectName(u"editors")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.editors.sizePolicy().hasHeightForWidth())
        self.editors.setSizePolicy(sizePolicy1)
        self.text_place = QWidget()
        self.text_place.setObjectName(u"text_place")
        self.text_column = QVBoxLayout(self.text_place)
        self.text_column.setObjectName(u"text_column")
        self.text = QLineEdit(self.text_place)
        self.text.setObjectName(u"text")

        self.text_column.addWidget(self.text)

        self.editors.addWidget(self.text_place)
        self.grade_place = QWidget()
        self.grade_place.setObjectName(u"grade_place")
        self.grade_column = QVBoxLayout(self.grade_place)
        self.grade_column.setObjectName(u"grade_column")
        self.editors.addWidget(self.grade_place)
        self.area_place = QWidget()
        self.area_place.setObjectName(u"area_place")
        self.area_column = QVBoxLayout(self.area_place)
        self.area_column.setObjectName(u"area_column")
        self.area = QPlainTextEdit(self.area_place)
        self.area.setObjectName(u"area")
        self.area.setTabChangesFocus(True)

        self.area_column.addWidget(self.area)

        self.editors.addWidget(self.area_place)
        self.family_place = QWidget()
        self.family_place.setObjectName(u"family_place")
        self.family_column = QVBoxLayout(self.family_place)
        self.family_column.setObjectName(u"family_column")
        self.family = QComboBox(self.family_place)
        self.family.setObjectName(u"family")

        self.family_column.addWidget(self.family)

        self.editors.addWidget(self.family_place)

        self.card_column.addWidget(self.editors)

        self.refusal = QLabel(self.card)
        self.refusal.setObjectName(u"refusal")
        self.refusal.setWordWrap(True)

        self.card_column.addWidget(self.refusal)

        self.button_row = QHBoxLayout()
        self.button_row.setObjectName(u"button_row")
        self.other_button = KeyButton(self.card)
        self.other_button.setObjectName(u"other_button")

        self.button_row.addWidget(self.other_button)

        self.letter_button = KeyButton(self.card)
        self.letter_button.setObjectName(u"letter_button")

        self.button_row.addWidget(self.letter_button)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_row.addItem(self.spacer_2)


        self.card_column.addLayout(self.button_row)


        self.side_column.addWidget(self.card)

        self.agreement_row = QHBoxLayout()
        self.agreement_row.setObjectName(u"agreement_row")
        self.agreement_heading = QLabel(self.side)
        self.agreement_heading.setObjectName(u"agreement_heading")

        self.agreement_row.addWidget(self.agreement_heading)

        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.agreement_row.addItem(self.spacer_3)

        self.pair = QComboBox(self.side)
        self.pair.setObjectName(u"pair")

        self.agreement_row.addWidget(self.pair)


        self.side_column.addLayout(self.agreement_row)

        self.figures = QTableView(self.side)
        self.figures.setObjectName(u"figures")

        self.side_column.addWidget(self.figures)

        self.areas = QLabel(self.side)
        self.areas.setObjectName(u"areas")
        self.areas.setWordWrap(True)

        self.side_column.addWidget(self.areas)

        self.splitter.addWidget(self.side)

        self.column.addWidget(self.splitter)


        self.retranslateUi(TeamPage)

        QMetaObject.connectSlotsByName(TeamPage)
    # setupUi

    def retranslateUi(self, TeamPage):
#if QT_CONFIG(accessibility)
        TeamPage.setAccessibleName(QCoreApplication.translate("TeamPage", u"Settle differences", None))
#endif // QT_CONFIG(accessibility)
        self.letter_place.setProperty(u"look", QCoreApplication.translate("TeamPage", u"background", None))
        self.side.setProperty(u"look", QCoreApplication.translate("TeamPage", u"pane", None))
        self.heading.setProperty(u"look", QCoreApplication.translate("TeamPage", u"section", None))
        self.hide_names.setText(QCoreApplication.translate("TeamPage", u"Hide names", None))
        self.nothing.setProperty(u"look", QCoreApplication.translate("TeamPage", u"dim", None))
#if QT_CONFIG(accessibility)
        self.differences.setAccessibleName(QCoreApplication.translate("TeamPage", u"Fields on which reviewers differ", None))
#endif // QT_CONFIG(accessibility)
        self.card.setProperty(u"look", QCoreApplication.translate("TeamPage", u"card", None))
        self.label.setProperty(u"look", QCoreApplication.translate("TeamPage", u"title", None))
        self.letter.setProperty(u"look", QCoreApplication.translate("TeamPage", u"dim", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("TeamPage", u"Another value", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.area.setAccessibleName(QCoreApplication.translate("TeamPage", u"Another wording; Ctrl+Enter takes it", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.family.setAccessibleName(QCoreApplication.translate("TeamPage", u"Letter family", None))
#endif // QT_CONFIG(accessibility)
        self.refusal.setProperty(u"look", QCoreApplication.translate("TeamPage", u"problem", None))
        self.agreement_heading.setText(QCoreApplication.translate("TeamPage", u"AGREEMENT", None))
        self.agreement_heading.setProperty(u"look", QCoreApplication.translate("TeamPage", u"section", None))
#if QT_CONFIG(accessibility)
        self.pair.setAccessibleName(QCoreApplication.translate("TeamPage", u"Which two reviewers", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.figures.setAccessibleName(QCoreApplication.translate("TeamPage", u"Agreement by field", None))
#endif // QT_CONFIG(accessibility)
        self.areas.setProperty(u"look", QCoreApplication.translate("TeamPage", u"dim", None))
    # retranslateUi

