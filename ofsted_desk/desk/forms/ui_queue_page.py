# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'queue_page.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget,
    QToolButton, QVBoxLayout, QWidget)

from ofsted_desk.desk.queue.filter_bar import FilterBar
from ofsted_desk.desk.queue.letters_view import LettersView
class Ui_QueuePage(object):
    def setupUi(self, QueuePage):
        if not QueuePage.objectName():
            QueuePage.setObjectName(u"QueuePage")
        QueuePage.resize(248, 640)
        QueuePage.setProperty(u"look", u"pane")
        self.column = QVBoxLayout(QueuePage)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.heading_row = QHBoxLayout()
        self.heading_row.setSpacing(4)
        self.heading_row.setObjectName(u"heading_row")
        self.heading_row.setContentsMargins(14, 10, 8, 4)
        self.heading = QLabel(QueuePage)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"look", u"section")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.heading.sizePolicy().hasHeightForWidth())
        self.heading.setSizePolicy(sizePolicy)

        self.heading_row.addWidget(self.heading)

        self.order_button = QToolButton(QueuePage)
        self.order_button.setObjectName(u"order_button")
        self.order_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.heading_row.addWidget(self.order_button)


        self.column.addLayout(self.heading_row)

        self.filter_bar = FilterBar(QueuePage)
        self.filter_bar.setObjectName(u"filter_bar")

        self.column.addWidget(self.filter_bar)

        self.stack = QStackedWidget(QueuePage)
        self.stack.setObjectName(u"stack")
        self.list_page = QWidget()
        self.list_page.setObjectName(u"list_page")
        self.list_column = QVBoxLayout(self.list_page)
        self.list_column.setSpacing(0)
        self.list_column.setObjectName(u"list_column")
        self.list_column.setContentsMargins(0, 0, 0, 0)
        self.letters = LettersView(self.list_page)
        self.letters.setObjectName(u"letters")

        self.list_column.addWidget(self.letters)

        self.stack.addWidget(self.list_page)
        self.nothing_page = QWidget()
        self.nothing_page.setObjectName(u"nothing_page")
        self.nothing_column = QVBoxLayout(self.nothing_page)
        self.nothing_column.setSpacing(6)
        self.nothing_column.setObjectName(u"nothing_column")
        self.nothing_column.setContentsMargins(14, 24, 14, 14)
        self.nothing_words = QLabel(self.nothing_page)
        self.nothing_words.setObjectName(u"nothing_words")
        self.nothing_words.setProperty(u"look", u"dim")
        self.nothing_words.setWordWrap(True)

        self.nothing_column.addWidget(self.nothing_words)

        self.nothing_row = QHBoxLayout()
        self.nothing_row.setSpacing(0)
        self.nothing_row.setObjectName(u"nothing_row")
        self.nothing_row.setContentsMargins(0, 0, 0, 0)
        self.clear_button = QPushButton(self.nothing_page)
        self.clear_button.setObjectName(u"clear_button")
        self.clear_button.setProperty(u"look", u"link")

        self.nothing_row.addWidget(self.clear_button)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.nothing_row.addItem(self.spacer_1)


        self.nothing_column.addLayout(self.nothing_row)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.nothing_column.addItem(self.spacer_2)

        self.stack.addWidget(self.nothing_page)

        self.column.addWidget(self.stack)


        self.retranslateUi(QueuePage)

        self.stack.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(QueuePage)
    # setupUi

    def retranslateUi(self, QueuePage):
#if QT_CONFIG(accessibility)
        QueuePage.setAccessibleName(QCoreApplication.translate("QueuePage", u"Queue", None))
#endif // QT_CONFIG(accessibility)
        self.heading.setText(QCoreApplication.translate("QueuePage", u"QUEUE", None))
        self.order_button.setText(QCoreApplication.translate("QueuePage", u"Order", None))
#if QT_CONFIG(tooltip)
        self.order_button.setToolTip(QCoreApplication.translate("QueuePage", u"Order of the queue", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.order_button.setAccessibleName(QCoreApplication.translate("QueuePage", u"Order of the queue", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.letters.setAccessibleName(QCoreApplication.translate("QueuePage", u"Letters in the queue", None))
#endif // QT_CONFIG(accessibility)
        self.nothing_words.setText(QCoreApplication.translate("QueuePage", u"No letter matches.", None))
        self.clear_button.setText(QCoreApplication.translate("QueuePage", u"Clear search and filters", None))
    # retranslateUi

