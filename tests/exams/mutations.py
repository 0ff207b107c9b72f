"""Cards gone wrong: seeds of our own invention, and what chance makes of them, the same for the same number."""

from __future__ import annotations

import base64
import random
import re
from collections.abc import Callable

GIF = base64.b64encode(b"GIF89a\x14\0\x0a\0" + bytes(range(200))).decode()

SEEDS: tuple[bytes, ...] = tuple(
    text.replace("\n", "\r\n").encode(encoding)
    for text, encoding in (
        (
            "BEGIN:VCARD\nVERSION:3.0\nPRODID:-//Apple Inc.//iOS 17//EN\nN:Größwang;Jörg;;Dr.;\nFN:Dr. Jörg Größwang\n"
            "ORG:Größwang & Söhne;Einkauf;Süd\nitem1.EMAIL;type=INTERNET;type=pref:j@example.org\nitem1.X-ABLabel:Verein\n"
            "TEL;type=CELL;type=VOICE:+49 176 1\nitem2.ADR;type=HOME:;;Weg 1\\nHof;Ort;;80331;Deutschland\nitem2.X-ABADR:de\n"
            "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-14\nitem3.X-ABDATE;type=pref:2009-06-20\nitem3.X-ABLabel:_$!<Anniversary>!$_\n"
            "X-SOCIALPROFILE;type=twitter;x-user=jg:http://twitter.example/jg\nIMPP;X-SERVICE-TYPE=Skype:skype:jg\n"
            "item4.X-ABRELATEDNAMES:Ruth\nitem4.X-ABLabel:_$!<Sister>!$_\nNOTE:Eins\\, zwei\\; drei und noch einiges mehr\\, \n"
            f" gefaltet\nPHOTO;ENCODING=b;TYPE=GIF:{GIF[:60]}\n {GIF[60:]}\nREV:2020-01-01T00:00:00Z\nEND:VCARD\n",
            "utf-8",
        ),
        (
            "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gr=C3=B6=C3=9Fwang;J=C3=B6rg\nTEL;HOME;VOICE:1\n"
            "ADR;HOME;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:;;Stra=DFe 1=0D=0A=\nHinterhaus;M=FCnchen;;80331;\n"
            "LABEL;HOME;ENCODING=QUOTED-PRINTABLE:Weg 1=0D=0A80331 Ort\nEMAIL;INTERNET:j@example.org\nAGENT:\nBEGIN:VCARD\n"
            f"VERSION:2.1\nN:Tal;Uta\nEND:VCARD\nX-EIGEN:Wert\nLOGO;GIF;BASE64:\n {GIF[:70]}\n {GIF[70:]}\n\nEND:VCARD\n",
            "utf-8",
        ),
        (
            "BEGIN:VCARD\nVERSION:4.0\nFN;LANGUAGE=de:Anna Berg\nN;SORT-AS=\"Berg,Anna\":Berg;Anna;Eva,Maria;;\nGENDER:F\nTEL;VALUE=uri;"
            'PREF=1;TYPE="voice,home":tel:+49-89-1;ext=7\nEMAIL;TYPE=work;PREF=2:a@example.org\nBDAY:--0412\nANNIVERSARY:20090620\n'
            f"PHOTO:data:image/gif;base64,{GIF}\nRELATED;TYPE=spouse;VALUE=text:Bernd\nCATEGORIES:a\\,b,c\nUID:urn:uuid:1-2-3\n"
            "KIND:individual\nX-A;X-B=a^nb^'c:1\nGEO:geo:48.1,11.5\nKEY:data:application/pgp;base64,QUJD\nEND:VCARD\n",
            "utf-8",
        ),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:Änne Müller\nN:Müller;Änne;;;\nNOTE:Grüße aus Köln\nEND:VCARD\n", "cp1252"),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:Änne Müller\nN:Müller;Änne;;;\nTEL;TYPE=WORK,FAX:1\nEND:VCARD\n", "utf-16"),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:Änne\nN:;Änne;;;\nX-ICQ:1\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Jo\nEND:VCARD\n", "utf-16-be"),
        ("BEGIN:VCARD\nVERSION:3.0\nKIND:group\nFN:Chor\nUID:g\nMEMBER:urn:uuid:1\nX-CSV-ORT;X-HEADER=\"Ort, alt\":x\nEND:VCARD\n", "utf-8"),
        ("BEGIN:VCARD\nFN:A\nX-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Ela;1;;\nX-WAB-GENDER:2\nTZ:+01:00\nEND:VCARD\n", "utf-8"),
    )
)  # fmt: skip
TOKENS: tuple[bytes, ...] = (
    *(b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"\r\nAGENT:\r\nBEGIN:VCARD\r\n", b"VERSION:2.1\r\n", b"VERSION:4.0\r\n"),
    *(
        b";ENCODING=QUOTED-PRINTABLE",
        b";ENCODING=b",
        b";CHARSET=utf-7",
        b";CHARSET=\xff",
        b";VALUE=uri",
        b";TYPE=",
        b";;",
    ),
    *(
        b"=\r\n",
        b"=0D=0A=\r\n",
        b"=XX",
        b"\r\n ",
        b"\r\n\t",
        b"\r\r\n",
        b"\r",
        b"\n",
        b"\0",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
    ),
    *(
        b'"',
        b"\\",
        b"\\n",
        b"\\;",
        b",",
        b";",
        b":",
        b"^",
        b"^n",
        b"data:image/png;base64,",
        b"X-ABLabel:_$!<",
        b"item1.",
    ),
    *(
        b"N:",
        b"FN:\r\n",
        b"PHOTO:",
        b"BDAY:99999999",
        b"tel:",
        b"%00%ff",
        "ä€😀\u202e\u2028".encode(),
        b"\xc3",
        b"\xf0\x9f",
    ),
)
LARGEST = 200_000
"""Bytes of a mutated file."""

