"""The failure table of real address books: a row per defect that programs write, and what must come of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.line import Line
from netzwerkpflege.exchange.read_vcard import read_contact

UNKNOWN = ("charset.guessed", "charset.unknown")


def one(data: bytes | str, encoding: str = "utf-8") -> RawCard:
    (card,) = open_cards(data if isinstance(data, bytes) else data.encode(encoding))
    assert isinstance(card, RawCard)
    return card


def wrap(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def line(card: RawCard, name: str) -> Line:
    (found,) = [line for line in card.lines if line.name == name]
    return found


@pytest.mark.parametrize(
    ("source", "name", "text"),
    [
        pytest.param("FN:Mr. Richter, James", "FN", "Mr. Richter, James", id="bare-comma-fn"),
        pytest.param("URL:http://x.example/a,b;c", "URL", "http://x.example/a,b;c", id="bare-comma-url"),
        pytest.param("URL:http\\://x.example", "URL", "http://x.example", id="apple-escaped-colon"),
        pytest.param("GEO:geo:48.1,9.2", "GEO", "geo:48.1,9.2", id="geo"),
        pytest.param("NOTE:a\\, b\\; c\\nd\\\\e", "NOTE", "a, b; c\nd\\e", id="escapes"),
        pytest.param("NOTE:C:\\Daten\\x", "NOTE", "C:\\Daten\\x", id="unknown-escapes-stay"),
        pytest.param("NOTE:eins\r\n  zwei", "NOTE", "eins zwei", id="folded"),
        pytest.param("NOTE:ei\r\n\tns", "NOTE", "eins", id="folded-with-tab"),
        pytest.param("NOTE;ENCODING=QUOTED-PRINTABLE:=C3=A4=\r\nb=0D=0Ac", "NOTE", "äb\nc", id="qp-soft"),
        pytest.param("NOTE;ENCODING=QUOTED-PRINTABLE:=C3=A4=\r\n b", "NOTE", "äb", id="qp-soft-and-folded"),
        pytest.param("NOTE;encoding=quoted-printable:M=C3=BCller", "NOTE", "Müller", id="qp-lower-case"),
        pytest.param("NOTE;QUOTED-PRINTABLE;CHARSET=utf-8:M=C3=BCller", "NOTE", "Müller", id="qp-bare"),
        pytest.param(
            "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-2:Iksi=F1", "NOTE", "Iksiń", id="qp-charset"
        ),
        pytest.param("NOTE;ENCODING=QUOTED-PRINTABLE:M=FCller", "NOTE", "Müller", id="qp-without-charset"),
        pytest.param("NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=Murks:=FC", "NOTE", "ü", id="qp-odd-charset"),
        pytest.param("NOTE;ENCODING=8BIT:Müller", "NOTE", "Müller", id="8bit"),
        pytest.param("NOTE;ENCODING=7BIT:Mueller", "NOTE", "Mueller", id="7bit"),
        pytest.param("NOTE;X-A=\"b:c;d\":e", "NOTE", "e", id="colon-in-quotes"),
        pytest.param("NOTE;X-A=\"b:c", "NOTE", "c", id="quotes-not-closed"),
        pytest.param("LABEL:Weg 1\r\n12345 Ort", "LABEL", "Weg 1\n12345 Ort", id="wrapped-without-indent"),
        pytest.param("LABEL,TYPE=HOME:Weg 1", "LABEL", "Weg 1", id="comma-for-semicolon"),
        pytest.param("X-GOOGLE TALK:anna", "X-GOOGLE TALK", "anna", id="name-with-blank"),
        pytest.param("X-messaging/xmpp-All:a@b.de", "X-MESSAGING/XMPP-ALL", "a@b.de", id="name-with-slash"),
        pytest.param("OPPO_RECENT_CALL:NULL", "OPPO_RECENT_CALL", "NULL", id="name-with-underscore"),
        pytest.param("fn:Anna", "FN", "Anna", id="lower-case"),
        pytest.param("item1.FN:Anna", "FN", "Anna", id="group"),
        pytest.param("NOTE:a\0b", "NOTE", "ab", id="nul"),
        pytest.param(
            "X-SOCIALPROFILE;type=twitter;x-user=x-apple:me:http://twitter.example/me",
            "X-SOCIALPROFILE",
            "http://twitter.example/me",
            id="colon-in-x-user",
        ),
    ],
)  # fmt: skip
def test_text_of_one_property(source: str, name: str, text: str) -> None:
    assert line(one(wrap(source)), name).text() == text


@pytest.mark.parametrize(
    ("source", "params"),
    [
        ("TEL;HOME;VOICE:1", (("TYPE", "HOME"), ("TYPE", "VOICE"))),
        ("TEL;TYPE=HOME;TYPE=pref:1", (("TYPE", "HOME"), ("TYPE", "pref"))),
        ('TEL;TYPE="voice,home":1', (("TYPE", "voice,home"),)),
        ("TEL;HOME;PREF;:1", (("TYPE", "HOME"), ("TYPE", "PREF"))),
        ("TEL; TYPE = home :1", (("TYPE", "home"),)),
        ("TEL;LABEL=a^nb^'c^^:1", (("LABEL", 'a\nb"c^'),)),
        ("TEL;BASE64:1", (("ENCODING", "BASE64"),)),
        ("TEL;base64:1", (("ENCODING", "BASE64"),)),
        ("TEL;X-A=;B:1", (("X-A", ""), ("ENCODING", "B"))),
    ],
)
def test_parameters(source: str, params: tuple[tuple[str, str], ...]) -> None:
    assert line(one(wrap(source)), "TEL").params == params


def test_types_are_cut_at_commas_and_lower_case() -> None:
    assert line(one(wrap('TEL;TYPE=HOME;TYPE="Voice,CELL":1')), "TEL").types() == ["home", "voice", "cell"]


def test_lists_and_components_are_cut_where_nothing_escapes() -> None:
    assert line(one(wrap("CATEGORIES:a\\,b,c,")), "CATEGORIES").items() == ["a,b", "c", ""]
    assert line(one(wrap("N:a\\;b;c;;")), "N").parts() == ["a;b", "c", "", ""]
    assert line(one(wrap("N:a\\\\;b\\")), "N").parts() == ["a\\", "b\\"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_line_ends(end: str) -> None:
    card = one(wrap("N:Berg;Anna;;;", "FN:Anna Berg", "NOTE:ei\r\n ns").replace("\r\n", end))
    assert [(line.name, line.value) for line in card.lines[1:]] == [
        ("N", "Berg;Anna;;;"),
        ("FN", "Anna Berg"),
        ("NOTE", "eins"),
    ]
    assert card.mended == ()


@pytest.mark.parametrize(
    ("data", "charset", "mended"),
    [
        (wrap("FN:Müller").encode(), "utf-8", ()),
        (b"\xef\xbb\xbf" + wrap("FN:Müller").encode(), "utf-8", ()),
        (wrap("FN:Müller").encode("utf-16"), "utf-16-le", ()),
        (wrap("FN:Müller").encode("utf-16-le"), "utf-16-le", ()),
        (wrap("FN:Müller").encode("utf-16-be"), "utf-16-be", ()),
        (wrap("FN:Müller").replace("\r\n", "\r").encode("utf-16-be"), "utf-16-be", ()),
        (wrap("FN:Müller").encode("cp1252"), "cp1252", ("charset.guessed",)),
        (wrap("FN;CHARSET=ISO-8859-1:Müller").encode("latin-1"), "iso8859-1", ()),
        (wrap("FN;CHARSET=Murks:Müller").encode("cp1252"), "cp1252", ("charset.guessed", "charset.unknown")),
        (
            wrap("FN;CHARSET=unicode_escape:Müller").encode("cp1252"),
            "cp1252",
            ("charset.guessed", "charset.unknown"),
        ),
    ],
)
def test_charsets(data: bytes, charset: str, mended: tuple[str, ...]) -> None:
    card = one(data)
    assert line(card, "FN").text() == "Müller"
    assert (card.charset, card.mended) == (charset, mended)


def test_charsets_are_read_property_by_property_where_they_are_mixed() -> None:
    data = b"BEGIN:VCARD\nFN;CHARSET=windows-1251:\xcf\xf3\nNOTE:\xc3\xa4\nTITLE;CHARSET=cp1252:\xe4\nEND:VCARD"
    card = one(data)
    assert [found.text() for found in card.lines] == ["Пу", "ä", "ä"]
    assert card.charset == "mixed"


def test_what_another_property_declares_is_tried_before_cp1252() -> None:
    card = one(b"BEGIN:VCARD\nLABEL;CHARSET=Windows-1253:x\nFN:\xc2\xe1\xe3\nEND:VCARD")
    assert line(card, "FN").text() == "Βαγ"


def test_a_letter_that_folding_cut_in_two_is_mended() -> None:
    card = one(b"BEGIN:VCARD\r\nFN:M\xc3\r\n \xbcller\r\nEND:VCARD\r\n")
    assert line(card, "FN").text() == "Müller"
    assert card.mended == ()


def test_byte_order_marks_in_mid_file() -> None:
    data = b"\xef\xbb\xbf".join([b"", wrap("FN:A").encode(), wrap("FN:Ö").encode()])
    assert [line(card, "FN").text() for card in open_cards(data)] == ["A", "Ö"]


def test_each_card_has_its_own_charset() -> None:
    data = wrap("FN:Ä").encode() + wrap("FN:Ö").encode("cp1252") + wrap("FN:Ü").encode()
    cards = list(open_cards(data))
    assert [line(card, "FN").text() for card in cards] == ["Ä", "Ö", "Ü"]
    assert [card.charset for card in cards] == ["utf-8", "cp1252", "utf-8"]


@pytest.mark.parametrize(
    ("photo", "value"),
    [
        ("PHOTO;ENCODING=b:AAAA\r\n BBBB", "AAAABBBB"),
        ("PHOTO;BASE64:\r\n  AAAA\r\n  BBBB\r\n", "AAAABBBB"),
        ("PHOTO;ENCODING=BASE64:AAAA\r\nBBBB\r\nCC==", "AAAABBBBCC=="),
        ("PHOTO;ENCODING=BASE64:AAAA\r\nFN+BBBB/=\r\n\r\n", "AAAAFN+BBBB/="),
        ("PHOTO:data:image/png;base64,AAAA", "data:image/png;base64,AAAA"),
        ("PHOTO;ENCODING=b:data:image/png;base64,AAAA", "data:image/png;base64,AAAA"),
    ],
)
def test_base64_is_glued(photo: str, value: str) -> None:
    card = one(wrap(photo, "NOTE:danach"))
    assert line(card, "PHOTO").value == value
    assert line(card, "NOTE").text() == "danach"
    assert card.mended == ()


def test_a_tail_at_the_very_end_is_glued() -> None:
    assert line(one("BEGIN:VCARD\nPHOTO;ENCODING=b:AAAA\nBBBB"), "PHOTO").value == "AAAABBBB"
    assert line(one("BEGIN:VCARD\nNOTE:eins\nzwei\nEND:VCARD"), "NOTE").value == "eins\nzwei"


def test_a_value_that_ends_in_an_equals_sign_does_not_swallow_the_next_property() -> None:
    card = one(wrap("NOTE;ENCODING=QUOTED-PRINTABLE:a=", "TEL;CELL:1", "FN:Anna"))
    assert [found.name for found in card.lines] == ["VERSION", "NOTE", "TEL", "FN"]


def test_a_soft_break_goes_on_although_the_text_looks_like_a_property() -> None:
    card = one(wrap("LABEL;ENCODING=QUOTED-PRINTABLE:Weg 1=0D=0A=", "TEL:089", "FN:Anna"))
    assert line(card, "LABEL").text() == "Weg 1\nTEL:089"


def test_lines_that_are_nothing_are_kept_apart() -> None:
    card = one(wrap("FN:Anna", "unlesbar", ".:?", "TEL:1"))
    assert card.unread == ("unlesbar", ".:?")
    assert card.mended == ("line.unread",)
    assert [found.name for found in card.lines] == ["VERSION", "FN", "TEL"]


def test_nested_cards_stay_in_their_line() -> None:
    inner = "BEGIN:VCARD\nFN:Innen\nEND:VCARD"
    card = one(f"BEGIN:VCARD\nFN:Außen\nAGENT:\n{inner}\nTEL:1\nEND:VCARD")
    assert [(found.name, found.value) for found in card.lines] == [
        ("FN", "Außen"),
        ("AGENT", inner),
        ("TEL", "1"),
    ]


def test_inline_agent_and_profile_do_no_harm() -> None:
    card = one(wrap("PROFILE:VCARD", "FN:Außen", "AGENT:BEGIN:VCARD\\nFN:Innen\\nEND:VCARD\\n"))
    assert line(card, "FN").text() == "Außen"


def test_text_that_reads_begin_vcard_in_a_folded_note() -> None:
    card = one(wrap("FN:Anna", "NOTE:siehe\r\n BEGIN:VCARD\r\n END:VCARD", "TEL:1"))
    assert line(card, "NOTE").text() == "sieheBEGIN:VCARDEND:VCARD"
    assert line(card, "TEL").text() == "1"


def cards_and_codes(data: str | bytes) -> list[str]:
    data = data.encode() if isinstance(data, str) else data
    return [
        item.code if isinstance(item, Problem) else f"{line(item, 'FN').text()}{list(item.mended) or ''}"
        for item in open_cards(data)
    ]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\n", ["A['card.no_end']", "B"]),
        ("BEGIN:VCARD\nFN:A\n\n", ["A['card.no_end']"]),
        ("FN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD", ["A['card.no_begin']", "B"]),
        ("BEGIN:VCARDx\nFN:A\nEND:VCARD", ["A['card.no_begin']"]),
        (" BEGIN:VCARD\nFN:A\nEND:VCARD", ["A"]),
        ("begin:vCard \nFN:A\nend : vcard\t\n", ["A"]),
        ("BOGUS\nBEGIN:VCARD\nFN:A\nEND:VCARD\n\nnoch was", ["text.stray", "A", "text.stray"]),
        ("BEGIN:VCARD\nFN:A\nEND:VCARD\nEND:VCARD", ["A", "text.stray"]),
        ("BEGIN:VCARD\nFN:A\nEND:VCARDBEGIN:VCARD\nFN:B\nEND:VCARD", ["A", "B"]),
        ("BEGIN:VCARD\nFN:A\nEND:VCARD\ufeffBEGIN:VCARD\nFN:B\nEND:VCARD", ["A", "B"]),
        ("BEGIN:VCARD\n" + "AGENT:\nBEGIN:VCARD\n" * 4 + "END:VCARD\n" * 5, ["card.too_deep"]),
        ("cn:Babs\nsn:Jensen\n", ["file.no_cards"]),
        ("%PDF-1.4 \0\1\2", ["file.no_cards"]),
        ("\n \n", ["file.no_cards"]),
        ("", ["file.empty"]),
    ],
)
def test_where_cards_begin_and_end(data: str, found: list[str]) -> None:
    assert cards_and_codes(data) == found


def test_the_card_keeps_its_own_bytes() -> None:
    first, second = b"BEGIN:VCARD\r\nFN:\xe4 \r\n\r\nEND:VCARD ", b"begin:vcard\nfn:B\nend:vcard"
    cards = list(open_cards(b"\xef\xbb\xbf" + first + b"\r\n\r\n" + second + b"\n"))
    assert [card.data for card in cards] == [first, second]
    assert [card.number for card in cards] == [1, 2]


def test_in_utf_16_a_marker_stands_on_whole_letters() -> None:
    start = ("BEGIN:VCARD\nFN:A\nNOTE:" + "a" * 100).encode("utf-16-le")
    end = "\nEND:VCARD".encode("utf-16-le")
    between = b"x" + end + "\n".encode("utf-16-le") + b"y"  # the same bytes, shifted by half a letter
    assert one(start + between + end).data == start + between + end


def test_an_unterminated_card_is_its_text_without_the_blanks_after_it() -> None:
    cards = list(open_cards(b"BEGIN:VCARD\nFN:A\n\n\nBEGIN:VCARD\nFN:B\nEND:VCARD"))
    assert cards[0].data == b"BEGIN:VCARD\nFN:A"


def test_quoted_printable_whose_head_is_odd_may_hold_any_letter() -> None:
    card = one(wrap("LABEL,ENCODING=QUOTED-PRINTABLE:10 €=0AWeg 1", "FN:Anna"), "cp1252")
    assert line(card, "LABEL").text() == "10 €\nWeg 1"
    assert line(card, "FN").text() == "Anna"


GOOD = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Nr{0};Anna;;;\r\nFN:Anna Nr{0}\r\nEND:VCARD\r\n"
UNNEST = "END:VCARD\r\n"
NEST = "AGENT:\r\nBEGIN:VCARD\r\n"
BROKEN: dict[str, Callable[[str], bytes]] = {
    "junk-line": lambda card: card.replace("FN:", "kein Doppelpunkt\r\nFN:").encode(),
    "slash-in-name": lambda card: card.replace("FN:", "X-messaging/xmpp-All:x\r\nFN:").encode(),
    "bad-base64": lambda card: card.replace("FN:", "PHOTO;ENCODING=b:A\r\nFN:").encode(),
    "qp-latin-1": lambda card: card.replace("FN:", "NOTE;ENCODING=QUOTED-PRINTABLE:=E4\r\nFN:").encode(),
    "unknown-charset": lambda card: card.replace("FN:", "NOTE;CHARSET=blabla:ä\r\nFN:").encode("cp1252"),
    "raw-cp1252": lambda card: card.replace("FN:", "NOTE:ä\r\nFN:").encode("cp1252"),
    "missing-end": lambda card: card.replace("END:VCARD\r\n", "").encode(),
    "missing-begin": lambda card: card.replace("BEGIN:VCARD\r\n", "").encode(),
    "blank-after-end": lambda card: card.replace("END:VCARD", "END:VCARD ").encode(),
    "stray-end": lambda card: (card + "END:VCARD\r\n").encode(),
    "byte-order-mark": lambda card: b"\xef\xbb\xbf" + card.encode(),
    "nul": lambda card: card.replace("VERSION", "NOTE:\0\r\nVERSION").encode(),
    "too-deep": lambda card: card.replace("FN:", f"{NEST * 6}{UNNEST * 6}FN:").encode(),
    "nested": lambda card: card.replace("FN:", "AGENT:\r\nBEGIN:VCARD\r\nFN:X\r\nEND:VCARD\r\nFN:").encode(),
    "too-many-lines": lambda card: card.replace("FN:", "X-A:1\r\n" * 2500 + "FN:").encode(),
    "open-quote": lambda card: card.replace("FN:", 'TEL;TYPE="home:1\r\nN:').encode(),
    "impossible-date": lambda card: card.replace("FN:", "BDAY:2026-02-31\r\nFN:").encode(),
    "qp-at-the-end": lambda card: card.replace("END:", "NOTE;ENCODING=QUOTED-PRINTABLE:a=\r\nEND:").encode(),
    "nothing": lambda card: b"BEGIN:VCARD\r\nEND:VCARD\r\n",
}


@pytest.mark.parametrize("defect", BROKEN)
def test_one_broken_card_never_costs_another(defect: str) -> None:
    cards = [GOOD.format(number).encode() for number in range(1, 101)]
    cards[49] = BROKEN[defect](GOOD.format(50))
    read, problems = [], []
    for item in open_cards(b"".join(cards), "hundert.vcf"):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            result = read_contact(item)
            problems.extend(result.problems)
            read.append(result.contact and result.contact.name.family)
    others = [f"Nr{number}" for number in range(1, 101) if number != 50]
    assert [name for name in read if name not in (None, "Nr50")] == others
    assert "Nr50" in read or any(problem.card == 50 and problem.file == "hundert.vcf" for problem in problems)
