# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'share_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QGridLayout, QHBoxLayout, QLabel, QLineEdit,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QSpinBox, QVBoxLayout, QWidget)

class Ui_ShareDialog(object):
    def setupUi(self, ShareDialog):
        if not ShareDialog.objectName():
            ShareDialog.setObjectName(u"ShareDialog")
        ShareDialog.resize(600, 560)
        ShareDialog.setProperty(u"look", u"pane")
        self.column = QVBoxLayout(ShareDialog)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 16)
        self.headline = QLabel(ShareDialog)
        self.headline.setObjectName(u"headline")
        self.headline.setProperty(u"look", u"headline")
        self.headline.setWordWrap(True)

        self.column.addWidget(self.headline)

        self.words = QLabel(ShareDialog)
        self.words.setObjectName(u"words")
        self.words.setProperty(u"look", u"dim")
        self.words.setWordWrap(True)

        self.column.addWidget(self.words)

        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(10)
        self.label_0 = QLabel(ShareDialog)
        self.label_0.setObjectName(u"label_0")
        self.label_0.setProperty(u"look", u"dim")

        self.grid.addWidget(self.label_0, 0, 0, 1, 1)

        self.reviewers = QLineEdit(ShareDialog)
        self.reviewers.setObjectName(u"reviewers")

        self.grid.addWidget(self.reviewers, 0, 1, 1, 1)

        self.label_1 = QLabel(ShareDialog)
        self.label_1.setObjectName(u"label_1")
        self.label_1.setProperty(u"look", u"dim")

        self.grid.addWidget(self.label_1, 1, 0, 1, 1)

        self.letters = QComboBox(ShareDialog)
        self.letters.setObjectName(u"letters")

        self.grid.addWidget(self.letters, 1, 1, 1, 1)

        self.label_2 = QLabel(ShareDialog)
        self.label_2.setObjectName(u"label_2")
        self.label_2.setProperty(u"look", u"dim")

        self.grid.addWidget(self.label_2, 2, 0, 1, 1)

        self.sample = QSpinBox(ShareDialog)
        self.sample.setObjectName(u"sample")
        self.sample.setMinimum(1)
        self.sample.setMaximum(100)
        self.sample.setValue(100)

        self.grid.addWidget(self.sample, 2, 1, 1, 1)

        self.label_3 = QLabel(ShareDialog)
        self.label_3.setObjectName(u"label_3")
        self.label_3.setProperty(u"look", u"dim")

        self.grid.addWidget(self.label_3, 3, 0, 1, 1)

        self.double = QSpinBox(ShareDialog)
        self.double.setObjectName(u"double")
        self.double.setMinimum(0)
        self.double.setMaximum(100)
        self.double.setValue(0)

        self.grid.addWidget(self.double, 3, 1, 1, 1)

        self.label_4 = QLabel(ShareDialog)
        self.label_4.setObjectName(u"label_4")
        self.label_4.setProperty(u"look", u"dim")

        self.grid.addWidget(self.label_4, 4, 0, 1, 1)

        self.blind = QCheckBox(ShareDialog)
        self.blind.setObjectName(u"blind")

        self.grid.addWidget(self.blind, 4, 1, 1, 1)

        self.label_5 = QLabel(ShareDialog)
        self.label_5.setObjectName(u"label_5")
        self.label_5.setProperty(u"look", u"dim")

        self.grid.addWidget(self.label_5, 5, 0, 1, 1)

        self.instructions = QPlainTextEdit(ShareDialog)
        self.instructions.setObjectName(u"instructions")
        self.instructions.setTabChangesFocus(True)

        self.grid.addWidget(self.instructions, 5, 1, 1, 1)

        self.label_6 = QLabel(ShareDialog)
        self.label_6.setObjectName(u"label_6")
        self.label_6.setProperty(u"look", u"dim")

        self.grid.addWidget(self.label_6, 6, 0, 1, 1)

        self.folder_row = QHBoxLayout()
        self.folder_row.setSpacing(8)
        self.folder_row.setObjectName(u"folder_row")
        self.folder = QLineEdit(ShareDialog)
        self.folder.setObjectName(u"folder")

        self.folder_row.addWidget(self.folder)

        self.folder_button = QPushButton(ShareDialog)
        self.folder_button.setObjectName(u"folder_button")

        self.folder_row.addWidget(self.folder_button)


        self.grid.addLayout(self.folder_row, 6, 1, 1, 1)


        self.column.addLayout(self.grid)

        self.problem = QLabel(ShareDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"look", u"problem")
        self.problem.setWordWrap(True)

        self.column.addWidget(self.problem)

        self.done_words = QLabel(ShareDialog)
        self.done_words.setObjectName(u"done_words")
        self.done_words.setProperty(u"look", u"right")
        self.done_words.setWordWrap(True)

        self.column.addWidget(self.done_words)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer)

        self.close_button = QPushButton(ShareDialog)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)

        self.go_button = QPushButton(ShareDialog)
        self.go_button.setObjectName(u"go_button")
        self.go_button.setProperty(u"look", u"primary")

        self.buttons.addWidget(self.go_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(ShareDialog)

        self.go_button.setDefault(True)


        QMetaObject.connectSlotsByName(ShareDialog)
    # setupUi

    def retranslateUi(self, ShareDialog):
        ShareDialog.setWindowTitle(QCoreApplication.translate("ShareDialog", u"Share with reviewers", None))
        self.headline.setText(QCoreApplication.translate("ShareDialog", u"Share letters with reviewers", None))
        self.label_0.setText(QCoreApplication.translate("ShareDialog", u"Reviewers", None))
#if QT_CONFIG(accessibility)
        self.reviewers.setAccessibleName(QCoreApplication.translate("ShareDialog", u"Reviewers, with commas between", None))
#endif // QT_CONFIG(accessibility)
        self.reviewers.setPlaceholderText(QCoreApplication.translate("ShareDialog", u"Ana, Ben, Cem", None))
        self.label_1.setText(QCoreApplication.translate("ShareDialog", u"Letters", None))
#if QT_CONFIG(accessibility)
        self.letters.setAccessibleName(QCoreApplication.translate("ShareDialog", u"Which letters", None))
#endif // QT_CONFIG(accessibility)
        self.label_2.setText(QCoreApplication.translate("ShareDialog", u"Share of them", None))
#if QT_CONFIG(accessibility)
        self.sample.setAccessibleName(QCoreApplication.translate("ShareDialog", u"Share of the letters that is dealt, in per cent", None))
#endif // QT_CONFIG(accessibility)
        self.sample.setSuffix(QCoreApplication.translate("ShareDialog", u" %", None))
        self.label_3.setText(QCoreApplication.translate("ShareDialog", u"To two reviewers", None))
#if QT_CONFIG(accessibility)
        self.double.setAccessibleName(QCoreApplication.translate("ShareDialog", u"Share that goes to two reviewers each, in per cent", None))
#endif // QT_CONFIG(accessibility)
        self.double.setSuffix(QCoreApplication.translate("ShareDialog", u" %", None))
        self.label_4.setText(QCoreApplication.translate("ShareDialog", u"Earlier decisions", None))
        self.blind.setText(QCoreApplication.translate("ShareDialog", u"Leave them out (blind)", None))
        self.label_5.setText(QCoreApplication.translate("ShareDialog", u"Instructions", None))
#if QT_CONFIG(accessibility)
        self.instructions.setAccessibleName(QCoreApplication.translate("ShareDialog", u"Instructions for the reviewers", None))
#endif // QT_CONFIG(accessibility)
        self.label_6.setText(QCoreApplication.translate("ShareDialog", u"Folder", None))
#if QT_CONFIG(accessibility)
        self.folder.setAccessibleName(QCoreApplication.translate("ShareDialog", u"Folder for the packs", None))
#endif // QT_CONFIG(accessibility)
        self.folder_button.setText(QCoreApplication.translate("ShareDialog", u"Choose\u2026", None))
        self.close_button.setText(QCoreApplication.translate("ShareDialog", u"Close", None))
        self.go_button.setText(QCoreApplication.translate("ShareDialog", u"Make packs", None))
    # retranslateUi

