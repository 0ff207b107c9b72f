"""The sample cards that come with the program, read as the demonstration shows them."""

from __future__ import annotations

from pathlib import Path

from netzwerkpflege.domain.contact import PartialDate
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.read_vcard import ReadCard, read_contact

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"


def read(name: str) -> list[tuple[RawCard, ReadCard]]:
    cards = list(open_cards(SAMPLES / name))
    assert all(isinstance(card, RawCard) for card in cards)
    return [(card, read_contact(card)) for card in cards if isinstance(card, RawCard)]


def test_eight_cards_one_of_them_broken() -> None:
    found = read("visitenkarten.vcf")
    assert [result.contact and result.contact.name.formatted for _card, result in found] == [
        "Dr. Katharina Brandl",
        "Jörg Größwang",
        "Mira Özdemir",
        "Bernd Hollerbach",
        "Theo Fink",
        None,
        "Åsa Lindqvist",
        "Gerlinde Rausch",
    ]
    assert [p.code for _card, result in found for p in result.problems] == ["card.no_name", "photo.remote"]
    assert [result.mended for _card, result in found if result.mended] == [
        ("date.unreadable",),
        ("card.no_end",),
    ]
    assert found[0][1].photo_type == "image/png"
    joerg = found[1][1].contact
    assert found[1][0].charset == "cp1252" and joerg is not None
    assert joerg.note == "Kühlt den Weinkeller vom Gasthof zur Post.\nTrinkt selbst nur Holunderschorle."
    assert [phone.label for phone in joerg.phones] == ["work", "cell", "work_fax"]


def test_cards_from_a_mac() -> None:
    found = [result.contact for _card, result in read("apple.vcf")]
    assert found[0] is not None and found[1] is not None
    assert [email.label for email in found[0].emails] == ["home", "Chor"]
    assert (found[0].birthday, found[0].anniversary) == (PartialDate(None, 9, 30), PartialDate(2009, 6, 20))
    assert found[1].organisation == found[1].name.formatted == "Gasthof zur Post"
