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
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QSizePolicy,
    QToolButton, QWidget)
class Ui_FilterBar(object):
    def setupUi(self, FilterBar):
        if not FilterBar.objectName():
            FilterBar.setObjectName(u"FilterBar")
        FilterBar.resize(248, 72)
        self.grid = QGridLayout(FilterBar)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(6)
        self.grid.setVerticalSpacing(4)
        self.grid.setContentsMargins(12, 2, 12, 8)
        self.state = QComboBox(FilterBar)
        self.state.setObjectName(u"state")
        self.state.setProperty(u"look", u"filter")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.state.sizePolicy().hasHeightForWidth())
        self.state.setSizePolicy(sizePolicy)

        self.grid.addWidget(self.state, 0, 0, 1, 1)

        self.family = QComboBox(FilterBar)
        self.family.setObjectName(u"family")
        self.family.setProperty(u"look", u"filter")
        sizePolicy.setHeightForWidth(self.family.sizePolicy().hasHeightForWidth())
        self.family.setSizePolicy(sizePolicy)

        self.grid.addWidget(self.family, 0, 1, 1, 1)

        self.reviewer = QComboBox(FilterBar)
        self.reviewer.setObjectName(u"reviewer")
        self.reviewer.setProperty(u"look", u"filter")
        sizePolicy.setHeightForWidth(self.reviewer.sizePolicy().hasHeightForWidth())
        self.reviewer.setSizePolicy(sizePolicy)

        self.grid.addWidget(self.reviewer, 1, 0, 1, 1)

        self.saved_button = QToolButton(FilterBar)
        self.saved_button.setObjectName(u"saved_button")
        self.saved_button.setProperty(u"look", u"filter")
        self.saved_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.saved_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.saved_button.sizePolicy().hasHeightForWidth())
        self.saved_button.setSizePolicy(sizePolicy1)

        self.grid.addWidget(self.saved_button, 1, 1, 1, 1)


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
#if QT_CONFIG(accessibility)
        self.reviewer.setAccessibleName(QCoreApplication.translate("FilterBar", u"Show letters given to this reviewer", None))
#endif // QT_CONFIG(accessibility)
        self.saved_button.setText(QCoreApplication.translate("FilterBar", u"Saved filters", None))
#if QT_CONFIG(tooltip)
        self.saved_button.setToolTip(QCoreApplication.translate("FilterBar", u"Saved filters: open, save or delete one", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.saved_button.setAccessibleName(QCoreApplication.translate("FilterBar", u"Saved filters", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

