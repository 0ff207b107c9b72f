"""The briefing as one file to read on a phone: no script, nothing fetched from anywhere, every foreign text escaped."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Final

from netzwerkpflege.briefing.build import SEPARATOR, Block, Briefing, Part
from netzwerkpflege.briefing.entries import Entry
from netzwerkpflege.briefing.html import foreign

Shrink = Callable[[bytes], tuple[bytes, str] | None]
"""Makes a photo small; gives its bytes and media type, None where it is no sound picture."""

_ALLOWED: Final = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_STYLE: Final = """
:root { color-scheme: light dark; --ink: #1c1f22; --muted: #50555a; --accent: #1a6352; --line: #d8d5cd; --paper: #fbfaf7; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9e7e2; --muted: #a9adb1; --accent: #7fc7b2; --line: #3b3f43; --paper: #17191b; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 42rem; padding: 1rem 1rem 3rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.45 Georgia, "Noto Serif", serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: .2rem 0 .6rem; }
h2 { font-size: 1.25rem; color: var(--accent); margin: 2.2rem 0 .2rem; }
h3 { font-size: 1.125rem; margin: 0; }
p { margin: .3rem 0; }
.muted, dt { color: var(--muted); }
.warn { border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .8rem; font-size: .9375rem; }
article { border-top: 1px solid var(--line); padding: .9rem 0; display: grid; grid-template-columns: 3.5rem 1fr;
  column-gap: .9rem; scroll-margin-top: .5rem; }
.face { width: 3.5rem; height: 3.5rem; border-radius: 50%; display: grid; place-items: center; font-weight: 700;
  background: var(--line); color: var(--accent); object-fit: cover; }
dl { margin: .4rem 0 0; grid-column: 1 / -1; }
dt { font-style: italic; font-size: .9375rem; margin-top: .45rem; }
dd { margin: 0; }
.ask dt, .ask dd { color: var(--accent); font-weight: 700; }
ol { list-style: none; margin: .6rem 0; padding: 0; }
li a { display: flex; gap: .8rem; padding: .65rem 0; border-top: 1px solid var(--line); color: inherit;
  text-decoration: none; min-height: 2.75rem; }
li b { flex: none; width: 2rem; text-align: right; color: var(--accent); }
@media print { nav, .warn { display: none; } }
"""


def phone_html(briefing: Briefing, shrink: Shrink) -> str:
    """The whole file: who comes, to be tapped, then each person; it says that it holds personal data."""
    title = foreign(f"{briefing.footer} – {briefing.header.kind}")
    body = "".join(
        (
            _header(briefing),
            _contents(briefing),
            *(_part(part, shrink) for part in briefing.parts if part.blocks),
            f'<p class="muted">{foreign(briefing.printed)}</p>',
        )
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{foreign(briefing.lang)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
        '<meta name="format-detection" content="telephone=no">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_ALLOWED}">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _header(briefing: Briefing) -> str:
    header = briefing.header
    lines = [f"<p>{foreign(line)}</p>" for line in header.lines]
    if header.intention:
        words = f"{foreign(header.intention_label)}: <em>{foreign(header.intention)}</em>"
        lines.append(f"<p>{words}</p>")
    for words in filter(None, (header.summary, briefing.empty)):
        lines.append(f'<p class="muted">{foreign(words)}</p>')
    if briefing.blocks:
        lines.append(f'<p class="warn">{foreign(briefing.private)}</p>')
    return (
        f'<header><p class="muted">{foreign(header.kind)}</p><h1>{foreign(header.title)}</h1>{"".join(lines)}</header>'
    )


def _contents(briefing: Briefing) -> str:
    lines = [
        f'<li><a href="#p{block.number}"><b>{block.number}</b><span>{foreign(block.name)}</span></a></li>'
        for block in briefing.blocks
    ]
    return f"<nav><ol>{''.join(lines)}</ol></nav>" if lines else ""


def _part(part: Part, shrink: Shrink) -> str:
    people = "".join(_person(block, shrink) for block in part.blocks)
    return f'<section><h2>{foreign(part.heading)}</h2><p class="muted">{foreign(part.hint)}</p>{people}</section>'


def _person(block: Block, shrink: Shrink) -> str:
    small = shrink(block.photo) if block.photo else None
    face = f'<span class="face" aria-hidden="true">{block.number}</span>'
    if small is not None:
        data, media = small
        face = f'<img class="face" alt="" src="data:{media};base64,{base64.b64encode(data).decode("ascii")}">'
    said = SEPARATOR.join(filter(None, (block.subtitle, *block.tags, block.status_word, block.state_word)))
    entries = "".join(map(_entry, block.entries))
    return (
        f'<article id="p{block.number}">{face}<div><h3>{block.number}. {foreign(block.name)}</h3>'
        f'<p class="muted">{foreign(said)}</p></div>{f"<dl>{entries}</dl>" if entries else ""}</article>'
    )


def _entry(entry: Entry) -> str:
    body = "<br>".join(foreign(text) for text in entry.texts)
    if entry.remark:
        body += f"{'<br>' if body else ''}<em>{foreign(entry.remark)}</em>"
    kind = ' class="ask"' if entry.kind in ("question", "offered") else ""
    return f"<div{kind}><dt>{foreign(entry.label)}</dt><dd>{body}</dd></div>"
