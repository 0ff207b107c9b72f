"""The pages of the guide as they lie on the disk: which there are in a language, their titles, what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from netzwerkpflege.resources import guide_path

_MARKS: Final = re.compile(r"!\[([^\]]*)\]\([^)]*\)|\[([^\]]*)\]\([^)]*\)|[*`#|]|-{3,}")


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page; ``words`` is its text without marks, for searching."""

    path: Path
    title: str
    words: str


def guide_pages(lang: str) -> list[GuidePage]:
    """All pages of the guide in a language, in the order in which one reads them; empty where none was shipped."""
    folder = guide_path(lang)
    return [_page(path) for path in sorted(folder.glob("*.md"))]


def pages_with(pages: Sequence[GuidePage], typed: str) -> list[GuidePage]:
    """The pages that hold every typed word; all of them where nothing is typed."""
    wanted = typed.casefold().split()
    return [page for page in pages if all(word in page.words for word in wanted)]


def _page(path: Path) -> GuidePage:
    text = path.read_text(encoding="utf-8")
    first = text.partition("\n")[0]
    words = _MARKS.sub(lambda match: match[1] or match[2] or " ", text)
    return GuidePage(path, first.lstrip("# ").strip(), words.casefold())
