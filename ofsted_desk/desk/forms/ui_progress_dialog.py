# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'progress_dialog.ui'
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
class Ui_ProgressDialog(object):
    def setupUi(self, ProgressDialog):
        if not ProgressDialog.objectName():
            ProgressDialog.setObjectName(u"ProgressDialog")
        ProgressDialog.resize(520, 200)
        ProgressDialog.setProperty(u"look", u"pane")
        self.column = QVBoxLayout(ProgressDialog)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 16)
        self.headline = QLabel(ProgressDialog)
        self.headline.setObjectName(u"headline")
        self.headline.setProperty(u"look", u"title")

        self.column.addWidget(self.headline)

        self.words = QLabel(ProgressDialog)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.column.addWidget(self.words)

        self.progress = QProgressBar(ProgressDialog)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.column.addWidget(self.progress)

        self.pace = QLabel(ProgressDialog)
        self.pace.setObjectName(u"pace")
        self.pace.setProperty(u"look", u"dim")

        self.column.addWidget(self.pace)

        self.bottom = QHBoxLayout()
        self.bottom.setSpacing(8)
        self.bottom.setObjectName(u"bottom")
        self.bottom.setContentsMargins(0, 6, 0, 0)
        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bottom.addItem(self.spacer_1)

        self.stop_button = QPushButton(ProgressDialog)
        self.stop_button.setObjectName(u"stop_button")
        self.stop_button.setProperty(u"look", u"pill")

        self.bottom.addWidget(self.stop_button)


        self.column.addLayout(self.bottom)


        self.retranslateUi(ProgressDialog)

        QMetaObject.connectSlotsByName(ProgressDialog)
    # setupUi

    def retranslateUi(self, ProgressDialog):
        ProgressDialog.setWindowTitle(QCoreApplication.translate("ProgressDialog", u"Ofsted Desk", None))
        self.headline.setText("")
        self.words.setText("")
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"How far it is", None))
#endif // QT_CONFIG(accessibility)
        self.pace.setText("")
        self.stop_button.setText(QCoreApplication.translate("ProgressDialog", u"Stop", None))
#if QT_CONFIG(accessibility)
        self.stop_button.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"Stop, and leave everything as it was", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

