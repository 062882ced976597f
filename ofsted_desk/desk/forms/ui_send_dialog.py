# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'send_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_SendDialog(object):
    def setupUi(self, SendDialog):
        if not SendDialog.objectName():
            SendDialog.setObjectName(u"SendDialog")
        SendDialog.resize(560, 420)
        SendDialog.setProperty(u"look", u"pane")
        self.column = QVBoxLayout(SendDialog)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 16)
        self.headline = QLabel(SendDialog)
        self.headline.setObjectName(u"headline")
        self.headline.setProperty(u"look", u"headline")
        self.headline.setWordWrap(True)

        self.column.addWidget(self.headline)

        self.words = QLabel(SendDialog)
        self.words.setObjectName(u"words")
        self.words.setProperty(u"look", u"dim")
        self.words.setWordWrap(True)

        self.column.addWidget(self.words)

        self.report = QPlainTextEdit(SendDialog)
        self.report.setObjectName(u"report")
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)

        self.column.addWidget(self.report)

        self.problem = QLabel(SendDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"look", u"problem")
        self.problem.setWordWrap(True)

        self.column.addWidget(self.problem)

        self.done_words = QLabel(SendDialog)
        self.done_words.setObjectName(u"done_words")
        self.done_words.setProperty(u"look", u"right")
        self.done_words.setWordWrap(True)

        self.column.addWidget(self.done_words)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer)

        self.close_button = QPushButton(SendDialog)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)

        self.go_button = QPushButton(SendDialog)
        self.go_button.setObjectName(u"go_button")
        self.go_button.setProperty(u"look", u"primary")

        self.buttons.addWidget(self.go_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(SendDialog)

        self.go_button.setDefault(True)


        QMetaObject.connectSlotsByName(SendDialog)
    # setupUi

    def retranslateUi(self, SendDialog):
        SendDialog.setWindowTitle(QCoreApplication.translate("SendDialog", u"Send changes back", None))
        self.headline.setText("")
#if QT_CONFIG(accessibility)
        self.report.setAccessibleName(QCoreApplication.translate("SendDialog", u"Instructions", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("SendDialog", u"Close", None))
        self.go_button.setText(QCoreApplication.translate("SendDialog", u"Write the change file\u2026", None))
    # retranslateUi

