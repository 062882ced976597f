"""What pip, venv and the system say when a set-up fails, and what that means for a person."""

import re

from machine import CannotGoOn

AGAIN = "then run the same command again: it carries on."
FAILURES = {
    r"No space left on device|Errno 28|WinError 112": CannotGoOn(
        "The disk is full.", f"Make room, {AGAIN}"
    ),
    r"DO NOT MATCH THE HASHES": CannotGoOn(
        "A part that was fetched is not the one that the lock file names: it was not installed.",
        "Run the same command again. If it says so again, something between you and the package "
        "index changes what you fetch: ask whoever looks after your network.",
    ),
    r"CERTIFICATE_VERIFY_FAILED|SSLError|SSLCertVerificationError": CannotGoOn(
        "The package index was not trusted: its certificate was not accepted.",
        "On a network that inspects traffic, set PIP_CERT to your organisation's certificate "
        f"file, {AGAIN}",
    ),
    r"NewConnectionError|NameResolutionError|Max retries|Connection(Refused|Reset)?Error|ConnectT"
    r"imeout|Read timed out|ProxyError|ProtocolError|getaddrinfo|ame resolution|Could not fetch"
    r"|Network is unreachable": CannotGoOn(
        "The package index could not be reached.",
        f"Check the network, {AGAIN} Behind a proxy, set HTTPS_PROXY; with an index of your own, "
        "set PIP_INDEX_URL. The network is needed for the set-up only.",
    ),
    r"No matching distribution found": CannotGoOn(
        "One of the parts is not published for this machine.",
        "The desk needs Windows 10, macOS 14 or a Linux with glibc 2.34 (2.39 on ARM), or later, "
        "and a 64-bit Python.",
    ),
    r"Permission denied|Errno 13|Read-only file system|WinError 5\b": CannotGoOn(
        "The folder that holds Ofsted Desk cannot be written to.",
        "Copy the whole folder to a place of your own, and run the command there.",
    ),
}
"""What pip, venv and the system say when something fails, and what that means here."""


def failure(output: str) -> CannotGoOn:
    """What went wrong, from what pip or venv printed, in words; its own last words otherwise."""
    for pattern, meaning in FAILURES.items():
        if re.search(pattern, output):
            return meaning
    last = "\n    ".join(output.strip().splitlines()[-6:])
    return CannotGoOn(
        f"The parts could not be installed. The last words were:\n\n    {last}\n",
        "Delete .venv and run the same command again. See .venv/set-up.log if it fails again.",
    )
