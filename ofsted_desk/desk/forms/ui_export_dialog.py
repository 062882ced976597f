# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'export_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QFrame, QGridLayout, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QRadioButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from ofsted_desk.desk.export.pick_button import PickButton
class Ui_ExportDialog(object):
    def setupUi(self, ExportDialog):
        if not ExportDialog.objectName():
            ExportDialog.setObjectName(u"ExportDialog")
        ExportDialog.resize(600, 500)
        ExportDialog.setProperty(u"look", u"pane")
        self.column = QVBoxLayout(ExportDialog)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(ExportDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet = QWidget()
        self.sheet.setObjectName(u"sheet")
        self.sheet.setProperty(u"look", u"pane")
        self.body = QVBoxLayout(self.sheet)
        self.body.setSpacing(10)
        self.body.setObjectName(u"body")
        self.body.setContentsMargins(24, 20, 24, 16)
        self.headline = QLabel(self.sheet)
        self.headline.setObjectName(u"headline")
        self.headline.setProperty(u"look", u"headline")

        self.body.addWidget(self.headline)

        self.words = QLabel(self.sheet)
        self.words.setObjectName(u"words")
        self.words.setProperty(u"look", u"dim")
        self.words.setWordWrap(True)

        self.body.addWidget(self.words)

        self.spacer_1 = QSpacerItem(0, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.body.addItem(self.spacer_1)

        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(10)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.scope_label = QLabel(self.sheet)
        self.scope_label.setObjectName(u"scope_label")
        self.scope_label.setProperty(u"look", u"dim")
        self.scope_label.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignTop)

        self.grid.addWidget(self.scope_label, 0, 0, 1, 1)

        self.scope_column = QVBoxLayout()
        self.scope_column.setSpacing(2)
        self.scope_column.setObjectName(u"scope_column")
        self.scope_column.setContentsMargins(0, 0, 0, 0)
        self.reviewed = QRadioButton(self.sheet)
        self.reviewed.setObjectName(u"reviewed")
        self.reviewed.setChecked(True)

        self.scope_column.addWidget(self.reviewed)

        self.everything = QRadioButton(self.sheet)
        self.everything.setObjectName(u"everything")

        self.scope_column.addWidget(self.everything)


        self.grid.addLayout(self.scope_column, 0, 1, 1, 1)

        self.only_label = QLabel(self.sheet)
        self.only_label.setObjectName(u"only_label")
        self.only_label.setProperty(u"look", u"dim")
        self.only_label.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignTop)

        self.grid.addWidget(self.only_label, 1, 0, 1, 1)

        self.only_grid = QGridLayout()
        self.only_grid.setObjectName(u"only_grid")
        self.only_grid.setHorizontalSpacing(8)
        self.only_grid.setVerticalSpacing(6)
        self.only_grid.setContentsMargins(0, 0, 0, 0)
        self.families = PickButton(self.sheet)
        self.families.setObjectName(u"families")

        self.only_grid.addWidget(self.families, 0, 0, 1, 1)

        self.years = PickButton(self.sheet)
        self.years.setObjectName(u"years")

        self.only_grid.addWidget(self.years, 0, 1, 1, 1)

        self.councils = PickButton(self.sheet)
        self.councils.setObjectName(u"councils")

        self.only_grid.addWidget(self.councils, 1, 0, 1, 1)

        self.fields = PickButton(self.sheet)
        self.fields.setObjectName(u"fields")

        self.only_grid.addWidget(self.fields, 1, 1, 1, 1)


        self.grid.addLayout(self.only_grid, 1, 1, 1, 1)

        self.details_label = QLabel(self.sheet)
        self.details_label.setObjectName(u"details_label")
        self.details_label.setProperty(u"look", u"dim")
        self.details_label.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignTop)

        self.grid.addWidget(self.details_label, 2, 0, 1, 1)

        self.details_grid = QGridLayout()
        self.details_grid.setObjectName(u"details_grid")
        self.details_grid.setHorizontalSpacing(8)
        self.details_grid.setVerticalSpacing(2)
        self.details_grid.setContentsMargins(0, 0, 0, 0)
        self.who = QCheckBox(self.sheet)
        self.who.setObjectName(u"who")
        self.who.setChecked(True)

        self.details_grid.addWidget(self.who, 0, 0, 1, 1)

        self.machine = QCheckBox(self.sheet)
        self.machine.setObjectName(u"machine")
        self.machine.setChecked(True)

        self.details_grid.addWidget(self.machine, 0, 1, 1, 1)

        self.confidence = QCheckBox(self.sheet)
        self.confidence.setObjectName(u"confidence")
        self.confidence.setChecked(True)

        self.details_grid.addWidget(self.confidence, 1, 0, 1, 1)

        self.evidence = QCheckBox(self.sheet)
        self.evidence.setObjectName(u"evidence")
        self.evidence.setChecked(True)

        self.details_grid.addWidget(self.evidence, 1, 1, 1, 1)


        self.grid.addLayout(self.details_grid, 2, 1, 1, 1)

        self.format_label = QLabel(self.sheet)
        self.format_label.setObjectName(u"format_label")
        self.format_label.setProperty(u"look", u"dim")

        self.grid.addWidget(self.format_label, 3, 0, 1, 1)

        self.format = QComboBox(self.sheet)
        self.format.setObjectName(u"format")

        self.grid.addWidget(self.format, 3, 1, 1, 1)

        self.folder_label = QLabel(self.sheet)
        self.folder_label.setObjectName(u"folder_label")
        self.folder_label.setProperty(u"look", u"dim")

        self.grid.addWidget(self.folder_label, 4, 0, 1, 1)

        self.folder_row = QHBoxLayout()
        self.folder_row.setSpacing(6)
        self.folder_row.setObjectName(u"folder_row")
        self.folder_row.setContentsMargins(0, 0, 0, 0)
        self.folder = QLineEdit(self.sheet)
        self.folder.setObjectName(u"folder")

        self.folder_row.addWidget(self.folder)

        self.folder_button = QPushButton(self.sheet)
        self.folder_button.setObjectName(u"folder_button")
        self.folder_button.setAutoDefault(False)

        self.folder_row.addWidget(self.folder_button)


        self.grid.addLayout(self.folder_row, 4, 1, 1, 1)


        self.body.addLayout(self.grid)

        self.problem = QLabel(self.sheet)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"look", u"problem")
        self.problem.setWordWrap(True)

        self.body.addWidget(self.problem)

        self.done_words = QLabel(self.sheet)
        self.done_words.setObjectName(u"done_words")
        self.done_words.setProperty(u"look", u"right")
        self.done_words.setWordWrap(True)

        self.body.addWidget(self.done_words)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.body.addItem(self.spacer_2)

        self.scroll.setWidget(self.sheet)

        self.column.addWidget(self.scroll)

        self.foot = QFrame(ExportDialog)
        self.foot.setObjectName(u"foot")
        self.foot.setProperty(u"look", u"bottom-bar")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(24, 12, 24, 12)
        self.open_button = QPushButton(self.foot)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setProperty(u"look", u"link")
        self.open_button.setAutoDefault(False)

        self.foot_row.addWidget(self.open_button)

        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.spacer_3)

        self.close_button = QPushButton(self.foot)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)

        self.export_button = QPushButton(self.foot)
        self.export_button.setObjectName(u"export_button")

        self.foot_row.addWidget(self.export_button)


        self.column.addWidget(self.foot)

