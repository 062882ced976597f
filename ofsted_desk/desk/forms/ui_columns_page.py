# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'columns_page.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QFrame, QHBoxLayout,
    QLabel, QListView, QPushButton, QSizePolicy,
    QSplitter, QVBoxLayout, QWidget)

from ofsted_desk.desk.elided_label import ElidedLabel
from ofsted_desk.desk.review.key_button import KeyButton

class Ui_ColumnsPage(object):
    def setupUi(self, ColumnsPage):
        if not ColumnsPage.objectName():
            ColumnsPage.setObjectName(u"ColumnsPage")
        ColumnsPage.resize(1366, 696)
        self.column = QVBoxLayout(ColumnsPage)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(ColumnsPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.columns = QListView(self.splitter)
        self.columns.setObjectName(u"columns")
        self.columns.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.columns.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.splitter.addWidget(self.columns)
        self.strip_place = QWidget(self.splitter)
        self.strip_place.setObjectName(u"strip_place")
        self.strip_column = QVBoxLayout(self.strip_place)
        self.strip_column.setSpacing(0)
        self.strip_column.setObjectName(u"strip_column")
        self.strip_column.setContentsMargins(0, 0, 0, 0)
        self.head_row = QHBoxLayout()
        self.head_row.setObjectName(u"head_row")
        self.heading = QLabel(self.strip_place)
        self.heading.setObjectName(u"heading")

        self.head_row.addWidget(self.heading)

        self.family = QLabel(self.strip_place)
        self.family.setObjectName(u"family")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.family.sizePolicy().hasHeightForWidth())
        self.family.setSizePolicy(sizePolicy)

        self.head_row.addWidget(self.family)

        self.to_check = QPushButton(self.strip_place)
        self.to_check.setObjectName(u"to_check")
        self.to_check.setCheckable(True)

        self.head_row.addWidget(self.to_check)

        self.open = QPushButton(self.strip_place)
        self.open.setObjectName(u"open")
        self.open.setCheckable(True)

        self.head_row.addWidget(self.open)

        self.all = QPushButton(self.strip_place)
        self.all.setObjectName(u"all")
        self.all.setCheckable(True)

        self.head_row.addWidget(self.all)


        self.strip_column.addLayout(self.head_row)

        self.line = QFrame(self.strip_place)
        self.line.setObjectName(u"line")

        self.strip_column.addWidget(self.line)

        self.nothing = QLabel(self.strip_place)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.strip_column.addWidget(self.nothing)

        self.refusal = QLabel(self.strip_place)
        self.refusal.setObjectName(u"refusal")
        self.refusal.setWordWrap(True)

        self.strip_column.addWidget(self.refusal)

        self.bottom_bar = QFrame(self.strip_place)
        self.bottom_bar.setObjectName(u"bottom_bar")
        self.bottom_row = QHBoxLayout(self.bottom_bar)
        self.bottom_row.setObjectName(u"bottom_row")
        self.confirm_button = KeyButton(self.bottom_bar)
        self.confirm_button.setObjectName(u"confirm_button")

        self.bottom_row.addWidget(self.confirm_button)

        self.undo_button = KeyButton(self.bottom_bar)
        self.undo_button.setObjectName(u"undo_button")

        self.bottom_row.addWidget(self.undo_button)

        self.open_button = KeyButton(self.bottom_bar)
        self.open_button.setObjectName(u"open_button")

        self.bottom_row.addWidget(self.open_button)

        self.hint = ElidedLabel(self.bottom_bar)
        self.hint.setObjectName(u"hint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        sizePolicy.setHeightForWidth(self.hint.sizePolicy().hasHeightForWidth())
        self.hint.setSizePolicy(sizePolicy)

        self.bottom_row.addWidget(self.hint)


        self.strip_column.addWidget(self.bottom_bar)

        self.splitter.addWidget(self.strip_place)

        self.column.addWidget(self.splitter)


        self.retranslateUi(ColumnsPage)

        QMetaObject.connectSlotsByName(ColumnsPage)
    # setupUi

    def retranslateUi(self, ColumnsPage):
#if QT_CONFIG(accessibility)
        ColumnsPage.setAccessibleName(QCoreApplication.translate("ColumnsPage", u"Columns", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.columns.setAccessibleName(QCoreApplication.translate("ColumnsPage", u"Columns to choose from", None))
#endif // QT_CONFIG(accessibility)
        self.strip_place.setProperty(u"look", QCoreApplication.translate("ColumnsPage", u"pane", None))
        self.heading.setProperty(u"look", QCoreApplication.translate("ColumnsPage", u"title", None))
        self.family.setProperty(u"look", QCoreApplication.translate("ColumnsPage", u"dim", None))
        self.to_check.setText(QCoreApplication.translate("ColumnsPage", u"To check", None))
        self.to_check.setProperty(u"look", QCoreApplication.translate("ColumnsPage", u"tab", None))
        self.open.setText(QCoreApplication.translate("ColumnsPage", u"Undecided", None))
        self.open.setProperty(u"look", QCoreApplication.translate("ColumnsPage", u"tab", None))
        self.all.setText(QCoreApplication.translate("ColumnsPage", u"All", None))
        self.all.setProperty(u"look", QCoreApplication.translate("ColumnsPage", u"tab", None))
        self.line.setProperty(u"look", QCoreApplication.translate("ColumnsPage", u"hairline", None))
        self.nothing.setProperty(u"look", QCoreApplication.translate("ColumnsPage", u"dim", None))
        self.refusal.setProperty(u"look", QCoreApplication.translate("ColumnsPage", u"problem", None))
        self.bottom_bar.setProperty(u"look", QCoreApplication.translate("ColumnsPage", u"bottom-bar", None))
        self.confirm_button.setProperty(u"look", QCoreApplication.translate("ColumnsPage", u"primary", None))
        self.hint.setProperty(u"look", QCoreApplication.translate("ColumnsPage", u"small", None))
    # retranslateUi

