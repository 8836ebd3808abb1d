"""A wheel, an sdist and an editable install all find the mapping, the migrations and the language."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import TOP

NEEDED = [
    "smartcity_cli/data/dimensions.yaml", "smartcity_cli/data/demo.csv", "smartcity_cli/migrations/0001_roster.sql",
    "smartcity_cli/roster/turnover.sql", "smartcity_cli/roster/views.sql", "smartcity_cli/py.typed",
    "smartcity_cli/locale/id/LC_MESSAGES/smartcity.mo", "smartcity_cli/reports/page.html", "smartcity_cli/reports/cards.html",
    "smartcity_cli/reports/nota.typ", "smartcity_cli/reports/kesiapan.typ", "smartcity_cli/reports/undangan.typ",
]  # fmt: skip


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder)], cwd=TOP, check=True, capture_output=True
    )
    return folder


def test_the_wheel_holds_everything_that_it_needs_and_nothing_of_the_tests(dist: Path) -> None:
    [wheel] = dist.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert set(NEEDED) <= set(names)
    assert not [n for n in names if n.startswith(("tests", "tools", "docs"))]


def test_a_wheel_can_be_built_from_the_sdist(dist: Path, tmp_path: Path) -> None:
    [sdist] = dist.glob("*.tar.gz")
    with tarfile.open(sdist) as tar:
        tar.extractall(tmp_path, filter="data")
    [source] = tmp_path.iterdir()
    assert {"tools", "tests", "CONTRIBUTING.md", "SECURITY.md"} <= {f.name for f in source.iterdir()}, (
        "what the README and the tests name"
    )
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)], cwd=source, check=True,
                   capture_output=True)  # fmt: skip
    [wheel] = tmp_path.glob("*.whl")
    assert set(NEEDED) <= set(zipfile.ZipFile(wheel).namelist())


def test_the_demo_runs_from_the_wheel_in_an_empty_environment(dist: Path, tmp_path: Path) -> None:
    """Its dependencies come from the package index, as they would for anybody."""
    venv.create(tmp_path / "venv")
    python = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    [wheel] = dist.glob("*.whl")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--quiet", "--no-compile", str(wheel)], check=True, capture_output=True)
    home = tmp_path / "home"
    home.mkdir()
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "SMARTCITY", "VIRTUAL"))}
    env |= {"HOME": str(home), "XDG_DATA_HOME": str(home)}
    done = subprocess.run(
        [python, "-m", "smartcity_cli", "demo"], cwd=home, env=env, check=True, capture_output=True, text=True
    )
    assert "Dari 27 perangkat daerah" in " ".join(done.stdout.split())
    assert (home / "smartcity-demo-tahap-2.csv").exists()


def test_an_editable_install_finds_them_in_the_checkout() -> None:
    from smartcity_cli.places import shipped

    assert (shipped("data") / "dimensions.yaml").is_file() and (shipped("migrations") / "0001_roster.sql").is_file()
