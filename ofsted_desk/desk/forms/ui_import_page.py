# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_page.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QTableView,
    QVBoxLayout, QWidget)

from ofsted_desk.desk.intake.drop_area import DropArea
class Ui_ImportPage(object):
    def setupUi(self, ImportPage):
        if not ImportPage.objectName():
            ImportPage.setObjectName(u"ImportPage")
        ImportPage.resize(1100, 640)
        ImportPage.setProperty(u"look", u"background")
        self.scroll_column = QVBoxLayout(ImportPage)
        self.scroll_column.setObjectName(u"scroll_column")
        self.scroll_column.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(ImportPage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setProperty(u"look", u"background")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.board = QWidget()
        self.board.setObjectName(u"board")
        self.board.setProperty(u"look", u"background")
        self.row = QHBoxLayout(self.board)
        self.row.setSpacing(0)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(0, 0, 0, 0)
        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.spacer_1)

        self.middle = QWidget(self.board)
        self.middle.setObjectName(u"middle")
        self.middle.setMaximumSize(QSize(980, 16777215))
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(100)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.middle.sizePolicy().hasHeightForWidth())
        self.middle.setSizePolicy(sizePolicy)
        self.column = QVBoxLayout(self.middle)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 24)
        self.drop_area = DropArea(self.middle)
        self.drop_area.setObjectName(u"drop_area")
        self.drop_area.setProperty(u"look", u"drop")
        self.drop_column = QVBoxLayout(self.drop_area)
        self.drop_column.setSpacing(6)
        self.drop_column.setObjectName(u"drop_column")
        self.drop_column.setContentsMargins(24, 24, 24, 24)
        self.drop_picture = QLabel(self.drop_area)
        self.drop_picture.setObjectName(u"drop_picture")
        self.drop_picture.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.drop_column.addWidget(self.drop_picture)

        self.drop_words = QLabel(self.drop_area)
        self.drop_words.setObjectName(u"drop_words")
        self.drop_words.setProperty(u"look", u"title")
        self.drop_words.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.drop_column.addWidget(self.drop_words)

        self.drop_hint = QLabel(self.drop_area)
        self.drop_hint.setObjectName(u"drop_hint")
        self.drop_hint.setProperty(u"look", u"dim")
        self.drop_hint.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.drop_column.addWidget(self.drop_hint)

        self.spacer_2 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.drop_column.addItem(self.spacer_2)

        self.drop_buttons = QHBoxLayout()
        self.drop_buttons.setSpacing(8)
        self.drop_buttons.setObjectName(u"drop_buttons")
        self.drop_buttons.setContentsMargins(0, 0, 0, 0)
        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.drop_buttons.addItem(self.spacer_3)

        self.files_button = QPushButton(self.drop_area)
        self.files_button.setObjectName(u"files_button")
        self.files_button.setProperty(u"look", u"primary")

        self.drop_buttons.addWidget(self.files_button)

        self.folder_button = QPushButton(self.drop_area)
        self.folder_button.setObjectName(u"folder_button")

        self.drop_buttons.addWidget(self.folder_button)

        self.samples_button = QPushButton(self.drop_area)
        self.samples_button.setObjectName(u"samples_button")

        self.drop_buttons.addWidget(self.samples_button)

        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.drop_buttons.addItem(self.spacer_4)


        self.drop_column.addLayout(self.drop_buttons)


        self.column.addWidget(self.drop_area)

        self.watch_card = QFrame(self.middle)
        self.watch_card.setObjectName(u"watch_card")
        self.watch_card.setProperty(u"look", u"card")
        self.watch_row = QHBoxLayout(self.watch_card)
        self.watch_row.setSpacing(12)
        self.watch_row.setObjectName(u"watch_row")
        self.watch_row.setContentsMargins(16, 10, 16, 10)
        self.watch_column = QVBoxLayout()
        self.watch_column.setSpacing(2)
        self.watch_column.setObjectName(u"watch_column")
        self.watch_column.setContentsMargins(0, 0, 0, 0)
        self.watch_box = QCheckBox(self.watch_card)
        self.watch_box.setObjectName(u"watch_box")

        self.watch_column.addWidget(self.watch_box)

        self.watch_folder = QLabel(self.watch_card)
        self.watch_folder.setObjectName(u"watch_folder")
        self.watch_folder.setTextFormat(Qt.TextFormat.PlainText)
        self.watch_folder.setWordWrap(True)

        self.watch_column.addWidget(self.watch_folder)

        self.watch_words = QLabel(self.watch_card)
        self.watch_words.setObjectName(u"watch_words")
        self.watch_words.setProperty(u"look", u"dim")
        self.watch_words.setWordWrap(True)

        self.watch_column.addWidget(self.watch_words)


        self.watch_row.addLayout(self.watch_column)

        self.watch_button = QPushButton(self.watch_card)
        self.watch_button.setObjectName(u"watch_button")

        self.watch_row.addWidget(self.watch_button)

        self.watch_row.setStretch(0, 1)

        self.column.addWidget(self.watch_card)

        self.result = QFrame(self.middle)
        self.result.setObjectName(u"result")
        self.result.setProperty(u"look", u"card")
        self.result_row = QHBoxLayout(self.result)
        self.result_row.setSpacing(12)
        self.result_row.setObjectName(u"result_row")
        self.result_row.setContentsMargins(16, 12, 16, 12)
        self.result_icon = QLabel(self.result)
        self.result_icon.setObjectName(u"result_icon")

        self.result_row.addWidget(self.result_icon)

        self.result_column = QVBoxLayout()
        self.result_column.setSpacing(2)
        self.result_column.setObjectName(u"result_column")
        self.result_column.setContentsMargins(0, 0, 0, 0)
        self.result_words = QLabel(self.result)
        self.result_words.setObjectName(u"result_words")
        self.result_words.setProperty(u"look", u"title")

        self.result_column.addWidget(self.result_words)

        self.result_more = QLabel(self.result)
        self.result_more.setObjectName(u"result_more")
        self.result_more.setProperty(u"look", u"dim")
        self.result_more.setWordWrap(True)

        self.result_column.addWidget(self.result_more)


        self.result_row.addLayout(self.result_column)

        self.review_button = QPushButton(self.result)
        self.review_button.setObjectName(u"review_button")
        self.review_button.setProperty(u"look", u"primary")

        self.result_row.addWidget(self.review_button)

        self.result_row.setStretch(1, 1)

        self.column.addWidget(self.result)

        self.refusals_card = QFrame(self.middle)
        self.refusals_card.setObjectName(u"refusals_card")
        self.refusals_card.setProperty(u"look", u"card")
        self.refusals_column = QVBoxLayout(self.refusals_card)
        self.refusals_column.setSpacing(0)
        self.refusals_column.setObjectName(u"refusals_column")
        self.refusals_column.setContentsMargins(1, 1, 1, 1)
        self.refusals_heading_row = QHBoxLayout()
        self.refusals_heading_row.setSpacing(8)
        self.refusals_heading_row.setObjectName(u"refusals_heading_row")
        self.refusals_heading_row.setContentsMargins(16, 10, 10, 8)
        self.refusals_heading = QLabel(self.refusals_card)
        self.refusals_heading.setObjectName(u"refusals_heading")
        self.refusals_heading.setProperty(u"look", u"section")

        self.refusals_heading_row.addWidget(self.refusals_heading)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.refusals_heading_row.addItem(self.spacer_5)

        self.copy_button = QPushButton(self.refusals_card)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setProperty(u"look", u"pill")

        self.refusals_heading_row.addWidget(self.copy_button)

        self.forget_button = QPushButton(self.refusals_card)
        self.forget_button.setObjectName(u"forget_button")
        self.forget_button.setProperty(u"look", u"pill")

        self.refusals_heading_row.addWidget(self.forget_button)

        self.scans_button = QPushButton(self.refusals_card)
        self.scans_button.setObjectName(u"scans_button")
        self.scans_button.setProperty(u"look", u"pill")

        self.refusals_heading_row.addWidget(self.scans_button)

        self.again_button = QPushButton(self.refusals_card)
        self.again_button.setObjectName(u"again_button")
        self.again_button.setProperty(u"look", u"pill")

        self.refusals_heading_row.addWidget(self.again_button)


        self.refusals_column.addLayout(self.refusals_heading_row)

        self.refusals = QTableView(self.refusals_card)
        self.refusals.setObjectName(u"refusals")
        self.refusals.setShowGrid(False)
        self.refusals.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.refusals.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.refusals.setWordWrap(True)
        self.refusals.setTabKeyNavigation(False)
        self.refusals.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

        self.refusals_column.addWidget(self.refusals)


        self.column.addWidget(self.refusals_card)

        self.spacer_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.spacer_6)


        self.row.addWidget(self.middle)

        self.spacer_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.spacer_7)

        self.scroll.setWidget(self.board)

        self.scroll_column.addWidget(self.scroll)


        self.retranslateUi(ImportPage)

        QMetaObject.connectSlotsByName(ImportPage)
    # setupUi

    def retranslateUi(self, ImportPage):
