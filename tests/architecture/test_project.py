"""The project file, the papers and what is kept under version control agree with each other."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from netzwerkpflege import __version__
from netzwerkpflege.domain.contact import Contact, Email
from netzwerkpflege.domain.gate import Facts, Reason, standing
from netzwerkpflege.exchange.contact_json import contact_to_json

TOP = Path(__file__).resolve().parents[2]
TEXTS = {
    ".py",
    ".md",
    ".toml",
    ".txt",
    ".json",
    ".cfg",
    ".ini",
    ".yml",
    ".yaml",
    ".sh",
    ".desktop",
    ".xml",
    ".ts",
    "",
}

# Places of one machine, that mean nothing on another. Written apart so that this file does not find itself.
PLACES = re.compile("/" + "work/|/" + r"home/\w+/|/" + "tmp/(?!$)|/" + "root/|C:" + r"\\Users")


def tracked() -> list[Path]:
    """All files under version control, else (in an unpacked archive) all files."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=TOP, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a checkout")
    return [TOP / name for name in listed.stdout.split("\0") if name and (TOP / name).is_file()]


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    """pyproject.toml."""
    return tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))


def test_one_version(project: dict[str, Any]) -> None:
    """The project file, the package and the changelog name the same version."""
    assert project["project"]["version"] == __version__
    assert f"## [{__version__}]" in (TOP / "CHANGELOG.md").read_text(encoding="utf-8")


def test_no_address_in_lock_files() -> None:
    """Where to fetch from is the reader's choice: pins are names and versions."""
    locks = [path for path in tracked() if re.search(r"(^|[-_.])(lock|lockfile|constraints|requirements)\b", path.name)]
    assert TOP / "constraints.txt" in locks
    for path in locks:
        assert "http" not in path.read_text(encoding="utf-8"), path.name
    for line in (TOP / "constraints.txt").read_text(encoding="utf-8").splitlines():
        assert line.startswith("#") or re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][A-Za-z0-9.]*", line), line


def test_every_dependency_is_pinned_and_explained(project: dict[str, Any]) -> None:
    """Each runtime dependency has a floor, a pin in constraints.txt and a reason in docs/decisions."""
    pins = (TOP / "constraints.txt").read_text(encoding="utf-8").lower().replace("_", "-")
    reasons = (TOP / "docs" / "decisions" / "0002-dependencies.md").read_text(encoding="utf-8")
    for line in project["project"]["dependencies"]:
        name = re.match(r"[A-Za-z0-9-]+", line)
        assert name and ">=" in line, line
        assert f"{name[0].lower()}==" in pins, name[0]
        assert f"| {name[0]} |" in reasons, name[0]
    for line in project["project"]["optional-dependencies"]["dev"]:
        assert f"{re.split('[><=]', line)[0].lower()}==" in pins, line


def test_no_place_of_one_machine() -> None:
    """No tracked text names a folder of the machine on which it was written."""
    for path in tracked():
        if path.suffix in TEXTS:
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                assert not PLACES.search(line), f"{path.relative_to(TOP)}:{number}: {line.strip()[:80]}"


def test_papers_link_to_what_is_there() -> None:
    """Every relative link in the papers leads to a file."""
    for paper in [path for path in tracked() if path.suffix == ".md"]:
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", paper.read_text(encoding="utf-8")):
            if "://" not in target and not target.startswith("mailto:"):
                assert (paper.parent / target).exists(), f"{paper.relative_to(TOP)} -> {target}"


def test_decisions_have_a_shape() -> None:
    """One short page each: context, decision, consequences; numbered once."""
    pages = sorted((TOP / "docs" / "decisions").glob("*.md"))
    numbers = [page.name[:4] for page in pages]
    assert len(set(numbers)) == len(numbers) >= 4
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for part in ("## Context", "## Decision", "## Consequences"):
            assert part in text, f"{page.name}: {part}"


def test_the_commands_of_the_readme_exist() -> None:
    """Every `make` target and every command that the README names is there."""
    readme = (TOP / "README.md").read_text(encoding="utf-8")
    targets = set(re.findall(r"^(\w+):", (TOP / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make (\w+)`", readme)) <= targets
    commands = set(re.findall(r"^\| `([a-z-]+)[ `]", readme, re.MULTILINE))
    listed = subprocess.run(
        [sys.executable, "-m", "netzwerkpflege", "--help"],
        cwd=TOP,
        capture_output=True,
        text=True,
        check=True,
    )
    assert commands
    for command in commands:
        assert re.search(rf"^ +{command}\b", listed.stdout, re.MULTILINE), command


def test_qt_methods_do_not_lose_none() -> None:
    """PySide6 6.12.0 on Python 3.10 and 3.11 gives one reference to None away at each call, and aborts."""
    lines = "from PySide6.QtCore import QObject; o = QObject(); [o.setObjectName('x') for _ in range(100_000)]"
    done = subprocess.run([sys.executable, "-c", lines], capture_output=True, check=False)
    assert done.returncode == 0
    if sys.version_info < (3, 12):
        assert tuple(map(int, version("PySide6-Essentials").split(".")[:2])) < (6, 12)


def test_every_field_of_a_contact_is_described() -> None:
    """docs/json.md names each field of the JSON shape of a contact, and each reason of the gate."""
    page = (TOP / "docs" / "json.md").read_text(encoding="utf-8")
    shape = contact_to_json(Contact(emails=(Email("a@b.example"),)), standing(Facts(contact_id=1)))
    inner = [key for value in (shape["name"], shape["doors"], shape["met"], shape["emails"][0]) for key in value]
    for field in (*shape, *inner):
        assert f"`{field}`" in page, field
    for reason in set(Reason) - {Reason.ADDRESS_OBJECTED, Reason.ADDRESS_UNKNOWN}:  # said of an address alone
        assert f"`{reason.value}`" in page, reason
