"""The command line: reads the arguments, opens the desk, turns troubles into a sentence and an exit code.

Exit codes: 0 done, 1 done with problems, 2 usage, 3 expected failure. With ``--json`` standard output carries UTF-8 JSON
and nothing else; progress and messages go to standard error. Qt is loaded for the window and the briefing alone.
"""

from __future__ import annotations

import argparse
import gc
import io
import locale
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Final

from netzwerkpflege import __version__
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.outcome import Cancelled, ExpectedError, Invalid
from netzwerkpflege.paths import Profile, find_profile
from netzwerkpflege.phrases import LANGUAGES, error_sentence, phrase
from netzwerkpflege.start import open_window, watch

DONE: Final = 0
USAGE: Final = 2
FAILED: Final = 3


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or open the window. Returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = list(sys.argv[1:] if argv is None else argv)
    lang = _language(arguments)
    parsed = _parser(lang, commands=not _is_plain(arguments)).parse_args(arguments)
    parsed.lang = lang
    try:
        return _run(parsed)
    except Invalid as error:
        _say(error_sentence(error, lang))
        return USAGE
    except ExpectedError as error:
        _say(error_sentence(error, lang))
        return FAILED
    except (Cancelled, KeyboardInterrupt):
        _say(phrase("cli.cancelled", lang))
        return FAILED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _run(parsed: argparse.Namespace) -> int:
    """The window, or the command that was named: its function in ``commands``."""
    if not parsed.run:
        return open_window(profile_of(parsed), parsed.lang)
    if parsed.run == "watch":
        return watch(profile_of(parsed), parsed.lang, parsed.tell, parsed.act)
    from netzwerkpflege import commands  # noqa: PLC0415 - 0.05 s of exchange floor that the window's start must not pay

    gc.enable()  # the window has its own collector, when it stands
    return int(getattr(commands, parsed.run)(parsed))


def profile_of(parsed: argparse.Namespace) -> Profile:
    """The profile folder that was named, or the person's own."""
    return find_profile(getattr(parsed, "profile", None))


def _say(text: str) -> None:
    print(text, file=sys.stderr)  # noqa: T201 - the command line speaks


def _language(arguments: Sequence[str]) -> str:
    """``--lang``, else the system's language; German where that is neither German nor any other."""
    for position, argument in enumerate(arguments):
        value = argument.partition("=")[2] if argument.startswith("--lang=") else ""
        if argument == "--lang" and position + 1 < len(arguments):
            value = arguments[position + 1]
        if value in LANGUAGES:
            return value
    spoken = next((os.environ[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(key)), "")
    spoken = spoken or locale.getlocale()[0] or ""
    return "de" if spoken.lower().startswith(("de", "c", "posix")) or not spoken else "en"


def _is_plain(arguments: Sequence[str]) -> bool:
    """Whether at most a profile and a known language are named: then no command need be described."""
    names, values = arguments[::2], arguments[1::2]
    return len(names) == len(values) and all(
        (name == "--profile" and not value.startswith("-")) or (name == "--lang" and value in LANGUAGES)
        for name, value in zip(names, values, strict=True)
    )


def _parser(lang: str, *, commands: bool = True) -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--profile", metavar="DIR", type=Path, default=argparse.SUPPRESS, help=_help("profile", lang))
    common.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS, help=_help("lang", lang))
    parser = argparse.ArgumentParser(prog="netzwerkpflege", description=_help("program", lang), parents=[common])
    parser.add_argument("--version", action="version", version=f"netzwerkpflege {__version__}")
    parser.set_defaults(run="")
    parser.set_defaults(profile_of=profile_of)
    if commands:
        actions = parser.add_subparsers(metavar="COMMAND", title=_help("commands", lang))
        _Commands(actions, common, lang).add_all()
    return parser


