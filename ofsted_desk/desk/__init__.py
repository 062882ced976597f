"""The window: the only package that imports Qt. It shows what the steps hand out."""

from ofsted_desk.desk.singletons import keep_singletons

keep_singletons()
