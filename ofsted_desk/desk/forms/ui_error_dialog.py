# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'error_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLabel, QPlainTextEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)
class Ui_ErrorDialog(object):
    def setupUi(self, ErrorDialog):
        if not ErrorDialog.objectName():
            ErrorDialog.setObjectName(u"ErrorDialog")
        ErrorDialog.resize(560, 240)
        ErrorDialog.setProperty(u"look", u"pane")
        self.column = QVBoxLayout(ErrorDialog)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.body.setObjectName(u"body")
        self.body.setContentsMargins(24, 20, 24, 16)
        self.top = QHBoxLayout()
        self.top.setSpacing(14)
        self.top.setObjectName(u"top")
        self.top.setContentsMargins(0, 0, 0, 0)
        self.picture = QLabel(ErrorDialog)
        self.picture.setObjectName(u"picture")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignTop)

        self.top.addWidget(self.picture)

        self.words_column = QVBoxLayout()
        self.words_column.setSpacing(6)
        self.words_column.setObjectName(u"words_column")
        self.words_column.setContentsMargins(0, 0, 0, 0)
        self.headline = QLabel(ErrorDialog)
        self.headline.setObjectName(u"headline")
        self.headline.setProperty(u"look", u"title")
        self.headline.setWordWrap(True)

        self.words_column.addWidget(self.headline)

        self.words = QLabel(ErrorDialog)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.words_column.addWidget(self.words)


        self.top.addLayout(self.words_column)

        self.top.setStretch(1, 1)

        self.body.addLayout(self.top)

        self.report = QPlainTextEdit(ErrorDialog)
        self.report.setObjectName(u"report")
        self.report.setReadOnly(True)
        self.report.setMinimumSize(QSize(0, 160))

        self.body.addWidget(self.report)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.body.addItem(self.spacer_1)


        self.column.addLayout(self.body)

        self.foot = QFrame(ErrorDialog)
        self.foot.setObjectName(u"foot")
        self.foot.setProperty(u"look", u"bottom-bar")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(24, 12, 24, 12)
        self.copy_button = QPushButton(self.foot)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setAutoDefault(False)

        self.foot_row.addWidget(self.copy_button)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.spacer_2)

        self.other_button = QPushButton(self.foot)
        self.other_button.setObjectName(u"other_button")
        self.other_button.setAutoDefault(False)

        self.foot_row.addWidget(self.other_button)

        self.close_button = QPushButton(self.foot)
        self.close_button.setObjectName(u"close_button")

        self.foot_row.addWidget(self.close_button)


        self.column.addWidget(self.foot)


        self.retranslateUi(ErrorDialog)

        self.close_button.setDefault(True)


        QMetaObject.connectSlotsByName(ErrorDialog)
    # setupUi

    def retranslateUi(self, ErrorDialog):
        ErrorDialog.setWindowTitle(QCoreApplication.translate("ErrorDialog", u"Ofsted Desk", None))
        self.picture.setText("")
        self.headline.setText("")
        self.words.setText("")
#if QT_CONFIG(accessibility)
        self.report.setAccessibleName(QCoreApplication.translate("ErrorDialog", u"Report of the error", None))
#endif // QT_CONFIG(accessibility)
        self.copy_button.setText(QCoreApplication.translate("ErrorDialog", u"Copy the report", None))
        self.other_button.setText("")
        self.close_button.setText(QCoreApplication.translate("ErrorDialog", u"Close", None))
    # retranslateUi

