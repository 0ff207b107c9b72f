"""The catalogues of the window: `update` reads its texts anew and compiles them, `check` says what lacks.

English is the language of the source. German has every entry; English has a catalogue for its plurals alone.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

TOP = Path(__file__).resolve().parents[1]
SOURCES = TOP / "src" / "netzwerkpflege"
CATALOGUES = TOP / "resources" / "i18n"
LANGUAGES = {"de": (), "en": ("-pluralonly",)}

Key = tuple[str, str, str]
_SPEAKS = re.compile(r"\b(?:tr|translate|QT_TR\w*)\(")


def main(arguments: list[str]) -> int:
    """`update` or `check`; returns the exit code."""
    if arguments == ["update"]:
        CATALOGUES.mkdir(parents=True, exist_ok=True)
        for language in LANGUAGES:
            catalogue = _catalogue(language)
            _read_anew(language, catalogue)
            _compile(catalogue, catalogue.with_suffix(".qm"))
            print(f"{catalogue.name}: {len(_messages(catalogue))} texts, {len(_open(catalogue))} not translated")
        return 0
    if arguments == ["check"]:
        faults = [fault for language in LANGUAGES for fault in faults_of(language)]
        for fault in faults:
            print(fault)
        return 1 if faults else 0
    print("usage: translations.py update|check", file=sys.stderr)
    return 2


def faults_of(language: str) -> list[str]:
    """What is wrong with a catalogue: texts of the window it lacks, texts not translated, a stale .qm."""
    catalogue = _catalogue(language)
    if not catalogue.exists():
        return [f"{catalogue.name} is missing; `make translations` makes it"]
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / catalogue.name
        shutil.copy(catalogue, fresh)
        _read_anew(language, fresh)
        known, said = _messages(catalogue), _messages(fresh)
        faults = [f"{catalogue.name} lacks {_words(key)}" for key in sorted(said - known)]
        faults += [f"{catalogue.name} keeps {_words(key)}" for key in sorted(known - said)]
        faults += [f"{catalogue.name}: no context, so never found: {_words(key)}" for key in sorted(said) if not key[0]]
        faults += [f"{catalogue.name}: open: {_words(key)}" for key in sorted(_open(catalogue))]
        compiled = fresh.with_suffix(".qm")
        _compile(catalogue, compiled)
        shipped = catalogue.with_suffix(".qm")
        if not shipped.exists() or shipped.read_bytes() != compiled.read_bytes():
            faults.append(f"{shipped.name} is stale; `make translations` compiles it")
    return faults


def _catalogue(language: str) -> Path:
    return CATALOGUES / f"netzwerkpflege_{language}.ts"


def _read_anew(language: str, catalogue: Path) -> None:
    speaking = [str(path) for path in sorted(SOURCES.rglob("*.py")) if _SPEAKS.search(path.read_text("utf-8"))]
    options = ("-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language)
    _run("pyside6-lupdate", *options, *LANGUAGES[language], *speaking, "-ts", str(catalogue))


def _compile(catalogue: Path, target: Path) -> None:
    _run("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools, which lie beside the Python that runs this."""
    beside = Path(sys.executable).parent / tool
    done = subprocess.run([str(beside), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{tool} failed: {done.stderr or done.stdout}")


def _entries(catalogue: Path) -> list[tuple[Key, ElementTree.Element]]:
    root = ElementTree.parse(catalogue).getroot()
    return [
        ((_text(context, "name"), _text(message, "source"), _text(message, "comment")), message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def _text(element: ElementTree.Element, name: str) -> str:
    return element.findtext(name) or ""


def _messages(catalogue: Path) -> set[Key]:
    return {key for key, _ in _entries(catalogue)}


def _open(catalogue: Path) -> set[Key]:
    return {key for key, message in _entries(catalogue) if not _finished(message.find("translation"))}


def _finished(translation: ElementTree.Element | None) -> bool:
    if translation is None or translation.get("type") is not None:
        return False
    return all((form.text or "").strip() for form in translation.findall("numerusform") or [translation])


def _words(key: Key) -> str:
    context, source, comment = key
    return f"{context}: {source!r}" + (f" ({comment})" if comment else "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