Bytes = bytearray


def mutated(seed: int, number: int) -> bytes:
    """Card file ``number`` of a run: a seed after one to six changes."""
    chance = random.Random(f"{seed}:{number}")
    data = Bytes(chance.choice(SEEDS))
    if chance.random() < 0.2:
        data += chance.choice(SEEDS)
    for _ in range(chance.choice((1, 1, 2, 2, 3, 4, 6))):
        chance.choices(CHANGES, WEIGHTS)[0](data, chance)
        del data[LARGEST:]
    return bytes(data)


def _place(data: Bytes, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def _flip(data: Bytes, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 8)):
        if data:
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _random_bytes(data: Bytes, chance: random.Random) -> None:
    at = _place(data, chance)
    data[at:at] = chance.randbytes(chance.randint(1, 40))


def _token(data: Bytes, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 4)):
        at = _place(data, chance)
        data[at:at] = chance.choice(TOKENS)


def _cut(data: Bytes, chance: random.Random) -> None:
    at = _place(data, chance)
    del data[at : at + chance.randint(1, 80)]


def _end(data: Bytes, chance: random.Random) -> None:
    del data[_place(data, chance) :]


def _repeat(data: Bytes, chance: random.Random) -> None:
    at = _place(data, chance)
    part = bytes(data[at : at + chance.randint(1, 60)])
    data[at:at] = part * chance.choice((2, 5, 40, 300))


def _bomb(data: Bytes, chance: random.Random) -> None:
    at = _place(data, chance)
    data[at:at] = chance.choice(TOKENS) * chance.choice((500, 3000, 20_000))


def _splice(data: Bytes, chance: random.Random) -> None:
    other = chance.choice(SEEDS)
    at, first = _place(data, chance), chance.randrange(len(other))
    data[at:at] = other[first : first + chance.randint(1, 200)]


def _recode(data: Bytes, chance: random.Random) -> None:
    text = bytes(data).decode("utf-8", "replace")
    data[:] = text.encode(chance.choice(("utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1", "cp1250")), "replace")


def _ends(data: Bytes, chance: random.Random) -> None:
    data[:] = bytes(data).replace(b"\r\n", chance.choice((b"\n", b"\r", b"\r\r\n", b"\n\n", b"\r\n \r\n", b"\n\r")))


def _lines(data: Bytes, chance: random.Random) -> None:
    """Lines are dropped, doubled, mixed, joined."""
    lines = bytes(data).split(b"\r\n")
    at = chance.randrange(len(lines))
    way = chance.randrange(5)
    if way == 0:
        del lines[at]
    elif way == 1:
        count = chance.choice((1, 3, 100, 2500))
        lines[at:at] = [lines[at]] * min(count, LARGEST // (len(lines[at]) + 1))
    elif way == 2:
        chance.shuffle(lines)
    elif way == 3:
        lines[at] = lines[at] + chance.choice(lines)
    else:
        lines[at], lines[-1] = lines[-1], lines[at]
    data[:] = b"\r\n".join(lines)


def _heads(data: Bytes, chance: random.Random) -> None:
    """A property gets other parameters, another group, another name or no colon."""
    heads = list(re.finditer(rb"(?m)^[^:\r\n]+:", bytes(data)))
    if not heads:
        return
    match = chance.choice(heads)
    head = match[0][:-1]
    new = chance.choice(
        (
            head
            + b";"
            + chance.choice((b'X="a:b;c"', b"X=a^nb", b"TYPE=pref,work", b"ENCODING=QUOTED-PRINTABLE", b'T="')),
            b"item%d." % chance.randrange(5) + head,
            chance.choice(
                (b"ADR", b"N", b"TEL", b"X-GOOGLE TALK", b"X-ABLabel", b"PHOTO", b"AGENT", b"ORG", b"CATEGORIES")
            ),
            head.swapcase(),
            head + b";A=" * chance.choice((1, 50, 5000)),
        )
    )
    data[match.start() : match.end()] = new + chance.choice((b":", b":", b":", b"", b"::"))


def _fold(data: Bytes, chance: random.Random) -> None:
    """Folded anywhere, also within a letter."""
    for _ in range(chance.randint(1, 30)):
        at = _place(data, chance)
        data[at:at] = chance.choice((b"\r\n ", b"\n\t", b"\r\n  ", b"=\r\n"))


def _nest(data: Bytes, chance: random.Random) -> None:
    """Cards in cards, deeper than anybody needs."""
    depth = chance.choice((1, 2, 3, 6, 60, 2000))
    data[:] = (
        b"BEGIN:VCARD\r\nFN:x\r\nAGENT:\r\n" * depth + bytes(data) + b"END:VCARD\r\n" * chance.choice((0, 1, depth))
    )


CHANGES: tuple[Callable[[Bytes, random.Random], None], ...] = (
    *(_flip, _random_bytes, _token, _cut, _end, _repeat, _bomb, _splice, _recode, _ends, _lines, _heads, _fold, _nest),
)
WEIGHTS = (8, 4, 12, 8, 3, 6, 1, 8, 3, 4, 10, 14, 6, 2)