#if QT_CONFIG(accessibility)
        ImportPage.setAccessibleName(QCoreApplication.translate("ImportPage", u"Import", None))
#endif // QT_CONFIG(accessibility)
        self.drop_picture.setText("")
        self.drop_words.setText(QCoreApplication.translate("ImportPage", u"Drop letters, folders or zip files here", None))
        self.drop_hint.setText(QCoreApplication.translate("ImportPage", u"PDF and text files, also in zip files. They are copied into the store; yours stay where they are.", None))
        self.files_button.setText(QCoreApplication.translate("ImportPage", u"Choose files\u2026", None))
        self.folder_button.setText(QCoreApplication.translate("ImportPage", u"Choose a folder\u2026", None))
        self.samples_button.setText(QCoreApplication.translate("ImportPage", u"Sample letters", None))
        self.watch_box.setText(QCoreApplication.translate("ImportPage", u"Watch a folder", None))
        self.watch_folder.setText("")
#if QT_CONFIG(accessibility)
        self.watch_folder.setAccessibleName(QCoreApplication.translate("ImportPage", u"Watched folder", None))
#endif // QT_CONFIG(accessibility)
        self.watch_words.setText("")
        self.watch_button.setText(QCoreApplication.translate("ImportPage", u"Choose\u2026", None))
#if QT_CONFIG(accessibility)
        self.watch_button.setAccessibleName(QCoreApplication.translate("ImportPage", u"Choose the folder to watch", None))
#endif // QT_CONFIG(accessibility)
        self.result_icon.setText("")
        self.result_words.setText("")
        self.result_more.setText("")
        self.review_button.setText(QCoreApplication.translate("ImportPage", u"Review them", None))
        self.refusals_heading.setText(QCoreApplication.translate("ImportPage", u"NOT IMPORTED", None))
        self.copy_button.setText(QCoreApplication.translate("ImportPage", u"Copy the list", None))
        self.forget_button.setText(QCoreApplication.translate("ImportPage", u"Take off the list", None))
#if QT_CONFIG(tooltip)
        self.forget_button.setToolTip(QCoreApplication.translate("ImportPage", u"List these files no more; the files themselves stay where they are", None))
#endif // QT_CONFIG(tooltip)
        self.scans_button.setText(QCoreApplication.translate("ImportPage", u"Read the scans", None))
        self.again_button.setText(QCoreApplication.translate("ImportPage", u"Try again", None))
#if QT_CONFIG(accessibility)
        self.refusals.setAccessibleName(QCoreApplication.translate("ImportPage", u"Files that could not be imported", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

