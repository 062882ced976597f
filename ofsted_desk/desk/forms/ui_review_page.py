# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'review_page.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QVBoxLayout, QWidget)

from ofsted_desk.desk.review.key_button import KeyButton

class Ui_ReviewPage(object):
    def setupUi(self, ReviewPage):
        if not ReviewPage.objectName():
            ReviewPage.setObjectName(u"ReviewPage")
        ReviewPage.resize(1118, 696)
        self.column = QVBoxLayout(ReviewPage)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(ReviewPage)
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
        self.notice = QLabel(self.letter_place)
        self.notice.setObjectName(u"notice")
        self.notice.setWordWrap(True)

        self.letter_column.addWidget(self.notice)

        self.splitter.addWidget(self.letter_place)
        self.form_place = QWidget(self.splitter)
        self.form_place.setObjectName(u"form_place")
        self.form_column = QVBoxLayout(self.form_place)
        self.form_column.setSpacing(0)
        self.form_column.setObjectName(u"form_column")
        self.form_column.setContentsMargins(0, 0, 0, 0)
        self.state_bar = QFrame(self.form_place)
        self.state_bar.setObjectName(u"state_bar")
        self.state_row = QHBoxLayout(self.state_bar)
        self.state_row.setObjectName(u"state_row")
        self.state_icon = QLabel(self.state_bar)
        self.state_icon.setObjectName(u"state_icon")

        self.state_row.addWidget(self.state_icon)

        self.state_words = QLabel(self.state_bar)
        self.state_words.setObjectName(u"state_words")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.state_words.sizePolicy().hasHeightForWidth())
        self.state_words.setSizePolicy(sizePolicy)
        self.state_words.setWordWrap(True)

        self.state_row.addWidget(self.state_words)

        self.reopen_button = QPushButton(self.state_bar)
        self.reopen_button.setObjectName(u"reopen_button")

        self.state_row.addWidget(self.reopen_button)


        self.form_column.addWidget(self.state_bar)

        self.refusal = QLabel(self.form_place)
        self.refusal.setObjectName(u"refusal")
        self.refusal.setWordWrap(True)
        self.refusal.setTextFormat(Qt.TextFormat.PlainText)

        self.form_column.addWidget(self.refusal)

        self.bottom_bar = QWidget(self.form_place)
        self.bottom_bar.setObjectName(u"bottom_bar")
        self.bottom_row = QHBoxLayout(self.bottom_bar)
        self.bottom_row.setSpacing(10)
        self.bottom_row.setObjectName(u"bottom_row")
        self.bottom_row.setContentsMargins(0, 0, 0, 0)
        self.confirm_button = KeyButton(self.bottom_bar)
        self.confirm_button.setObjectName(u"confirm_button")

        self.bottom_row.addWidget(self.confirm_button)

        self.flag_button = KeyButton(self.bottom_bar)
        self.flag_button.setObjectName(u"flag_button")

        self.bottom_row.addWidget(self.flag_button)

        self.undo_button = KeyButton(self.bottom_bar)
        self.undo_button.setObjectName(u"undo_button")

        self.bottom_row.addWidget(self.undo_button)

        self.bottom_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bottom_row.addItem(self.bottom_room)


        self.form_column.addWidget(self.bottom_bar)

        self.splitter.addWidget(self.form_place)

        self.column.addWidget(self.splitter)


        self.retranslateUi(ReviewPage)

        QMetaObject.connectSlotsByName(ReviewPage)
    # setupUi

    def retranslateUi(self, ReviewPage):
#if QT_CONFIG(accessibility)
        ReviewPage.setAccessibleName(QCoreApplication.translate("ReviewPage", u"Review", None))
#endif // QT_CONFIG(accessibility)
        self.letter_place.setProperty(u"look", QCoreApplication.translate("ReviewPage", u"background", None))
        self.notice.setProperty(u"look", QCoreApplication.translate("ReviewPage", u"notice", None))
        self.form_place.setProperty(u"look", QCoreApplication.translate("ReviewPage", u"pane", None))
        self.state_bar.setProperty(u"look", QCoreApplication.translate("ReviewPage", u"state-bar", None))
        self.reopen_button.setProperty(u"look", QCoreApplication.translate("ReviewPage", u"link", None))
        self.reopen_button.setText(QCoreApplication.translate("ReviewPage", u"Open again", None))
        self.refusal.setProperty(u"look", QCoreApplication.translate("ReviewPage", u"refusal", None))
        self.bottom_bar.setProperty(u"look", QCoreApplication.translate("ReviewPage", u"bottom-bar", None))
        self.confirm_button.setProperty(u"look", QCoreApplication.translate("ReviewPage", u"primary", None))
    # retranslateUi

