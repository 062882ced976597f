"""A dask cluster reads letters as worker processes do; what is wrong with one is said."""

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from ofsted_desk.__main__ import main
from ofsted_desk.errors import DeskError
from ofsted_desk.intake.batch import import_paths
from ofsted_desk.intake.cluster import Cluster, _check_libraries, check_address, cluster_at
from ofsted_desk.intake.limits import Limits
from ofsted_desk.intake.progress import BatchResult, ImportProgress
from ofsted_desk.store import Store
from tests.short_letter import SHORT_LETTER

ROOT = Path(__file__).parents[2]
Captured = pytest.CaptureFixture[str]
with_dask = pytest.mark.skipif(
    find_spec("distributed") is None, reason="the extra `cluster` is not installed"
)
CLUSTER = """
import sys
from distributed import LocalCluster

if __name__ == "__main__":
    workers = int(sys.argv[1])
    with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=":0") as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
"""


class OwnCluster:
    """A cluster on this machine, in processes of its own."""

    def __init__(self, folder: Path, workers: int = 2) -> None:
        program = folder / "cluster.py"
        program.write_text(CLUSTER)
        self.process = subprocess.Popen(  # noqa: S603
            [sys.executable, str(program), str(workers)],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.process.stdout is not None
        address = self.process.stdout.readline().strip()
        self.address = address.replace("tcp://", "dask://")

    def end(self) -> None:
        self.process.communicate("")


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnCluster]:
    made = OwnCluster(tmp_path_factory.mktemp("cluster"))
    yield made
    made.end()


@with_dask
def test_a_cluster_reads_letters_that_it_cannot_see(
    cluster: OwnCluster, store: Store, letters: Path
) -> None:
    letters.chmod(0o700)
    (letters / "page.pdf").write_bytes(b"<html>not found</html>")

    with cluster_at(cluster.address) as executor:
        assert executor is not None
        assert 2 == executor.width
        result = import_paths([letters], store, executor, workers=executor.width)

    assert (3, ["page.pdf"]) == (len(result.added), [r.name for _, r in result.refusals])
    assert [] == store.check()


@with_dask
def test_limits_act_on_the_cluster(cluster: OwnCluster, store: Store, letters: Path) -> None:
    (letters / "a.txt").write_text(SHORT_LETTER.format(number=1) + "one two three. " * 800_000)

    limits = Limits(seconds=2)

    with cluster_at(cluster.address) as executor:
        result = import_paths([letters], store, executor, limits=limits)

    ((_, refusal),) = result.refusals
    assert "a.txt" == refusal.name
    assert refusal.reason in (limits.time_words, limits.wall_words)
    assert 2 == len(result.added)


@with_dask
def test_the_commands_give_the_same_with_a_cluster(
    cluster: OwnCluster, letters: Path, capsys: Captured
) -> None:
    (letters / "page.pdf").write_bytes(b"<html>not found</html>")
    assert 1 == main(["extract", str(letters), str(letters / "gone.pdf")])
    here = capsys.readouterr()

    there = ["--executor", cluster.address]
    assert 1 == main(["extract", str(letters), str(letters / "gone.pdf"), *there])
    assert here == capsys.readouterr()
    assert 3 == len([json.loads(line) for line in here.out.splitlines()])

    store = ["--store", str(letters / "letters.db")]
    assert 1 == main(["import", str(letters), *store, *there, "-j", "1"])
    assert "3 added, 0 already there, 1 refused" in capsys.readouterr().out


@with_dask
def test_a_cluster_that_goes_is_said_and_what_was_read_is_kept(
    store: Store, letters: Path, tmp_path: Path
) -> None:
    for number in range(10, 60):
        (letters / f"{number}.txt").write_text(SHORT_LETTER.format(number=number))
    own = OwnCluster(tmp_path)
    ending = threading.Thread(target=own.end)

    def tell(progress: ImportProgress) -> None:
        if progress.added and not ending.ident:
            ending.start()

    with (
        cluster_at(own.address) as executor,
        pytest.raises(DeskError, match="do not answer any more"),
    ):
        import_paths([letters], store, executor, tell, workers=1)
    ending.join()

    saved = len(store.letters.ids())
    assert 0 < saved < 53
    again = import_paths([letters], store)
    assert (53 - saved, saved) == (len(again.added), again.known)


