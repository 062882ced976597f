# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'keys_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QTableView, QVBoxLayout,
    QWidget)
class Ui_KeysDialog(object):
    def setupUi(self, KeysDialog):
        if not KeysDialog.objectName():
            KeysDialog.setObjectName(u"KeysDialog")
        KeysDialog.resize(640, 460)
        KeysDialog.setProperty(u"look", u"pane")
        self.column = QVBoxLayout(KeysDialog)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.body.setObjectName(u"body")
        self.body.setContentsMargins(24, 20, 24, 16)
        self.headline = QLabel(KeysDialog)
        self.headline.setObjectName(u"headline")
        self.headline.setProperty(u"look", u"headline")

        self.body.addWidget(self.headline)

        self.keys = QTableView(KeysDialog)
        self.keys.setObjectName(u"keys")
        self.keys.setShowGrid(False)
        self.keys.setTabKeyNavigation(False)
        self.keys.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.keys.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)

        self.body.addWidget(self.keys)


        self.column.addLayout(self.body)

        self.foot = QFrame(KeysDialog)
        self.foot.setObjectName(u"foot")
        self.foot.setProperty(u"look", u"bottom-bar")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(24, 12, 24, 12)
        self.words = QLabel(self.foot)
        self.words.setObjectName(u"words")
        self.words.setProperty(u"look", u"small")

        self.foot_row.addWidget(self.words)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.spacer_1)

        self.close_button = QPushButton(self.foot)
        self.close_button.setObjectName(u"close_button")

        self.foot_row.addWidget(self.close_button)


        self.column.addWidget(self.foot)


        self.retranslateUi(KeysDialog)

        self.close_button.setDefault(True)


        QMetaObject.connectSlotsByName(KeysDialog)
    # setupUi

    def retranslateUi(self, KeysDialog):
        KeysDialog.setWindowTitle(QCoreApplication.translate("KeysDialog", u"Keys", None))
        self.headline.setText(QCoreApplication.translate("KeysDialog", u"Keys that work here", None))
#if QT_CONFIG(accessibility)
        self.keys.setAccessibleName(QCoreApplication.translate("KeysDialog", u"Keys and what they do", None))
#endif // QT_CONFIG(accessibility)
        self.words.setText(QCoreApplication.translate("KeysDialog", u"Letters and digits are keys only while no text is being typed.", None))
        self.close_button.setText(QCoreApplication.translate("KeysDialog", u"Close", None))
    # retranslateUi

