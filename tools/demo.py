"""`make demo`: the whole way once, on invented people, with everything it makes in demo-output/.

Builds a demonstration profile, reads the sample cards in, prints the briefing of tomorrow and opens the
window; where there is no screen it paints the views into pictures instead.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

from netzwerkpflege.ui import start_check

TOP = Path(__file__).resolve().parents[1]
OUT = TOP / "demo-output"
PROFILE = OUT / "profile"
BRIEFING = OUT / "Veranstaltungsmappe.pdf"
PICTURES = OUT / "pictures"
SAMPLE = TOP / "resources" / "samples" / "visitenkarten.vcf"
DONE_WITH_PROBLEMS = (0, 1)


class StoppedError(Exception):
    """A step did not succeed; it has said why itself."""


def main() -> int:
    """Run the demonstration. Returns the exit code."""
    if missing := start_check.missing_packages(window=False):
        return _refuse(f"Es fehlen Systembibliotheken. Bitte installieren: sudo apt install {' '.join(missing)}")
    try:
        _fresh()
        _step("demo", str(PROFILE))
        _own("import", str(SAMPLE), expected=DONE_WITH_PROBLEMS)
        _own("briefing", str(_event_of_tomorrow()), "--pdf", str(BRIEFING))
        _show()
    except StoppedError as stopped:
        return _refuse(f"Die Vorführung endet hier: „{stopped}“ ist nicht gelungen.")
    return 0


def _fresh() -> None:
    """An empty place; what the person may have put beside it stays."""
    for path in (PROFILE, PICTURES):
        shutil.rmtree(path, ignore_errors=True)
    BRIEFING.unlink(missing_ok=True)
    OUT.mkdir(exist_ok=True)


def _show() -> None:
    reason = _no_window()
    if not reason:
        print("Das Fenster öffnet sich; schließen Sie es, um die Vorführung zu beenden.", flush=True)
        _own()
        return
    print(reason, flush=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    painter = [
        sys.executable,
        str(TOP / "tools" / "pictures.py"),
        str(PICTURES),
        "--lang",
        "de",
        "--profile",
        str(PROFILE),
    ]
    if subprocess.run(painter, env=environment, cwd=TOP, stdout=subprocess.DEVNULL, check=False).returncode:
        raise StoppedError("pictures")
    print("Entstanden sind:")
    for path in (BRIEFING, *sorted(PICTURES.glob("*.png"))):
        print(f"  {path.relative_to(TOP)}")


def _no_window() -> str:
    """Why no window can be shown here, in one sentence; empty where it can."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen" or not start_check.has_screen():
        return "Hier ist kein Bildschirm zu finden; die Ansichten werden stattdessen als Bilder gespeichert."
    if missing := start_check.missing_packages():
        return (
            f"Für das Fenster fehlen Systembibliotheken (sudo apt install {' '.join(missing)}); "
            "die Ansichten werden stattdessen als Bilder gespeichert."
        )
    return ""


def _event_of_tomorrow() -> int:
    listed = _run("--profile", str(PROFILE), "event", "list", "--json", expected=(0,), quiet=True)
    tomorrow = (date.today() + timedelta(days=1)).isoformat()
    found = [event["id"] for event in json.loads(listed) if event["on"] == tomorrow]
    if not found:
        raise StoppedError("event list")
    return int(found[0])


def _own(*arguments: str, expected: tuple[int, ...] = (0,)) -> None:
    _run("--profile", str(PROFILE), *arguments, expected=expected)


def _step(*arguments: str) -> None:
    _run(*arguments, expected=(0,))


def _run(*arguments: str, expected: tuple[int, ...], quiet: bool = False) -> str:
    """Run one command of the program; returns what it printed, if it was to be quiet."""
    command = [sys.executable, "-m", "netzwerkpflege", "--lang", "de", *arguments]
    done = subprocess.run(command, cwd=TOP, stdout=subprocess.PIPE if quiet else None, check=False)
    if done.returncode not in expected:
        raise StoppedError(arguments[2] if arguments[:1] == ("--profile",) and arguments[2:] else "netzwerkpflege")
    return (done.stdout or b"").decode("utf-8")


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 3


if __name__ == "__main__":
    sys.exit(main())
