# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'about_dialog.ui'
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
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QTextBrowser, QVBoxLayout, QWidget)
class Ui_AboutDialog(object):
    def setupUi(self, AboutDialog):
        if not AboutDialog.objectName():
            AboutDialog.setObjectName(u"AboutDialog")
        AboutDialog.resize(520, 420)
        AboutDialog.setProperty(u"look", u"pane")
        self.column = QVBoxLayout(AboutDialog)
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
        self.picture = QLabel(AboutDialog)
        self.picture.setObjectName(u"picture")

        self.top.addWidget(self.picture)

        self.words_column = QVBoxLayout()
        self.words_column.setSpacing(2)
        self.words_column.setObjectName(u"words_column")
        self.words_column.setContentsMargins(0, 0, 0, 0)
        self.headline = QLabel(AboutDialog)
        self.headline.setObjectName(u"headline")
        self.headline.setProperty(u"look", u"headline")

        self.words_column.addWidget(self.headline)

        self.version = QLabel(AboutDialog)
        self.version.setObjectName(u"version")
        self.version.setProperty(u"look", u"dim")

        self.words_column.addWidget(self.version)


        self.top.addLayout(self.words_column)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.top.addItem(self.spacer_1)


        self.body.addLayout(self.top)

        self.words = QLabel(AboutDialog)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.body.addWidget(self.words)

        self.details = QTextBrowser(AboutDialog)
        self.details.setObjectName(u"details")
        self.details.setProperty(u"look", u"plain")
        self.details.setOpenExternalLinks(True)

        self.body.addWidget(self.details)


        self.column.addLayout(self.body)

        self.foot = QFrame(AboutDialog)
        self.foot.setObjectName(u"foot")
        self.foot.setProperty(u"look", u"bottom-bar")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(24, 12, 24, 12)
        self.folder_button = QPushButton(self.foot)
        self.folder_button.setObjectName(u"folder_button")
        self.folder_button.setProperty(u"look", u"link")
        self.folder_button.setAutoDefault(False)

        self.foot_row.addWidget(self.folder_button)

        self.licences_button = QPushButton(self.foot)
        self.licences_button.setObjectName(u"licences_button")
        self.licences_button.setProperty(u"look", u"link")
        self.licences_button.setAutoDefault(False)

        self.foot_row.addWidget(self.licences_button)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.spacer_2)

        self.close_button = QPushButton(self.foot)
        self.close_button.setObjectName(u"close_button")

        self.foot_row.addWidget(self.close_button)


        self.column.addWidget(self.foot)


        self.retranslateUi(AboutDialog)

        self.close_button.setDefault(True)


        QMetaObject.connectSlotsByName(AboutDialog)
    # setupUi

    def retranslateUi(self, AboutDialog):
        AboutDialog.setWindowTitle(QCoreApplication.translate("AboutDialog", u"About Ofsted Desk", None))
        self.picture.setText("")
        self.headline.setText(QCoreApplication.translate("AboutDialog", u"Ofsted Desk", None))
        self.version.setText("")
        self.words.setText(QCoreApplication.translate("AboutDialog", u"Turns Ofsted\u2019s letters into reviewed records, offline. Not made or endorsed by Ofsted.", None))
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("AboutDialog", u"Versions, licences and where your data is", None))
#endif // QT_CONFIG(accessibility)
        self.folder_button.setText(QCoreApplication.translate("AboutDialog", u"Open the data folder", None))
        self.licences_button.setText(QCoreApplication.translate("AboutDialog", u"Read the licences", None))
        self.close_button.setText(QCoreApplication.translate("AboutDialog", u"Close", None))
    # retranslateUi

