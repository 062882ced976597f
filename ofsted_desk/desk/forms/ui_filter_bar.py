# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'filter_bar.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QSizePolicy,
    QWidget)
class Ui_FilterBar(object):
    def setupUi(self, FilterBar):
        if not FilterBar.objectName():
            FilterBar.setObjectName(u"FilterBar")
        FilterBar.resize(248, 40)
        self.row = QHBoxLayout(FilterBar)
        self.row.setSpacing(6)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(12, 2, 12, 8)
        self.state = QComboBox(FilterBar)
        self.state.setObjectName(u"state")
        self.state.setProperty(u"look", u"filter")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.state.sizePolicy().hasHeightForWidth())
        self.state.setSizePolicy(sizePolicy)

        self.row.addWidget(self.state)

        self.family = QComboBox(FilterBar)
        self.family.setObjectName(u"family")
        self.family.setProperty(u"look", u"filter")
        sizePolicy.setHeightForWidth(self.family.sizePolicy().hasHeightForWidth())
        self.family.setSizePolicy(sizePolicy)

        self.row.addWidget(self.family)


        self.retranslateUi(FilterBar)

        QMetaObject.connectSlotsByName(FilterBar)
    # setupUi

    def retranslateUi(self, FilterBar):
#if QT_CONFIG(accessibility)
        self.state.setAccessibleName(QCoreApplication.translate("FilterBar", u"Show letters in this state", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.family.setAccessibleName(QCoreApplication.translate("FilterBar", u"Show letters of this family", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

