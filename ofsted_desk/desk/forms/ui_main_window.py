# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
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
    QMainWindow, QPushButton, QSizePolicy, QSpacerItem,
    QSplitter, QStackedWidget, QToolButton, QVBoxLayout,
    QWidget)

from ofsted_desk.desk.intake.import_strip import ImportStrip
from ofsted_desk.desk.practice.practice_strip import PracticeStrip
from ofsted_desk.desk.search_box import SearchBox
from ofsted_desk.desk.status_line import StatusLine
class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1366, 768)
        MainWindow.setMinimumSize(QSize(480, 300))
        self.central = QWidget(MainWindow)
        self.central.setObjectName(u"central")
        self.central.setProperty(u"look", u"background")
        self.column = QVBoxLayout(self.central)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.top_bar = QFrame(self.central)
        self.top_bar.setObjectName(u"top_bar")
        self.top_bar.setProperty(u"look", u"top-bar")
        self.top_row = QHBoxLayout(self.top_bar)
        self.top_row.setSpacing(8)
        self.top_row.setObjectName(u"top_row")
        self.top_row.setContentsMargins(14, 0, 10, 0)
        self.brand = QLabel(self.top_bar)
        self.brand.setObjectName(u"brand")
        self.brand.setProperty(u"look", u"brand")

        self.top_row.addWidget(self.brand)

        self.spacer_1 = QSpacerItem(2, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.top_row.addItem(self.spacer_1)

        self.review_tab = QPushButton(self.top_bar)
        self.review_tab.setObjectName(u"review_tab")
        self.review_tab.setProperty(u"look", u"tab")
        self.review_tab.setCheckable(True)
        self.review_tab.setChecked(True)

        self.top_row.addWidget(self.review_tab)

        self.columns_tab = QPushButton(self.top_bar)
        self.columns_tab.setObjectName(u"columns_tab")
        self.columns_tab.setProperty(u"look", u"tab")
        self.columns_tab.setCheckable(True)

        self.top_row.addWidget(self.columns_tab)

        self.councils_tab = QPushButton(self.top_bar)
        self.councils_tab.setObjectName(u"councils_tab")
        self.councils_tab.setProperty(u"look", u"tab")
        self.councils_tab.setCheckable(True)

        self.top_row.addWidget(self.councils_tab)

        self.dashboard_tab = QPushButton(self.top_bar)
        self.dashboard_tab.setObjectName(u"dashboard_tab")
        self.dashboard_tab.setProperty(u"look", u"tab")
        self.dashboard_tab.setCheckable(True)

        self.top_row.addWidget(self.dashboard_tab)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.top_row.addItem(self.spacer_2)

        self.search = SearchBox(self.top_bar)
        self.search.setObjectName(u"search")
        self.search.setProperty(u"look", u"search")

        self.top_row.addWidget(self.search)

        self.spacer_3 = QSpacerItem(2, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.top_row.addItem(self.spacer_3)

        self.import_tab = QPushButton(self.top_bar)
        self.import_tab.setObjectName(u"import_tab")
        self.import_tab.setProperty(u"look", u"tab")
        self.import_tab.setCheckable(True)

        self.top_row.addWidget(self.import_tab)

        self.export_button = QPushButton(self.top_bar)
        self.export_button.setObjectName(u"export_button")
        self.export_button.setProperty(u"look", u"pill")

        self.top_row.addWidget(self.export_button)

        self.menu_button = QToolButton(self.top_bar)
        self.menu_button.setObjectName(u"menu_button")
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.top_row.addWidget(self.menu_button)


        self.column.addWidget(self.top_bar)

        self.practice_strip = PracticeStrip(self.central)
        self.practice_strip.setObjectName(u"practice_strip")
        self.practice_strip.setProperty(u"look", u"practice")

        self.column.addWidget(self.practice_strip)

        self.pages = QStackedWidget(self.central)
        self.pages.setObjectName(u"pages")
        self.review_tab_page = QWidget()
        self.review_tab_page.setObjectName(u"review_tab_page")
        self.review_column = QVBoxLayout(self.review_tab_page)
        self.review_column.setSpacing(0)
        self.review_column.setObjectName(u"review_column")
        self.review_column.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(self.review_tab_page)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)

        self.review_column.addWidget(self.splitter)

        self.pages.addWidget(self.review_tab_page)
        self.import_tab_page = QWidget()
        self.import_tab_page.setObjectName(u"import_tab_page")
        self.import_column = QVBoxLayout(self.import_tab_page)
        self.import_column.setSpacing(0)
        self.import_column.setObjectName(u"import_column")
        self.import_column.setContentsMargins(0, 0, 0, 0)
        self.pages.addWidget(self.import_tab_page)
        self.empty_tab_page = QWidget()
        self.empty_tab_page.setObjectName(u"empty_tab_page")
        self.empty_column = QVBoxLayout(self.empty_tab_page)
        self.empty_column.setSpacing(0)
        self.empty_column.setObjectName(u"empty_column")
        self.empty_column.setContentsMargins(0, 0, 0, 0)
        self.pages.addWidget(self.empty_tab_page)

        self.column.addWidget(self.pages)

        self.import_strip = ImportStrip(self.central)
        self.import_strip.setObjectName(u"import_strip")
        self.import_strip.setProperty(u"look", u"bottom-bar")

        self.column.addWidget(self.import_strip)

        self.status_line = StatusLine(self.central)
        self.status_line.setObjectName(u"status_line")
        self.status_line.setProperty(u"look", u"status-line")

        self.column.addWidget(self.status_line)

        MainWindow.setCentralWidget(self.central)

        self.retranslateUi(MainWindow)

        self.pages.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        MainWindow.setWindowTitle(QCoreApplication.translate("MainWindow", u"Ofsted Desk", None))
        self.brand.setText(QCoreApplication.translate("MainWindow", u"Ofsted Desk", None))
        self.review_tab.setText(QCoreApplication.translate("MainWindow", u"Review", None))
        self.columns_tab.setText(QCoreApplication.translate("MainWindow", u"Columns", None))
        self.councils_tab.setText(QCoreApplication.translate("MainWindow", u"Councils", None))
        self.dashboard_tab.setText(QCoreApplication.translate("MainWindow", u"Dashboard", None))
        self.search.setPlaceholderText(QCoreApplication.translate("MainWindow", u"Search letters and values", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("MainWindow", u"Search letters and values", None))
#endif // QT_CONFIG(accessibility)
        self.import_tab.setText(QCoreApplication.translate("MainWindow", u" Import", None))
#if QT_CONFIG(accessibility)
        self.import_tab.setAccessibleName(QCoreApplication.translate("MainWindow", u"Import", None))
#endif // QT_CONFIG(accessibility)
        self.export_button.setText(QCoreApplication.translate("MainWindow", u" Export", None))
#if QT_CONFIG(accessibility)
        self.export_button.setAccessibleName(QCoreApplication.translate("MainWindow", u"Export", None))
#endif // QT_CONFIG(accessibility)
        self.menu_button.setText(QCoreApplication.translate("MainWindow", u"Menu", None))
#if QT_CONFIG(tooltip)
        self.menu_button.setToolTip(QCoreApplication.translate("MainWindow", u"Menu (F10)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.menu_button.setAccessibleName(QCoreApplication.translate("MainWindow", u"Menu", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

