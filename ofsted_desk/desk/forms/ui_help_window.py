# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'help_window.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QHBoxLayout,
    QLineEdit, QListView, QSizePolicy, QSplitter,
    QTextBrowser, QVBoxLayout, QWidget)
class Ui_HelpWindow(object):
    def setupUi(self, HelpWindow):
        if not HelpWindow.objectName():
            HelpWindow.setObjectName(u"HelpWindow")
        HelpWindow.resize(900, 620)
        HelpWindow.setProperty(u"look", u"pane")
        self.row = QHBoxLayout(HelpWindow)
        self.row.setSpacing(0)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(HelpWindow)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.side = QWidget(self.splitter)
        self.side.setObjectName(u"side")
        self.side.setProperty(u"look", u"pane")
        self.side_column = QVBoxLayout(self.side)
        self.side_column.setSpacing(8)
        self.side_column.setObjectName(u"side_column")
        self.side_column.setContentsMargins(12, 12, 12, 12)
        self.search = QLineEdit(self.side)
        self.search.setObjectName(u"search")
        self.search.setProperty(u"look", u"search")
        self.search.setClearButtonEnabled(True)

        self.side_column.addWidget(self.search)

        self.pages = QListView(self.side)
        self.pages.setObjectName(u"pages")
        self.pages.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.side_column.addWidget(self.pages)

        self.splitter.addWidget(self.side)
        self.text = QTextBrowser(self.splitter)
        self.text.setObjectName(u"text")
        self.text.setProperty(u"look", u"plain")
        self.text.setOpenLinks(False)
        self.splitter.addWidget(self.text)

        self.row.addWidget(self.splitter)


        self.retranslateUi(HelpWindow)

        QMetaObject.connectSlotsByName(HelpWindow)
    # setupUi

    def retranslateUi(self, HelpWindow):
        HelpWindow.setWindowTitle(QCoreApplication.translate("HelpWindow", u"Help", None))
        self.search.setPlaceholderText(QCoreApplication.translate("HelpWindow", u"Search the help", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("HelpWindow", u"Search the help", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.pages.setAccessibleName(QCoreApplication.translate("HelpWindow", u"Pages of the help", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("HelpWindow", u"Help page", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

