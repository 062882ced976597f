# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'status_line.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QWidget)

from ofsted_desk.desk.elided_label import ElidedLabel
class Ui_StatusLine(object):
    def setupUi(self, StatusLine):
        if not StatusLine.objectName():
            StatusLine.setObjectName(u"StatusLine")
        StatusLine.resize(900, 28)
        StatusLine.setProperty(u"look", u"status-line")
        self.row = QHBoxLayout(StatusLine)
        self.row.setSpacing(16)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(14, 0, 14, 0)
        self.notices = QPushButton(StatusLine)
        self.notices.setObjectName(u"notices")
        self.notices.setProperty(u"look", u"notice")

        self.row.addWidget(self.notices)

        self.saved_icon = QLabel(StatusLine)
        self.saved_icon.setObjectName(u"saved_icon")

        self.row.addWidget(self.saved_icon)

        self.saved = QLabel(StatusLine)
        self.saved.setObjectName(u"saved")
        self.saved.setProperty(u"look", u"right")

        self.row.addWidget(self.saved)

        self.read_only = QLabel(StatusLine)
        self.read_only.setObjectName(u"read_only")
        self.read_only.setProperty(u"look", u"attention")

        self.row.addWidget(self.read_only)

        self.fields_left = ElidedLabel(StatusLine)
        self.fields_left.setObjectName(u"fields_left")
        self.fields_left.setProperty(u"look", u"dim")

        self.row.addWidget(self.fields_left)

        self.letters_done = QLabel(StatusLine)
        self.letters_done.setObjectName(u"letters_done")
        self.letters_done.setProperty(u"look", u"dim")

        self.row.addWidget(self.letters_done)

        self.news = ElidedLabel(StatusLine)
        self.news.setObjectName(u"news")
        self.news.setProperty(u"look", u"dim")

        self.row.addWidget(self.news)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.spacer_1)

        self.reviewer = QPushButton(StatusLine)
        self.reviewer.setObjectName(u"reviewer")
        self.reviewer.setProperty(u"look", u"status")

        self.row.addWidget(self.reviewer)

        self.offline = QLabel(StatusLine)
        self.offline.setObjectName(u"offline")
        self.offline.setProperty(u"look", u"dim")

        self.row.addWidget(self.offline)

        self.keys = QPushButton(StatusLine)
        self.keys.setObjectName(u"keys")
        self.keys.setProperty(u"look", u"status")

        self.row.addWidget(self.keys)


        self.retranslateUi(StatusLine)

        QMetaObject.connectSlotsByName(StatusLine)
    # setupUi

    def retranslateUi(self, StatusLine):
        self.notices.setText("")
#if QT_CONFIG(tooltip)
        self.notices.setToolTip(QCoreApplication.translate("StatusLine", u"What happened, and what to do", None))
#endif // QT_CONFIG(tooltip)
        self.saved_icon.setText("")
        self.saved.setText("")
        self.read_only.setText(QCoreApplication.translate("StatusLine", u"Read only: decisions are not kept", None))
#if QT_CONFIG(tooltip)
        self.read_only.setToolTip(QCoreApplication.translate("StatusLine", u"This store may not be written. Copy it to a folder of your own to decide.", None))
#endif // QT_CONFIG(tooltip)
        self.fields_left.setText("")
        self.letters_done.setText("")
        self.news.setText("")
        self.reviewer.setText("")
#if QT_CONFIG(tooltip)
        self.reviewer.setToolTip(QCoreApplication.translate("StatusLine", u"Change the reviewer\u2019s name", None))
#endif // QT_CONFIG(tooltip)
        self.offline.setText(QCoreApplication.translate("StatusLine", u"Offline", None))
#if QT_CONFIG(tooltip)
        self.offline.setToolTip(QCoreApplication.translate("StatusLine", u"Nothing leaves this machine", None))
#endif // QT_CONFIG(tooltip)
        self.keys.setText(QCoreApplication.translate("StatusLine", u" keys", None))
#if QT_CONFIG(tooltip)
        self.keys.setToolTip(QCoreApplication.translate("StatusLine", u"The keys that work here (?)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.keys.setAccessibleName(QCoreApplication.translate("StatusLine", u"Show the keys that work here", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

