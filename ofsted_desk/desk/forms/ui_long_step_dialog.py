# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'long_step_dialog.ui'
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
class Ui_LongStepDialog(object):
    def setupUi(self, LongStepDialog):
        if not LongStepDialog.objectName():
            LongStepDialog.setObjectName(u"LongStepDialog")
        LongStepDialog.resize(520, 200)
        LongStepDialog.setProperty(u"look", u"pane")
        self.column = QVBoxLayout(LongStepDialog)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 16)
        self.headline = QLabel(LongStepDialog)
        self.headline.setObjectName(u"headline")
        self.headline.setProperty(u"look", u"title")

        self.column.addWidget(self.headline)

        self.words = QLabel(LongStepDialog)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.column.addWidget(self.words)

        self.progress = QProgressBar(LongStepDialog)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.column.addWidget(self.progress)

        self.pace = QLabel(LongStepDialog)
        self.pace.setObjectName(u"pace")
        self.pace.setProperty(u"look", u"dim")

        self.column.addWidget(self.pace)

        self.bottom = QHBoxLayout()
        self.bottom.setSpacing(8)
        self.bottom.setObjectName(u"bottom")
        self.bottom.setContentsMargins(0, 6, 0, 0)
        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bottom.addItem(self.spacer_1)

        self.stop_button = QPushButton(LongStepDialog)
        self.stop_button.setObjectName(u"stop_button")
        self.stop_button.setProperty(u"look", u"pill")

        self.bottom.addWidget(self.stop_button)


        self.column.addLayout(self.bottom)


        self.retranslateUi(LongStepDialog)

        QMetaObject.connectSlotsByName(LongStepDialog)
    # setupUi

    def retranslateUi(self, LongStepDialog):
        LongStepDialog.setWindowTitle(QCoreApplication.translate("LongStepDialog", u"Ofsted Desk", None))
        self.headline.setText(QCoreApplication.translate("LongStepDialog", u"Many letters at once", None))
        self.words.setText("")
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("LongStepDialog", u"How far the step is", None))
#endif // QT_CONFIG(accessibility)
        self.pace.setText("")
        self.stop_button.setText(QCoreApplication.translate("LongStepDialog", u"Stop", None))
#if QT_CONFIG(accessibility)
        self.stop_button.setAccessibleName(QCoreApplication.translate("LongStepDialog", u"Stop, and leave every letter as it was", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

