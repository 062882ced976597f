"""The forms agree with their drawings, and every drawing has the module that brings it to life."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def build_forms() -> ModuleType:
    """packaging/build_forms.py, loaded as it stands."""
    spec = importlib.util.spec_from_file_location(
        "build_forms", ROOT / "packaging" / "build_forms.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_form_is_what_its_drawing_compiles_to(build_forms: ModuleType) -> None:
    assert [form.name for form, _ in build_forms.stale_forms()] == []


def test_no_form_is_left_without_its_drawing(build_forms: ModuleType) -> None:
    assert build_forms.orphan_forms() == []


@pytest.mark.parametrize("drawing", sorted((ROOT / "ui").glob("*.ui")), ids=lambda d: d.stem)
def test_every_drawing_has_a_module_of_its_name(drawing: Path) -> None:
    assert list((ROOT / "ofsted_desk" / "desk").rglob(f"{drawing.stem}.py"))