#if QT_CONFIG(shortcut)
        self.format_label.setBuddy(self.format)
        self.folder_label.setBuddy(self.folder)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExportDialog)

        self.export_button.setDefault(True)


        QMetaObject.connectSlotsByName(ExportDialog)
    # setupUi

    def retranslateUi(self, ExportDialog):
        ExportDialog.setWindowTitle(QCoreApplication.translate("ExportDialog", u"Export", None))
        self.headline.setText(QCoreApplication.translate("ExportDialog", u"Export records", None))
        self.words.setText("")
        self.scope_label.setText(QCoreApplication.translate("ExportDialog", u"Letters", None))
        self.reviewed.setText(QCoreApplication.translate("ExportDialog", u"Reviewed letters", None))
        self.everything.setText(QCoreApplication.translate("ExportDialog", u"All letters, with the state of each", None))
        self.only_label.setText(QCoreApplication.translate("ExportDialog", u"Only", None))
        self.details_label.setText(QCoreApplication.translate("ExportDialog", u"With", None))
        self.who.setText(QCoreApplication.translate("ExportDialog", u"Who &reviewed, and when", None))
#if QT_CONFIG(tooltip)
        self.who.setToolTip(QCoreApplication.translate("ExportDialog", u"Reviewers\u2019 names and times, and the audit", None))
#endif // QT_CONFIG(tooltip)
        self.machine.setText(QCoreApplication.translate("ExportDialog", u"What the &machine read", None))
#if QT_CONFIG(tooltip)
        self.machine.setToolTip(QCoreApplication.translate("ExportDialog", u"The machine\u2019s value beside the one that stands", None))
#endif // QT_CONFIG(tooltip)
        self.confidence.setText(QCoreApplication.translate("ExportDialog", u"How &sure it was", None))
#if QT_CONFIG(tooltip)
        self.confidence.setToolTip(QCoreApplication.translate("ExportDialog", u"The confidence and its reasons", None))
#endif // QT_CONFIG(tooltip)
        self.evidence.setText(QCoreApplication.translate("ExportDialog", u"The e&vidence", None))
#if QT_CONFIG(tooltip)
        self.evidence.setToolTip(QCoreApplication.translate("ExportDialog", u"The page and the words that each value comes from", None))
#endif // QT_CONFIG(tooltip)
        self.format_label.setText(QCoreApplication.translate("ExportDialog", u"Form&at", None))
#if QT_CONFIG(accessibility)
        self.format.setAccessibleName(QCoreApplication.translate("ExportDialog", u"Format", None))
#endif // QT_CONFIG(accessibility)
        self.folder_label.setText(QCoreApplication.translate("ExportDialog", u"Fol&der", None))
#if QT_CONFIG(accessibility)
        self.folder.setAccessibleName(QCoreApplication.translate("ExportDialog", u"Folder to write to", None))
#endif // QT_CONFIG(accessibility)
        self.folder_button.setText(QCoreApplication.translate("ExportDialog", u"Choose\u2026", None))
        self.problem.setText("")
        self.done_words.setText("")
        self.open_button.setText(QCoreApplication.translate("ExportDialog", u"Open the folder", None))
        self.close_button.setText(QCoreApplication.translate("ExportDialog", u"Close", None))
        self.export_button.setText(QCoreApplication.translate("ExportDialog", u"Export", None))
    # retranslateUi

