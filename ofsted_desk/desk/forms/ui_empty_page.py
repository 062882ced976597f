# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'empty_page.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)
class Ui_EmptyPage(object):
    def setupUi(self, EmptyPage):
        if not EmptyPage.objectName():
            EmptyPage.setObjectName(u"EmptyPage")
        EmptyPage.resize(900, 600)
        EmptyPage.setProperty(u"look", u"background")
        self.column = QVBoxLayout(EmptyPage)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 24)
        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.spacer_1)

        self.picture = QLabel(EmptyPage)
        self.picture.setObjectName(u"picture")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.column.addWidget(self.picture)

        self.spacer_2 = QSpacerItem(0, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.spacer_2)

        self.headline = QLabel(EmptyPage)
        self.headline.setObjectName(u"headline")
        self.headline.setProperty(u"look", u"headline")
        self.headline.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.column.addWidget(self.headline)

        self.spacer_3 = QSpacerItem(0, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.spacer_3)

        self.words = QLabel(EmptyPage)
        self.words.setObjectName(u"words")
        self.words.setProperty(u"look", u"dim")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.column.addWidget(self.words)

        self.spacer_4 = QSpacerItem(0, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.spacer_4)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer_5)

        self.import_button = QPushButton(EmptyPage)
        self.import_button.setObjectName(u"import_button")
        self.import_button.setProperty(u"look", u"primary")

        self.buttons.addWidget(self.import_button)

        self.folder_button = QPushButton(EmptyPage)
        self.folder_button.setObjectName(u"folder_button")

        self.buttons.addWidget(self.folder_button)

        self.samples_button = QPushButton(EmptyPage)
        self.samples_button.setObjectName(u"samples_button")

        self.buttons.addWidget(self.samples_button)

        self.spacer_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer_6)


        self.column.addLayout(self.buttons)

        self.spacer_7 = QSpacerItem(0, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.spacer_7)

        self.hint = QLabel(EmptyPage)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"look", u"small")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.column.addWidget(self.hint)

        self.spacer_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.spacer_8)


        self.retranslateUi(EmptyPage)

        QMetaObject.connectSlotsByName(EmptyPage)
    # setupUi

    def retranslateUi(self, EmptyPage):
        self.picture.setText("")
        self.headline.setText(QCoreApplication.translate("EmptyPage", u"No letters yet", None))
        self.words.setText(QCoreApplication.translate("EmptyPage", u"Bring in Ofsted\u2019s letters as PDF or text files. Each is read here on this machine,\n"
"and you check what was read beside the letter itself.", None))
        self.import_button.setText(QCoreApplication.translate("EmptyPage", u"Import letters\u2026", None))
        self.folder_button.setText(QCoreApplication.translate("EmptyPage", u"Import a folder\u2026", None))
        self.samples_button.setText(QCoreApplication.translate("EmptyPage", u"Try the sample letters", None))
        self.hint.setText(QCoreApplication.translate("EmptyPage", u"You can also drop files, folders or zip files anywhere on this window.", None))
        pass
    # retranslateUi

