"""Quick making: the same values as the slow way, frozen like them; and plain cards read as the careful way does."""

import copy
import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from netzwerkpflege.domain.contact import Contact, Email, Name, PostalAddress
from netzwerkpflege.exchange.heads import Head, cut_line, known_heads
from netzwerkpflege.exchange.lines import _Reader, read_lines
from netzwerkpflege.exchange.plain import MAX_PLAIN, plain_lines
from netzwerkpflege.exchange.quick import quick


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (Email, ("a@b.example", "work", True)),
        (Email, ("a@b.example",)),
        (Name, ("Anna Berg", "", "Anna", "", "Berg", "")),
        (PostalAddress, ("", "", "Weg 1", "Ulm", "", "89073", "", "home")),
        (Contact, (None, "u", Name("Anna"), "", "Hütte AG")),
        (Contact, ()),
    ],
)
def test_a_quick_value_is_the_slow_one(kind, values):
    made, slow = quick(kind)(*values), kind(*values)
    assert type(made) is kind
    assert made == slow
    assert hash(made) == hash(slow)
    assert repr(made) == repr(slow)
    assert copy.copy(made) == pickle.loads(pickle.dumps(made)) == replace(made) == slow
    field = type(made).__match_args__[0]
    with pytest.raises(FrozenInstanceError):
        setattr(made, field, "x")


def test_defaults_are_made_anew():
    make = quick(Contact)
    assert make().name == Name()


_LEARNED = "NOTE:a", "TEL;TYPE=CELL:1", "EMAIL;TYPE=INTERNET,WORK:a", "VERSION:3.0", "PHOTO;ENCODING=b:AAAA"


def _careful(text):
    read = _Reader().read(text.encode(), "")
    return [(head.group, head.name, head.params, value) for head, value in read.contents]


@pytest.fixture
def learned():
    known_heads.clear()
    for line in _LEARNED:
        assert cut_line(line, keep=True) is not None


@pytest.mark.parametrize(
    "rows",
    [
        ("VERSION:3.0", "NOTE:a", "TEL;TYPE=CELL:1"),
        ("NOTE:a", " b", "\tc", "  d", " \te", " ", "\t", "TEL;TYPE=CELL:1"),
        ("NOTE:", " NOTE:not a line of its own", "\tTEL;TYPE=CELL:2"),
        ("NOTE: a quoted-printable text =", "TEL;TYPE=CELL:1"),
        ("NOTE:x=", " y"),
        (),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.usefixtures("learned")
def test_the_short_way_gives_what_the_careful_one_gives(rows, end):
    text = end.join(("BEGIN:VCARD", *rows, "END:VCARD"))
    found = plain_lines(text)
    assert found is not None
    assert [(head.group, head.name, head.params, value) for head, value in found] == _careful(text)


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCARD\nFN:nobody read this head before\nEND:VCARD",
        "BEGIN:VCARD\nNOTE:a\n\n b\nEND:VCARD",
        "BEGIN:VCARD\n NOTE:a\nEND:VCARD",
        "BEGIN:VCARD\nNOTE:a\nNOTE\nEND:VCARD",
        "BEGIN:VCARD\nNOTE:a\nb\nEND:VCARD",
        "BEGIN:VCARD\r\nNOTE:a\nEND:VCARD",
        "BEGIN:VCARD\r\nNOTE:a\nNOTE:b\r\nEND:VCARD",
        "BEGIN:VCARD\r\nNOTE:a\r\r\nEND:VCARD",
        "BEGIN:VCARD\r\nNOTE:a\rNOTE:b\nNOTE:c\r\nEND:VCARD",
        "BEGIN:VCARD\rNOTE:a\rEND:VCARD",
        "BEGIN:VCARD\nNOTE:a\n",
        "BEGIN:VCARD",
        "NOTE:a\nEND:VCARD",
        "begin:vcard\nNOTE:a\nend:vcard",
        "BEGIN:VCARD\nNOTE:\0a\nEND:VCARD",
        "BEGIN:VCARD\nNOTE:\ufeffa\nEND:VCARD",
        "BEGIN:VCARD\nPHOTO;ENCODING=b:AAAA\nEND:VCARD",
        "BEGIN:VCARD\nBEGIN:VCARD\nNOTE:a\nEND:VCARD\nEND:VCARD",
        f"BEGIN:VCARD\nNOTE:{'a' * MAX_PLAIN}\nEND:VCARD",
        "",
    ],
)
@pytest.mark.usefixtures("learned")
def test_what_is_not_plain_is_left_to_the_careful_way(text):
    assert plain_lines(text) is None
    read = read_lines(text.encode(), "")
    assert [(head.group, head.name, head.params, value) for head, value in read.contents] == _careful(text)


@pytest.mark.parametrize("head", [" NOTE", "\tTEL", "NOTE;X-KIND=quoted-printable", f"NOTE;X={'x' * 300}"])
def test_heads_that_could_be_mistaken_are_not_remembered(head):
    known_heads.clear()
    found = cut_line(f"{head}:value", keep=True)
    assert found is not None
    assert isinstance(found[0], Head)
    assert not known_heads
