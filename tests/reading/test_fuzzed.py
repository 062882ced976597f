"""What the fuzzer kept because it led to new places in the code: still read or refused.

`fuzzed.txt` holds a line each, the bytes in hexadecimal: made up by `packaging/fuzz_reading.py`,
whose first byte says which part of a file the others are.
"""

from pathlib import Path

import pytest
from fuzz_reading import file_of, read

KEPT = Path(__file__).with_name("fuzzed.txt").read_text("ascii")
SEEDS = [bytes.fromhex(line) for line in KEPT.splitlines()]


@pytest.mark.parametrize("seed", SEEDS, ids=[f"{n}" for n in range(len(SEEDS))])
def test_what_the_fuzzer_kept_is_read_or_refused(seed: bytes) -> None:
    assert file_of(seed)
    read(seed)
