"""Prints the figures of the project as ratios within one run: import, start, keystroke, memory.

    python -m tests.benchmarks [--sizes 1000 10000 100000] [--photos 0.1] [--rounds 3]

Machines are noisy, so what counts are the ratios: both sides of each run in turn on the same machine. The import may use
several cores, so its ratio is one of elapsed time; the CPU time of all its processes stands beside it.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.benchmarks import cards

GOALS = (
    "goals: import at least 3x (aim 5x; 10,000 with photos: 3x), start at most 1.25x, key to list p95 at most 16 ms at "
    "100,000, standstill p99 at most 16 ms, worst 50 ms, import peak at most 300 MB"
)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--photos", type=float, default=0.0, help="share of cards with a photo of 20 to 60 kB")
    parser.add_argument("--with-photos", type=int, default=10_000, help="cards of a last run, all with photos; 0: none")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    print(GOALS)
    with tempfile.TemporaryDirectory(prefix="netzwerkpflege-bench-") as folder:
        for size in args.sizes:
            measure(Path(folder, str(size)), size, args.photos, args.rounds)
        in_hand(Path(folder, str(args.sizes[-1])), args.sizes[-1])
        if args.with_photos:
            with_photos(Path(folder, "photos"), args.with_photos)
    return 0


def measure(folder: Path, size: int, photos: float, rounds: int) -> None:
    """All figures at one size."""
    folder.mkdir()
    file = cards.write(folder / "cards.vcf", size, photos)
    turns = 1 if size >= 50_000 else rounds
    profile = folder / f"profile-{turns - 1}"
    ours, theirs = [], []
    for turn in range(turns):
        ours.append(child("import", file, folder / f"profile-{turn}"))
        theirs.append(child("vobject", file))
    compare(size, file, photos, ours, theirs)
    start(profile, rounds + 2)
    pressed = child("keys", profile)
    print(
        f"  key to list  p50 {pressed['p50']:.1f} ms, p95 {pressed['p95']:.1f} ms, worst {pressed['max']:.1f} ms ({pressed['keys']} keys)"
    )
    print(f"  window peak  {pressed['peak_mb']:.0f} MB")
    stood = child("stall", file, folder / "profile-stall")
    print(
        f"  standstill   p99 {stood['p99']:.1f} ms, worst {stood['max']:.1f} ms of the window while {stood['cards']} come in; peak {stood['peak_mb']:.0f} MB"
    )
    find_doubles(profile)


def in_hand(folder: Path, size: int) -> None:
    """How the window feels with five conversations for each contact: people, lists and pages opened, memory at rest."""
    profile = folder / "profile-stall"
    subprocess.run([sys.executable, "-m", "tests.benchmarks.notes", str(profile), "--notes", str(5 * size)], check=True)
    felt, bare = child("hands", profile), child("at_rest")
    print(f"\n{size:,} contacts with {5 * size:,} conversations")
    print(
        f"  a contact    p50 {felt['open_p50']:.0f} ms, p95 {felt['open_p95']:.0f} ms to open and paint; first paint of the list {felt['first']:.1f} ms"
    )
    print(
        f"  scrolling    p95 {felt['scroll_p95']:.0f} ms to anywhere among {felt['rows']:,} lines, {felt['blank']} of them blank"
    )
    print(
        "  pages        " + ", ".join(f"{key} {felt[key]:.0f} ms" for key in ("conversations", "reminders", "events"))
    )
    pressed = child("keys", profile)
    print(
        f"  key to list  p50 {pressed['p50']:.1f} ms, p95 {pressed['p95']:.1f} ms, worst {pressed['max']:.1f} ms ({pressed['keys']} keys)"
    )
    print(
        f"  at rest      {felt['rest_mb'] / bare['rest_mb']:8.2f}x a bare window with SQLAlchemy ({felt['rest_mb']:.0f} MB against {bare['rest_mb']:.0f} MB of its own)"
    )


def find_doubles(profile: Path) -> None:
    """How long it takes to find the doubles of a whole address book; at last, for it adds some."""
    found = child("doubles", profile)
    print(
        f"  doubles      found in {found['wall']:.1f} s: {found['recall']:.1%} of {found['strewn']} strewn in (others {found['others']}, namesakes {found['namesakes']}); a card asks {found['card_ms']:.2f} ms after {found['built']:.1f} s; peak {found['peak_mb']:.0f} MB"
    )


def with_photos(folder: Path, size: int) -> None:
    """The import alone, of cards that all have a photo of 20 to 60 kB."""
    folder.mkdir()
    file = cards.write(folder / "cards.vcf", size, 1.0)
    compare(size, file, 1.0, [child("import", file, folder / "profile")], [child("vobject", file)])


def compare(size: int, file: Path, photos: float, ours: list[dict[str, Any]], theirs: list[dict[str, Any]]) -> None:
    """Print the import beside vobject over the same file."""
    one, other = median(ours, "wall"), median(theirs, "wall")
    megabytes = file.stat().st_size / 1e6
    print(f"\n{size:,} cards ({megabytes:.1f} MB, photos {photos:.0%})")
    print(
        f"  import       {size / one:8,.0f} cards a second with everything stored; peak {median(ours, 'peak_mb'):.0f} MB, its readers {median(ours, 'reader_mb'):.0f} MB each"
    )
    print(f"  vobject      {size / other:8,.0f} cards a second, reading alone; peak {median(theirs, 'peak_mb'):.0f} MB")
    print(
        f"  ratio        {other / one:8.2f}x (CPU of all processes {median(theirs, 'cpu') / median(ours, 'cpu'):.2f}x)"
    )


def start(profile: Path, rounds: int) -> None:
    """From the start of the process to the first painted window, against a bare one, in turn."""
    child("window", profile, time.time())  # once unmeasured: files into the cache
    ours, bare, plain = [], [], []
    for _ in range(rounds):
        plain.append(child("bare", time.time(), "plain"))
        bare.append(child("bare", time.time()))
        ours.append(child("window", profile, time.time()))
    one, other = median(ours, "wall"), median(bare, "wall")
    print(
        f"  first paint  {one / other:8.2f}x a bare window (CPU {median(ours, 'cpu') / median(bare, 'cpu'):.2f}x; {one:.2f} s against {other:.2f} s)"
    )
    lines, ready = median(ours, "list_wall"), median(ours, "ready_wall")
    print(
        f"  first lines  {lines / median(plain, 'wall'):8.2f}x a bare window without SQLAlchemy (goal 1.6x; {lines:.2f} s)"
    )
    print(f"  ready        {ready / other:8.2f}x a bare window with SQLAlchemy, all loaded (goal 1.15x; {ready:.2f} s)")


def child(name: str, *arguments: object) -> dict[str, Any]:
    """Run one child process and return what it measured."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-m", "tests.benchmarks.children", name, *map(str, arguments)]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    answer: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return answer


def median(answers: list[dict[str, Any]], key: str) -> float:
    """The middle of the answers."""
    return statistics.median(float(answer[key]) for answer in answers)


if __name__ == "__main__":
    sys.exit(main())
