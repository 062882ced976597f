# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'merge_dialog.ui'
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

class Ui_MergeDialog(object):
    def setupUi(self, MergeDialog):
        if not MergeDialog.objectName():
            MergeDialog.setObjectName(u"MergeDialog")
        MergeDialog.resize(760, 600)
        MergeDialog.setProperty(u"look", u"pane")
        self.column = QVBoxLayout(MergeDialog)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 16)
        self.headline = QLabel(MergeDialog)
        self.headline.setObjectName(u"headline")
        self.headline.setProperty(u"look", u"headline")
        self.headline.setWordWrap(True)

        self.column.addWidget(self.headline)

        self.words = QLabel(MergeDialog)
        self.words.setObjectName(u"words")
        self.words.setProperty(u"look", u"dim")
        self.words.setWordWrap(True)

        self.column.addWidget(self.words)

        self.report = QPlainTextEdit(MergeDialog)
        self.report.setObjectName(u"report")
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)

        self.column.addWidget(self.report)

        self.problem = QLabel(MergeDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"look", u"problem")
        self.problem.setWordWrap(True)

        self.column.addWidget(self.problem)

        self.done_words = QLabel(MergeDialog)
        self.done_words.setObjectName(u"done_words")
        self.done_words.setProperty(u"look", u"right")
        self.done_words.setWordWrap(True)

        self.column.addWidget(self.done_words)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.save_button = QPushButton(MergeDialog)
        self.save_button.setObjectName(u"save_button")

        self.buttons.addWidget(self.save_button)

        self.spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer)

        self.close_button = QPushButton(MergeDialog)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)

        self.go_button = QPushButton(MergeDialog)
        self.go_button.setObjectName(u"go_button")
        self.go_button.setProperty(u"look", u"primary")

        self.buttons.addWidget(self.go_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(MergeDialog)

        self.go_button.setDefault(True)


        QMetaObject.connectSlotsByName(MergeDialog)
    # setupUi

    def retranslateUi(self, MergeDialog):
        MergeDialog.setWindowTitle(QCoreApplication.translate("MergeDialog", u"Merge changes", None))
        self.headline.setText(QCoreApplication.translate("MergeDialog", u"Merge a reviewer's changes", None))
#if QT_CONFIG(accessibility)
        self.report.setAccessibleName(QCoreApplication.translate("MergeDialog", u"What the merge would do", None))
#endif // QT_CONFIG(accessibility)
        self.save_button.setText(QCoreApplication.translate("MergeDialog", u"Save the report\u2026", None))
        self.close_button.setText(QCoreApplication.translate("MergeDialog", u"Close", None))
        self.go_button.setText(QCoreApplication.translate("MergeDialog", u"Merge", None))
    # retranslateUi

