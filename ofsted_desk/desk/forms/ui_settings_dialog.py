# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QTabWidget, QVBoxLayout,
    QWidget)
class Ui_SettingsDialog(object):
    def setupUi(self, SettingsDialog):
        if not SettingsDialog.objectName():
            SettingsDialog.setObjectName(u"SettingsDialog")
        SettingsDialog.resize(620, 540)
        SettingsDialog.setProperty(u"look", u"pane")
        self.column = QVBoxLayout(SettingsDialog)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.body.setObjectName(u"body")
        self.body.setContentsMargins(24, 20, 24, 16)
        self.headline = QLabel(SettingsDialog)
        self.headline.setObjectName(u"headline")
        self.headline.setProperty(u"look", u"headline")

        self.body.addWidget(self.headline)

        self.words = QLabel(SettingsDialog)
        self.words.setObjectName(u"words")
        self.words.setProperty(u"look", u"dim")

        self.body.addWidget(self.words)

        self.spacer_1 = QSpacerItem(0, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.body.addItem(self.spacer_1)

        self.tabs = QTabWidget(SettingsDialog)
        self.tabs.setObjectName(u"tabs")
        self.general_page = QWidget()
        self.general_page.setObjectName(u"general_page")
        self.general_column = QVBoxLayout(self.general_page)
        self.general_column.setObjectName(u"general_column")
        self.general_column.setContentsMargins(0, 10, 0, 0)
        self.scroll = QScrollArea(self.general_page)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows = QWidget()
        self.rows.setObjectName(u"rows")
        self.rows.setProperty(u"look", u"pane")
        self.form = QGridLayout(self.rows)
        self.form.setObjectName(u"form")
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(2)
        self.form.setContentsMargins(0, 0, 8, 0)
        self.scroll.setWidget(self.rows)

        self.general_column.addWidget(self.scroll)

        self.problem = QLabel(self.general_page)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"look", u"problem")
        self.problem.setWordWrap(True)

        self.general_column.addWidget(self.problem)

        self.tabs.addTab(self.general_page, "")
        self.keys_page = QWidget()
        self.keys_page.setObjectName(u"keys_page")
        self.keys_column = QVBoxLayout(self.keys_page)
        self.keys_column.setObjectName(u"keys_column")
        self.keys_column.setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(self.keys_page, "")

        self.body.addWidget(self.tabs)


        self.column.addLayout(self.body)

        self.foot = QFrame(SettingsDialog)
        self.foot.setObjectName(u"foot")
        self.foot.setProperty(u"look", u"bottom-bar")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(24, 12, 24, 12)
        self.reset_button = QPushButton(self.foot)
        self.reset_button.setObjectName(u"reset_button")
        self.reset_button.setProperty(u"look", u"link")
        self.reset_button.setAutoDefault(False)

        self.foot_row.addWidget(self.reset_button)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.spacer_2)

        self.close_button = QPushButton(self.foot)
        self.close_button.setObjectName(u"close_button")

        self.foot_row.addWidget(self.close_button)


        self.column.addWidget(self.foot)


        self.retranslateUi(SettingsDialog)

        self.close_button.setDefault(True)


        QMetaObject.connectSlotsByName(SettingsDialog)
    # setupUi

    def retranslateUi(self, SettingsDialog):
        SettingsDialog.setWindowTitle(QCoreApplication.translate("SettingsDialog", u"Settings", None))
        self.headline.setText(QCoreApplication.translate("SettingsDialog", u"Settings", None))
        self.words.setText(QCoreApplication.translate("SettingsDialog", u"Changes are kept at once.", None))
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"Settings", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.general_page), QCoreApplication.translate("SettingsDialog", u"General", None))
        self.tabs.setTabText(self.tabs.indexOf(self.keys_page), QCoreApplication.translate("SettingsDialog", u"Keys", None))
        self.reset_button.setText(QCoreApplication.translate("SettingsDialog", u"Back to how it came", None))
        self.close_button.setText(QCoreApplication.translate("SettingsDialog", u"Close", None))
    # retranslateUi

