# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_strip.ui'
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
    QProgressBar, QPushButton, QSizePolicy, QWidget)
class Ui_ImportStrip(object):
    def setupUi(self, ImportStrip):
        if not ImportStrip.objectName():
            ImportStrip.setObjectName(u"ImportStrip")
        ImportStrip.resize(900, 40)
        ImportStrip.setProperty(u"look", u"bottom-bar")
        self.row = QHBoxLayout(ImportStrip)
        self.row.setSpacing(12)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(14, 6, 14, 6)
        self.words = QLabel(ImportStrip)
        self.words.setObjectName(u"words")

        self.row.addWidget(self.words)

        self.progress = QProgressBar(ImportStrip)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.row.addWidget(self.progress)

        self.show_button = QPushButton(ImportStrip)
        self.show_button.setObjectName(u"show_button")
        self.show_button.setProperty(u"look", u"link")

        self.row.addWidget(self.show_button)

        self.cancel_button = QPushButton(ImportStrip)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setProperty(u"look", u"pill")

        self.row.addWidget(self.cancel_button)


        self.retranslateUi(ImportStrip)

        QMetaObject.connectSlotsByName(ImportStrip)
    # setupUi

    def retranslateUi(self, ImportStrip):
        self.words.setText("")
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("ImportStrip", u"Letters read so far", None))
#endif // QT_CONFIG(accessibility)
        self.show_button.setText(QCoreApplication.translate("ImportStrip", u"Show", None))
#if QT_CONFIG(accessibility)
        self.show_button.setAccessibleName(QCoreApplication.translate("ImportStrip", u"Show the import page", None))
#endif // QT_CONFIG(accessibility)
        self.cancel_button.setText(QCoreApplication.translate("ImportStrip", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancel_button.setAccessibleName(QCoreApplication.translate("ImportStrip", u"Cancel the import", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

