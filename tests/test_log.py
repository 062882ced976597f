import logging
from pathlib import Path

from ofsted_desk.log import start_log, stop_log


def test_the_log_holds_what_happened_but_no_words_of_an_error(tmp_path: Path) -> None:
    handler = start_log(tmp_path)
    log = logging.getLogger("ofsted_desk.store")
    try:
        log.info("letters added: %d", 3)
        try:
            int("words of a letter")
        except ValueError:
            log.exception("could not save letter %d", 7)
    finally:
        stop_log(handler)

    text = (tmp_path / "ofsted-desk.log").read_text()
    assert "letters added: 3" in text
    assert "could not save letter 7" in text
    assert "ValueError" in text
    assert "test_log.py" in text
    assert "words of a letter" not in text
