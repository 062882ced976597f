"""Settings that cannot be read cost nothing, and are told of."""

from ofsted_desk import paths
from tests.journeys.conftest import SitDown


def test_the_foot_of_the_window_tells_of_settings_that_could_not_be_read(
    sit_down: SitDown,
) -> None:
    paths.user_data().mkdir(parents=True, exist_ok=True)
    (paths.user_data() / "settings.json").write_text("not settings", encoding="utf-8")
    person = sit_down()
    foot = person.window.form.status_line.form.notices

    assert foot.isVisible()
    assert foot.text() == "Some settings could not be read"

    person.desk.settings.set("page_zoom", 100)
    person.desk.parts.changes.settings_changed.emit("page_zoom")  # type: ignore[union-attr]

    assert not foot.isVisible()
