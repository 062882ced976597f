"""What went wrong in a set-up, in words."""

import pytest
from failures import failure


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("ERROR: Could not install: [Errno 28] No space left on device: 'x'", "disk is full"),
        (
            "NewConnectionError('[Errno -3]')\nERROR: No matching distribution found for pip==26.3",
            "could not be reached",
        ),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
            "not the one that the lock file names",
        ),
        (
            "Max retries exceeded: SSLError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] verify failed')",
            "certificate was not accepted",
        ),
        ("ERROR: No matching distribution found for pyside6-pdf==6.12", "not published"),
        ("[Errno 13] Permission denied: '/opt/desk/.venv'", "cannot be written to"),
        ("[Errno 30] Read-only file system: '/mnt/.venv'", "cannot be written to"),
        ("one\ntwo\nsomething nobody foresaw", "something nobody foresaw"),
    ],
)
def test_what_went_wrong_is_said_in_words(said: str, expected: str) -> None:
    assert expected in failure(said).what
    assert failure(said).remedy
