"""The exam on real cards can fail, and its second reader owes nothing to the first."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from netzwerkpflege.exchange.cardfile import RawCard
from netzwerkpflege.exchange.read_vcard import ReadCard

from . import independent_reader, vcards
from .independent_reader import facts_of, holds_somebody, read_file

needs_cards = pytest.mark.skipif(not (vcards.USUAL / "open").is_dir(), reason="the folder of real cards is not here")

CARD = """BEGIN:VCARD
VERSION:3.0
FN:Dr. Anna Berg
N:Berg;Anna;;Dr.;
ORG:Berg\\, Tal;Einkauf
item1.EMAIL;TYPE=INTERNET,WORK:a@b.de
item1.X-ABLabel:Verein
TEL;TYPE=CELL;TYPE=VOICE:tel:+49%2089
ADR;TYPE=HOME:;;Weg 1\\nHof;Ort;;80331;
BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-14
NOTE:eins\\, zwei
  drei
CATEGORIES:a\\,b,c
X-SPOUSE:Ruth
END:VCARD
"""


def test_the_second_reader_stands_on_its_own() -> None:
    tree = ast.parse(Path(independent_reader.__file__).read_text(encoding="utf-8"))
    modules = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    modules |= {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    assert not {name for name in modules if name and name.startswith(("netzwerkpflege", "vobject"))}


def test_the_facts_of_a_card() -> None:
    (card,) = read_file(CARD.encode())
    facts, rest = facts_of(card)
    assert facts == [
        *(("name", "Dr. Anna Berg"), ("family", "Berg"), ("given", "Anna"), ("prefix", "Dr.")),
        *(("organisation", "Berg, Tal"), ("department", "Einkauf"), ("email", "a@b.de"), ("label", "a@b.de", "Verein")),
        *(("phone", "+49 89"), ("label", "+49 89", "cell"), ("address.street", "Weg 1\nHof")),
        *(("address.locality", "Ort"), ("address.postal_code", "80331"), ("birthday", "--03-14")),
        *(("note", "eins, zwei drei"), ("tag", "a,b"), ("tag", "c")),
    ]  # fmt: skip
    assert [item.name for item in rest] == ["X-SPOUSE"]
    assert holds_somebody(facts) and not holds_somebody([("note", "x")])


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A small collection."""
    (tmp_path / "open").mkdir()
    (tmp_path / "open" / "a.vcf").write_text(CARD + CARD, encoding="utf-8")
    (tmp_path / "SOURCES.tsv").write_text("file\tproducer\na.vcf\tProgramm A\n", encoding="utf-8")
    yield tmp_path


def test_all_is_kept(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert vcards.main([str(folder)]) == 0
    out = capsys.readouterr().out
    assert "34 of 34 fields kept" in out and "passed" in out
    assert "Berg" not in out and "a@b.de" not in out


def test_a_lost_field_fails(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    read = vcards.read_contact

    def forgetful(card: RawCard) -> ReadCard:
        found = read(card)
        assert found.contact is not None
        return found._replace(contact=replace(found.contact, phones=()))

    monkeypatch.setattr(vcards, "read_contact", forgetful)
    assert vcards.main([str(folder)]) == 1
    assert "lost: a.vcf#1: phone" in capsys.readouterr().out


def test_a_lost_card_fails(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    opened = vcards.open_cards
    monkeypatch.setattr(vcards, "open_cards", lambda *args: list(opened(*args))[:1])
    assert vcards.main([str(folder)]) == 1
    assert "not accounted for: a.vcf" in capsys.readouterr().out


def test_without_the_collection_nothing_is_examined(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert vcards.main([str(tmp_path)]) == 0
    assert "nothing was examined" in capsys.readouterr().out


@needs_cards
def test_the_second_reader_agrees_with_two_others() -> None:
    same = agreed = 0
    truth: dict[str, list[dict[str, Any]]] = {}
    with (vcards.USUAL / "truth.jsonl").open(encoding="utf-8") as stream:
        for row in map(json.loads, stream):
            if row["status"] == "ok":
                truth.setdefault(row["file"], []).append(row)
    for name, rows in truth.items():
        cards = read_file((vcards.USUAL / "open" / name).read_bytes())
        for row, card in zip(rows, cards, strict=False):
            values = [(item.name, item.value) for item in card if isinstance(item.value, str)]
            for prop in row["props"]:
                if prop["agree"] and isinstance(prop["value"], str):
                    agreed += 1
                    same += any(
                        name == prop["name"] and value.strip() == prop["value"].strip() for name, value in values
                    )
    assert agreed > 8000 and same / agreed > 0.97, (same, agreed)


@needs_cards
def test_the_real_cards_pass(capsys: pytest.CaptureFixture[str]) -> None:
    assert vcards.main([]) == 0, capsys.readouterr().out
