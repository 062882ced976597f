# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dashboard_page.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QLabel, QScrollArea,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_DashboardPage(object):
    def setupUi(self, DashboardPage):
        if not DashboardPage.objectName():
            DashboardPage.setObjectName(u"DashboardPage")
        DashboardPage.resize(1366, 696)
        self.column = QVBoxLayout(DashboardPage)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(DashboardPage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.board = QWidget()
        self.board.setObjectName(u"board")
        self.grid = QGridLayout(self.board)
        self.grid.setObjectName(u"grid")
        self.progress = QLabel(self.board)
        self.progress.setObjectName(u"progress")
        self.progress.setWordWrap(True)

        self.grid.addWidget(self.progress, 0, 0, 1, 2)

        self.scroll.setWidget(self.board)

        self.column.addWidget(self.scroll)

        self.refusal = QLabel(DashboardPage)
        self.refusal.setObjectName(u"refusal")
        self.refusal.setWordWrap(True)

        self.column.addWidget(self.refusal)


        self.retranslateUi(DashboardPage)

        QMetaObject.connectSlotsByName(DashboardPage)
    # setupUi

    def retranslateUi(self, DashboardPage):
#if QT_CONFIG(accessibility)
        DashboardPage.setAccessibleName(QCoreApplication.translate("DashboardPage", u"Dashboard", None))
#endif // QT_CONFIG(accessibility)
        DashboardPage.setProperty(u"look", QCoreApplication.translate("DashboardPage", u"background", None))
        self.scroll.setProperty(u"look", QCoreApplication.translate("DashboardPage", u"background", None))
        self.board.setProperty(u"look", QCoreApplication.translate("DashboardPage", u"background", None))
        self.progress.setProperty(u"look", QCoreApplication.translate("DashboardPage", u"headline", None))
        self.refusal.setProperty(u"look", QCoreApplication.translate("DashboardPage", u"problem", None))
    # retranslateUi

