# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'up_to_date_dialog.ui'
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
    QProgressBar, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)
class Ui_UpToDateDialog(object):
    def setupUi(self, UpToDateDialog):
        if not UpToDateDialog.objectName():
            UpToDateDialog.setObjectName(u"UpToDateDialog")
        UpToDateDialog.resize(520, 200)
        UpToDateDialog.setProperty(u"look", u"pane")
        self.column = QVBoxLayout(UpToDateDialog)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 16)
        self.headline = QLabel(UpToDateDialog)
        self.headline.setObjectName(u"headline")
        self.headline.setProperty(u"look", u"title")

        self.column.addWidget(self.headline)

        self.words = QLabel(UpToDateDialog)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.column.addWidget(self.words)

        self.progress = QProgressBar(UpToDateDialog)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.column.addWidget(self.progress)

        self.pace = QLabel(UpToDateDialog)
        self.pace.setObjectName(u"pace")
        self.pace.setProperty(u"look", u"dim")

        self.column.addWidget(self.pace)

        self.bottom = QHBoxLayout()
        self.bottom.setSpacing(8)
        self.bottom.setObjectName(u"bottom")
        self.bottom.setContentsMargins(0, 6, 0, 0)
        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bottom.addItem(self.spacer_1)

        self.cancel_button = QPushButton(UpToDateDialog)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setProperty(u"look", u"pill")

        self.bottom.addWidget(self.cancel_button)


        self.column.addLayout(self.bottom)


        self.retranslateUi(UpToDateDialog)

        QMetaObject.connectSlotsByName(UpToDateDialog)
    # setupUi

    def retranslateUi(self, UpToDateDialog):
        UpToDateDialog.setWindowTitle(QCoreApplication.translate("UpToDateDialog", u"Ofsted Desk", None))
        self.headline.setText(QCoreApplication.translate("UpToDateDialog", u"Bringing the store up to date", None))
        self.words.setText("")
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("UpToDateDialog", u"How far the store is brought up to date", None))
#endif // QT_CONFIG(accessibility)
        self.pace.setText("")
        self.cancel_button.setText(QCoreApplication.translate("UpToDateDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancel_button.setAccessibleName(QCoreApplication.translate("UpToDateDialog", u"Cancel, and leave the store as it was", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

