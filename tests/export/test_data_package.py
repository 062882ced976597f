import hashlib
import json
from pathlib import Path

from ofsted_desk.export.csv_file import ENCODING
from ofsted_desk.export.dictionary import TABLES
from ofsted_desk.export.export import Format, export
from ofsted_desk.store import open_store
from tests.export.a_store import ALL, FAMILIES, VERSION, add_letter, the_findings


def test_the_data_package_describes_every_table_and_every_source(
    store_file: Path, tmp_path: Path
) -> None:
    export(store_file, tmp_path, Format.CSV, FAMILIES, ALL)

    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))

    assert [r["name"] for r in package["resources"]] == list(TABLES)
    for resource in package["resources"]:
        data = (tmp_path / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert data.decode(ENCODING).splitlines()[0] == ",".join(names)
    assert [s["title"] for s in package["sources"]] == ["first.pdf", "second.pdf", "third.pdf"]


def test_a_source_has_the_name_of_its_file_and_no_mark_of_a_spreadsheet(tmp_path: Path) -> None:
    with open_store(tmp_path / "letters.db", app_version=VERSION) as store:
        add_letter(store, "-a.pdf", the_findings())

    export(tmp_path / "letters.db", tmp_path / "out", Format.CSV, FAMILIES, ALL)

    package = json.loads((tmp_path / "out" / "datapackage.json").read_text("utf-8"))
    assert [s["path"] for s in package["sources"]] == ["-a.pdf"]
