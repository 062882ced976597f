# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'councils_page.ui'
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
    QHeaderView, QLabel, QLineEdit, QListView,
    QPushButton, QScrollArea, QSizePolicy, QSplitter,
    QStackedWidget, QTableView, QToolButton, QVBoxLayout,
    QWidget)

from ofsted_desk.desk.elided_label import ElidedLabel

class Ui_CouncilsPage(object):
    def setupUi(self, CouncilsPage):
        if not CouncilsPage.objectName():
            CouncilsPage.setObjectName(u"CouncilsPage")
        CouncilsPage.resize(1366, 696)
        self.column = QVBoxLayout(CouncilsPage)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(CouncilsPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.list_place = QWidget(self.splitter)
        self.list_place.setObjectName(u"list_place")
        self.list_column = QVBoxLayout(self.list_place)
        self.list_column.setSpacing(0)
        self.list_column.setObjectName(u"list_column")
        self.list_column.setContentsMargins(0, 0, 0, 0)
        self.search_row = QHBoxLayout()
        self.search_row.setObjectName(u"search_row")
        self.search = QLineEdit(self.list_place)
        self.search.setObjectName(u"search")
        self.search.setClearButtonEnabled(True)

        self.search_row.addWidget(self.search)


        self.list_column.addLayout(self.search_row)

        self.councils = QListView(self.list_place)
        self.councils.setObjectName(u"councils")
        self.councils.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.councils.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.councils.setUniformItemSizes(True)

        self.list_column.addWidget(self.councils)

        self.splitter.addWidget(self.list_place)
        self.council_place = QWidget(self.splitter)
        self.council_place.setObjectName(u"council_place")
        self.council_column = QVBoxLayout(self.council_place)
        self.council_column.setSpacing(0)
        self.council_column.setObjectName(u"council_column")
        self.council_column.setContentsMargins(0, 0, 0, 0)
        self.head_row = QHBoxLayout()
        self.head_row.setObjectName(u"head_row")
        self.heading = QLabel(self.council_place)
        self.heading.setObjectName(u"heading")

        self.head_row.addWidget(self.heading)

        self.facts = ElidedLabel(self.council_place)
        self.facts.setObjectName(u"facts")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.facts.sizePolicy().hasHeightForWidth())
        self.facts.setSizePolicy(sizePolicy)

        self.head_row.addWidget(self.facts)

        self.chart_tab = QPushButton(self.council_place)
        self.chart_tab.setObjectName(u"chart_tab")
        self.chart_tab.setCheckable(True)

        self.head_row.addWidget(self.chart_tab)

        self.table_tab = QPushButton(self.council_place)
        self.table_tab.setObjectName(u"table_tab")
        self.table_tab.setCheckable(True)

        self.head_row.addWidget(self.table_tab)

        self.areas_tab = QPushButton(self.council_place)
        self.areas_tab.setObjectName(u"areas_tab")
        self.areas_tab.setCheckable(True)

        self.head_row.addWidget(self.areas_tab)

        self.picture_button = QToolButton(self.council_place)
        self.picture_button.setObjectName(u"picture_button")

        self.head_row.addWidget(self.picture_button)

        self.numbers_button = QToolButton(self.council_place)
        self.numbers_button.setObjectName(u"numbers_button")

        self.head_row.addWidget(self.numbers_button)


        self.council_column.addLayout(self.head_row)

        self.line = QFrame(self.council_place)
        self.line.setObjectName(u"line")

        self.council_column.addWidget(self.line)

        self.warning_column = QVBoxLayout()
        self.warning_column.setObjectName(u"warning_column")
        self.contradictions = QLabel(self.council_place)
        self.contradictions.setObjectName(u"contradictions")
        self.contradictions.setWordWrap(True)
        self.contradictions.setTextFormat(Qt.TextFormat.RichText)
        self.contradictions.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByKeyboard|Qt.TextInteractionFlag.LinksAccessibleByMouse)

        self.warning_column.addWidget(self.contradictions)


        self.council_column.addLayout(self.warning_column)

        self.stack = QStackedWidget(self.council_place)
        self.stack.setObjectName(u"stack")
        self.chart_scroll = QScrollArea()
        self.chart_scroll.setObjectName(u"chart_scroll")
        self.chart_scroll.setWidgetResizable(True)
        self.chart_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.chart_place = QWidget()
        self.chart_place.setObjectName(u"chart_place")
        self.chart_column = QVBoxLayout(self.chart_place)
        self.chart_column.setObjectName(u"chart_column")
        self.chart_scroll.setWidget(self.chart_place)
        self.stack.addWidget(self.chart_scroll)
        self.grades = QTableView()
        self.grades.setObjectName(u"grades")
        self.stack.addWidget(self.grades)
        self.areas_place = QWidget()
        self.areas_place.setObjectName(u"areas_place")
        self.areas_column = QVBoxLayout(self.areas_place)
        self.areas_column.setSpacing(0)
        self.areas_column.setObjectName(u"areas_column")
        self.areas_column.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.areas_place)
        self.empty_place = QWidget()
        self.empty_place.setObjectName(u"empty_place")
        self.empty_column = QVBoxLayout(self.empty_place)
        self.empty_column.setObjectName(u"empty_column")
        self.nothing = QLabel(self.empty_place)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.empty_column.addWidget(self.nothing)

        self.stack.addWidget(self.empty_place)

        self.council_column.addWidget(self.stack)

        self.refusal = QLabel(self.council_place)
        self.refusal.setObjectName(u"refusal")
        self.refusal.setWordWrap(True)

        self.council_column.addWidget(self.refusal)

        self.splitter.addWidget(self.council_place)

        self.column.addWidget(self.splitter)


        self.retranslateUi(CouncilsPage)

        QMetaObject.connectSlotsByName(CouncilsPage)
    # setupUi

    def retranslateUi(self, CouncilsPage):
