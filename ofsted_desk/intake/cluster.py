"""Reading letters on other machines: a dask cluster as an executor like any other.

The letters' bytes are sent, not their paths: no machine of the cluster needs to see the folder.
Each needs the same version of this program. `distributed` comes with the extra `cluster`.
"""

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from threading import Thread
from typing import Any, ParamSpec, TypeVar
from urllib.parse import urlsplit

from ofsted_desk import __version__
from ofsted_desk.errors import DeskError
from ofsted_desk.intake.far import read_under_limits

P = ParamSpec("P")
Result = TypeVar("Result")

SCHEME = "dask"
_SECONDS_TO_ANSWER = 10
_INSTALL = 'Do: python -m pip install "ofsted-desk[cluster]"'
_TOGETHER = "Set up the same version of everything on all of them."


class Cluster(Executor):
    """Runs what reads a file on the machines of a cluster, each file under its limits."""

    def __init__(self, client: Any, width: int) -> None:
        self._client = client
        self._dask: Executor = client.get_executor(pure=False)
        self.width = width
        """How many files the cluster reads at once."""

    def has_workers(self) -> bool:
        """Whether there is still somebody to read."""
        return bool(self._client.nthreads())

    def submit(
        self, work: Callable[P, Result], /, *args: P.args, **kwargs: P.kwargs
    ) -> Future[Result]:
        """Have `work(data, name, limits)` done somewhere."""
        return self._dask.submit(read_under_limits, work, *args, **kwargs)  # type: ignore[arg-type]

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Give up what is not done; the cluster itself goes on."""
        del cancel_futures
        self._dask.shutdown(wait=wait)


def check_address(text: str) -> str:
    """The address that dask wants, of `dask://HOST:PORT`; raises `DeskError` where it is none."""
    parts = urlsplit(text)
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    if parts.scheme != SCHEME or not host or not port or parts.path.strip("/"):
        raise DeskError(
            f"“{text}” is not the address of a cluster.",
            remedy="Give it as dask://HOST:PORT, as its scheduler prints it.",
        )
    return f"tcp://[{host}]:{port}" if ":" in host else f"tcp://{host}:{port}"


@contextmanager
def cluster_at(text: str) -> Iterator[Cluster | None]:
    """The cluster at `dask://HOST:PORT`, None where none is named.

    Raises `DeskError` where it cannot be used.
    """
    if not text:
        yield None
        return
    address = check_address(text)
    if find_spec("distributed") is None:
        raise DeskError("Nothing is installed here that speaks to a cluster.", remedy=_INSTALL)
    distributed = import_module("distributed")
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # said in our own words
    settings = import_module("dask").config.set(
        {"distributed.admin.large-graph-warning-threshold": "1 GiB"}
    )
    with settings, _connected(distributed, address, text) as client:
        yield Cluster(client, _width(client, text))


@contextmanager
def _connected(distributed: Any, address: str, text: str) -> Iterator[Any]:
    try:
        client = _client(distributed, address)
    except (OSError, TimeoutError) as error:
        raise DeskError(
            f"No cluster answers at {text}.",
            remedy="Check that its scheduler runs and can be reached from here.",
        ) from error
    try:
        yield client
    finally:
        client.close(timeout=1)


def _client(distributed: Any, address: str) -> Any:
    """A connection, made in a thread of its own: dask waits for ever where nothing is said."""
    made: Future[Any] = Future()

    def make() -> None:
        try:
            seconds = _SECONDS_TO_ANSWER
            made.set_result(distributed.Client(address, timeout=seconds, set_as_default=False))
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            made.set_exception(error)

    Thread(target=make, name="connect", daemon=True).start()
    return made.result(timeout=_SECONDS_TO_ANSWER + 1)


def _width(client: Any, text: str) -> int:
    """How many files it reads at once; raises `DeskError` where its machines do not match."""
    width = sum(client.nthreads().values())
    if not width:
        raise DeskError(f"The cluster at {text} has no workers.", remedy="Start some.")
    _check_libraries(client.get_versions())
    for worker, answer in client.run(our_version, on_error="return").items():
        if isinstance(answer, BaseException):
            raise DeskError(f"The worker {worker} has no Ofsted Desk to run.", remedy=_TOGETHER)
        if answer != __version__:
            raise DeskError(
                f"The worker {worker} has Ofsted Desk {answer}, and this is {__version__}.",
                remedy=_TOGETHER,
            )
    return int(width)


def our_version() -> str:
    """The version of this program, where it is asked."""
    return __version__


def _check_libraries(versions: dict[str, Any]) -> None:
    """Raise `DeskError` where Python or dask differ: what is sent would not be understood."""
    here = _libraries(versions["client"])
    others = {"scheduler": versions["scheduler"], **versions["workers"]}
    for machine, said in others.items():
        for name, version in _libraries(said).items():
            if version != here[name]:
                raise DeskError(
                    f"The cluster's {machine} has {name} {version}, and this machine {here[name]}.",
                    remedy=_TOGETHER,
                )


def _libraries(said: dict[str, Any]) -> dict[str, str]:
    python = ".".join(str(said["host"]["python"]).split(".")[:2])
    return {"Python": python, "distributed": str(said["packages"]["distributed"])}
