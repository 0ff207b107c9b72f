"""Foreign text in the HTML of the briefing is shown and never obeyed."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenings import EVENING, difficult_guests, known_guest, sample_source
from netzwerkpflege.briefing import html
from netzwerkpflege.briefing.build import build
from netzwerkpflege.briefing.source import BriefingSource, LastConversation

OWN_TAGS = {"p", "span", "i", "b", "br"}


class Tags(HTMLParser):
    """Collects the tags and the text of a document."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(document)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>Fett</b> & Co", "&lt;b&gt;Fett&lt;/b&gt; &amp; Co"),
        ("<img src='x'>\"", "&lt;img src=&#x27;x&#x27;&gt;&quot;"),
        ("eins\r\nzwei\rdrei\u2028vier", "eins<br/>zwei<br/>drei<br/>vier"),
        ("a\x00b\x1bc\ufdd0d\ufffce\ud800f", "abcdef"),
        ("\u202eumgedreht\u202c", "umgedreht"),
        ("  außen  ", "außen"),
        ("a\tb", "a b"),
    ],
)
def test_foreign_text(text: str, shown: str) -> None:
    assert html.foreign(text) == shown


@given(st.text())
def test_no_text_makes_a_tag(text: str) -> None:
    seen = Tags(html.foreign(text))
    assert seen.tags <= {"br"}
    assert not seen.attributes


def test_only_our_own_tags_stand_in_a_document() -> None:
    source = sample_source(40)
    evil = "<a href='x'>"
    changed = BriefingSource(evil, source.on, source.on, evil, evil, evil, evil, evil, difficult_guests())
    for briefing in (build(source), build(changed)):
        document = html.header_html(briefing.header) + html.empty_html(briefing)
        document += "".join(html.part_html(part) for part in briefing.parts)
        document += "".join(html.block_html(block) + html.continued_html(block, briefing) for block in briefing.blocks)
        seen = Tags(document)
        assert seen.tags <= OWN_TAGS
        assert seen.attributes == {"class"}
    assert "<img src='file:///etc/passwd'>" in seen.text
    assert "&amp; <i>Brille</i>" in seen.text


def test_a_long_heading_set_densely_leaves_out_its_hint() -> None:
    short, long = build(sample_source(12)).parts
    assert short.hint in html.part_html(short, dense=True)
    assert long.hint not in html.part_html(long, dense=True)
    assert long.hint in html.part_html(long)


def test_set_densely_a_long_talk_is_cut_at_a_word_and_says_so() -> None:
    words = "Orgelbau " * 60
    guest = replace(known_guest(0), last_conversation=LastConversation(EVENING, words), met_where="Messe")
    block = build(replace(sample_source(1), guests=(guest,))).blocks[0]
    dense = html.dense_html(block)
    assert 10 <= dense.count("Orgelbau") <= 17
    assert "Orgelbau …" in dense
    assert "Messe" not in dense, "where there was a talk, how one met is left out"
    assert "Zuletzt" in dense
    assert html.block_html(block).count("Orgelbau") == 60