@with_dask
def test_workers_that_are_all_gone_are_said_while_the_scheduler_lives(
    store: Store, letters: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ofsted_desk.intake.pool._PATIENCE", 1.0)
    for number in range(10, 60):
        (letters / f"{number}.txt").write_text(SHORT_LETTER.format(number=number))
    own = OwnCluster(tmp_path, workers=0)
    worker = a_worker(own.address, tmp_path)

    def tell(progress: ImportProgress) -> None:
        if progress.added:
            worker.kill()

    with pytest.raises(DeskError, match="do not answer any more"), _cluster(own) as executor:
        import_paths([letters], store, executor, tell, workers=1)
    own.end()
    worker.wait()

    saved = len(store.letters.ids())
    assert 0 < saved < 53
    assert (53 - saved, saved) == _counted(import_paths([letters], store))


def a_worker(address: str, folder: Path) -> subprocess.Popen[bytes]:
    """A worker in a process of its own, that nobody starts again."""
    program = [sys.executable, "-m", "distributed.cli.dask_worker", "--no-nanny", "--no-dashboard"]
    return subprocess.Popen(  # noqa: S603
        [*program, "--nthreads", "1", address.replace("dask", "tcp")],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@contextmanager
def _cluster(own: OwnCluster) -> Iterator[Cluster | None]:
    """The cluster, as soon as it has a worker."""
    with import_module("distributed").Client(own.address.replace("dask", "tcp")) as client:
        client.wait_for_workers(1)
    with cluster_at(own.address) as executor:
        yield executor


def _counted(result: BatchResult) -> tuple[int, int]:
    return len(result.added), result.known


@with_dask
def test_no_cluster_at_the_address_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ofsted_desk.intake.cluster._SECONDS_TO_ANSWER", 1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with (
            pytest.raises(DeskError, match="No cluster answers"),
            cluster_at(f"dask://127.0.0.1:{port}"),
        ):
            pass


@with_dask
def test_a_cluster_without_workers_is_said(tmp_path: Path) -> None:
    empty = OwnCluster(tmp_path, workers=0)

    with pytest.raises(DeskError, match="has no workers"), cluster_at(empty.address):
        pass
    empty.end()


@pytest.mark.skipif(find_spec("distributed") is not None, reason="the extra is installed")
def test_without_the_extra_it_says_how_to_get_it(letters: Path, capsys: Captured) -> None:
    assert 1 == main(["extract", str(letters), "--executor", "dask://127.0.0.1:8786"])

    assert 'pip install "ofsted-desk[cluster]"' in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "address"),
    [("dask://office:8786", "tcp://office:8786"), ("dask://[::1]:8786/", "tcp://[::1]:8786")],
)
def test_an_address_as_dask_wants_it(text: str, address: str) -> None:
    assert address == check_address(text)


@pytest.mark.parametrize(
    "text", ["office:8786", "dask://office", "dask://:8786", "dask://office:port", "http://a:1"]
)
def test_what_is_no_address_is_said(text: str, capsys: Captured) -> None:
    assert 1 == main(["extract", "letter.pdf", "--executor", text])

    assert "is not the address of a cluster" in capsys.readouterr().err


def said(python: str, distributed: str) -> dict[str, dict[str, str]]:
    return {"host": {"python": python}, "packages": {"distributed": distributed}}


def test_machines_that_do_not_match_are_named() -> None:
    here = said("3.11.7.final.0", "2026.8.0")
    other = said("3.11.9.final.0", "2026.8.0")
    _check_libraries({"client": here, "scheduler": other, "workers": {"tcp://a:1": other}})

    with pytest.raises(DeskError, match=r"a:1 has Python 3\.12, and this machine 3\.11"):
        _check_libraries(
            {
                "client": here,
                "scheduler": other,
                "workers": {"tcp://a:1": said("3.12.1.final.0", "2026.8.0")},
            }
        )
    with pytest.raises(DeskError, match=r"scheduler has distributed 2026\.1\.0"):
        _check_libraries(
            {"client": here, "scheduler": said("3.11.7.final.0", "2026.1.0"), "workers": {}}
        )
