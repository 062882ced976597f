"""What of the settings could not be used, as a notice at the foot of the window."""

from ofsted_desk.desk.store_care import Notice
from ofsted_desk.errors import SettingsError
from ofsted_desk.settings import Settings


def settings_notices(settings: Settings) -> list[Notice]:
    """One notice where anything in the file of settings could not be used; else none."""
    if not settings.problems:
        return []
    error = SettingsError(
        " ".join(settings.problems),
        remedy="What could not be used is as it came. Look through the settings: with the first "
        "change the file is written anew, and the one that is there now is kept beside it as "
        "“settings.damaged.json”.",
    )
    return [Notice("Some settings could not be read", error)]