#if QT_CONFIG(accessibility)
        CouncilsPage.setAccessibleName(QCoreApplication.translate("CouncilsPage", u"Councils", None))
#endif // QT_CONFIG(accessibility)
        self.list_place.setProperty(u"look", QCoreApplication.translate("CouncilsPage", u"pane", None))
        self.search.setPlaceholderText(QCoreApplication.translate("CouncilsPage", u"Find a council", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("CouncilsPage", u"Find a council", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.councils.setAccessibleName(QCoreApplication.translate("CouncilsPage", u"Councils to choose from", None))
#endif // QT_CONFIG(accessibility)
        self.council_place.setProperty(u"look", QCoreApplication.translate("CouncilsPage", u"pane", None))
        self.heading.setProperty(u"look", QCoreApplication.translate("CouncilsPage", u"title", None))
        self.facts.setProperty(u"look", QCoreApplication.translate("CouncilsPage", u"dim", None))
        self.chart_tab.setText(QCoreApplication.translate("CouncilsPage", u"Grades", None))
        self.chart_tab.setProperty(u"look", QCoreApplication.translate("CouncilsPage", u"tab", None))
        self.table_tab.setText(QCoreApplication.translate("CouncilsPage", u"Table", None))
        self.table_tab.setProperty(u"look", QCoreApplication.translate("CouncilsPage", u"tab", None))
        self.areas_tab.setText(QCoreApplication.translate("CouncilsPage", u"Areas", None))
        self.areas_tab.setProperty(u"look", QCoreApplication.translate("CouncilsPage", u"tab", None))
        self.picture_button.setText(QCoreApplication.translate("CouncilsPage", u"Save the chart as a picture\u2026", None))
#if QT_CONFIG(tooltip)
        self.picture_button.setToolTip(QCoreApplication.translate("CouncilsPage", u"Save the chart as a picture", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.picture_button.setAccessibleName(QCoreApplication.translate("CouncilsPage", u"Save the chart as a picture", None))
#endif // QT_CONFIG(accessibility)
        self.numbers_button.setText(QCoreApplication.translate("CouncilsPage", u"Save the numbers\u2026", None))
#if QT_CONFIG(tooltip)
        self.numbers_button.setToolTip(QCoreApplication.translate("CouncilsPage", u"Save the numbers", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.numbers_button.setAccessibleName(QCoreApplication.translate("CouncilsPage", u"Save the numbers", None))
#endif // QT_CONFIG(accessibility)
        self.line.setProperty(u"look", QCoreApplication.translate("CouncilsPage", u"hairline", None))
        self.contradictions.setProperty(u"look", QCoreApplication.translate("CouncilsPage", u"why", None))
#if QT_CONFIG(accessibility)
        self.contradictions.setAccessibleName(QCoreApplication.translate("CouncilsPage", u"Contradictions", None))
#endif // QT_CONFIG(accessibility)
        self.chart_place.setProperty(u"look", QCoreApplication.translate("CouncilsPage", u"pane", None))
#if QT_CONFIG(accessibility)
        self.grades.setAccessibleName(QCoreApplication.translate("CouncilsPage", u"Grades", None))
#endif // QT_CONFIG(accessibility)
        self.nothing.setProperty(u"look", QCoreApplication.translate("CouncilsPage", u"dim", None))
        self.refusal.setProperty(u"look", QCoreApplication.translate("CouncilsPage", u"problem", None))
    # retranslateUi

