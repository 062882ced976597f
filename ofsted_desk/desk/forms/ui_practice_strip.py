# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'practice_strip.ui'
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
    QPushButton, QSizePolicy, QWidget)
class Ui_PracticeStrip(object):
    def setupUi(self, PracticeStrip):
        if not PracticeStrip.objectName():
            PracticeStrip.setObjectName(u"PracticeStrip")
        PracticeStrip.resize(1366, 40)
        PracticeStrip.setProperty(u"look", u"practice")
        self.row = QHBoxLayout(PracticeStrip)
        self.row.setSpacing(12)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(14, 6, 14, 6)
        self.heading = QLabel(PracticeStrip)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"look", u"title")

        self.row.addWidget(self.heading)

        self.words = QLabel(PracticeStrip)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.words.sizePolicy().hasHeightForWidth())
        self.words.setSizePolicy(sizePolicy)

        self.row.addWidget(self.words)

        self.afresh_button = QPushButton(PracticeStrip)
        self.afresh_button.setObjectName(u"afresh_button")
        self.afresh_button.setProperty(u"look", u"link")

        self.row.addWidget(self.afresh_button)

        self.leave_button = QPushButton(PracticeStrip)
        self.leave_button.setObjectName(u"leave_button")
        self.leave_button.setProperty(u"look", u"pill")

        self.row.addWidget(self.leave_button)


        self.retranslateUi(PracticeStrip)

        QMetaObject.connectSlotsByName(PracticeStrip)
    # setupUi

    def retranslateUi(self, PracticeStrip):
#if QT_CONFIG(accessibility)
        PracticeStrip.setAccessibleName(QCoreApplication.translate("PracticeStrip", u"Practice", None))
#endif // QT_CONFIG(accessibility)
        self.heading.setText(QCoreApplication.translate("PracticeStrip", u"Practice", None))
        self.words.setText("")
        self.afresh_button.setText(QCoreApplication.translate("PracticeStrip", u"Start afresh", None))
#if QT_CONFIG(tooltip)
        self.afresh_button.setToolTip(QCoreApplication.translate("PracticeStrip", u"Forget what was decided here, and begin again with the sample letters", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.afresh_button.setAccessibleName(QCoreApplication.translate("PracticeStrip", u"Start the practice afresh", None))
#endif // QT_CONFIG(accessibility)
        self.leave_button.setText(QCoreApplication.translate("PracticeStrip", u"To my own letters", None))
#if QT_CONFIG(tooltip)
        self.leave_button.setToolTip(QCoreApplication.translate("PracticeStrip", u"Leave the practice. Nothing that you did here is among your own letters.", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