class _Commands:
    """The commands with their arguments."""

    def __init__(self, actions: argparse._SubParsersAction, common: argparse.ArgumentParser, lang: str) -> None:  # type: ignore[type-arg]
        self._actions = actions
        self._common = common
        self._lang = lang

    def add_all(self) -> None:
        self._contacts()
        self._evenings()
        self._file()

    def _new(self, name: str, run: str, *, json: bool = False) -> argparse.ArgumentParser:
        text = _help(name, self._lang)
        parser: argparse.ArgumentParser = self._actions.add_parser(
            name, parents=[self._common], help=text, description=text
        )
        parser.set_defaults(run=run)
        if json:
            parser.add_argument("--json", action="store_true", help=_help("json", self._lang))
        return parser

    def _contacts(self) -> None:
        read = self._new("import", "import_", json=True)
        read.add_argument("paths", metavar="PATH", nargs="+", type=Path)
        read.add_argument("--dry-run", action="store_true", help=_help("dry_run", self._lang))
        found = self._new("list", "list_", json=True)
        found.add_argument("query", metavar="QUERY", nargs="?", default="")
        found.add_argument("--status", choices=[status.value for status in Status])
        found.add_argument("--limit", metavar="N", type=_count)
        self._new("show", "show", json=True).add_argument("id", metavar="ID", type=int)
        note = self._new("note", "note")
        note.add_argument("ids", metavar="ID", nargs="+", type=int)
        note.add_argument("--text", required=True)
        note.add_argument("--on", metavar="DATE", type=_day(self._lang))
        note.add_argument("--point", metavar="P", action="append", default=[], dest="points")
        for side in ("--my-wish", "--their-wish"):
            note.add_argument(side, choices=("yes", "no", "open"), default="open")
        note.add_argument("--event", metavar="ID", type=int)
        remind = self._new("remind", "remind")
        remind.add_argument("id", metavar="ID", type=int)
        remind.add_argument("--on", metavar="DATE", type=_day(self._lang), required=True)
        remind.add_argument("--text", required=True)
        self._new("reminders", "reminders_", json=True)

    def _evenings(self) -> None:
        event = self._new("event", "event_list")
        event.set_defaults(json=False)
        deeds = event.add_subparsers(metavar="add|list", required=True)
        add = deeds.add_parser("add", parents=[self._common])
        add.add_argument("title", metavar="TITLE")
        add.add_argument("--on", metavar="DATE", type=_day(self._lang), required=True)
        add.add_argument("--place", metavar="P", default="")
        add.set_defaults(run="event_add")
        listed = deeds.add_parser("list", parents=[self._common])
        listed.add_argument("--json", action="store_true", help=_help("json", self._lang))
        listed.set_defaults(run="event_list")
        guests = self._new("guests", "guests")
        guests.add_argument("event", metavar="EVENT_ID", type=int)
        who = guests.add_mutually_exclusive_group(required=True)
        who.add_argument("--contact", metavar="ID", nargs="+", action="extend", type=int, dest="contacts")
        who.add_argument("--paste", metavar="FILE", type=Path)
        briefing = self._new("briefing", "briefing")
        briefing.add_argument("event", metavar="EVENT_ID", type=int)
        kept = briefing.add_mutually_exclusive_group(required=True)
        kept.add_argument("--pdf", metavar="FILE", type=Path)
        kept.add_argument("--html", metavar="FILE", type=Path, help=_help("html", self._lang))
        briefing.add_argument("--paper", choices=("A4", "A5", "booklet"), default="A4", help=_help("paper", self._lang))
        briefing.add_argument("--large", action="store_true", help=_help("large", self._lang))
        briefing.add_argument("--everybody", action="store_true", help=_help("everybody", self._lang))

    def _file(self) -> None:
        export = self._new("export", "export")
        export.add_argument("path", metavar="PATH", type=Path)
        export.add_argument("query", metavar="QUERY", nargs="?", default="")
        export.add_argument("--format", choices=("vcf", "json", "csv"))
        export.add_argument("--vcard", choices=("3.0", "4.0", "2.1"), default="3.0", help=_help("vcard", self._lang))
        export.add_argument("--each", action="store_true", help=_help("each", self._lang))
        watch = self._new("watch", "watch")
        watch.add_argument("--tell", nargs=2, help=argparse.SUPPRESS)
        watch.add_argument("--act", nargs=2, help=argparse.SUPPRESS)
        self._new("undo", "undo")
        self._new("check", "check")
        self._new("backup", "back_up").add_argument("path", metavar="PATH", type=Path)
        self._new("demo", "demo").add_argument("folder", metavar="DIR", type=Path)
        self._new("self-test", "self_test")


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number


def _day(lang: str) -> Callable[[str], date]:
    def day(text: str) -> date:
        for form in ("%Y-%m-%d", "%d.%m.%Y"):
            try:
                return datetime.strptime(text.strip(), form).date()
            except ValueError:
                continue
        raise argparse.ArgumentTypeError(phrase("cli.bad_date", lang, {"text": text}))

    return day


def _help(name: str, lang: str) -> str:
    return phrase(f"help.{name}", lang).replace("%", "%%")
