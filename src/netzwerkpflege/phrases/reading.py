"""Sentences about reading cards: what a file or a card lacked, and what was put right."""

from __future__ import annotations

from typing import Final

GERMAN: Final[dict[str, str]] = {
    # Problems of a whole file (card = 0)
    "file.missing": "Diese Datei gibt es nicht (mehr).",
    "file.folder": "Das ist ein Ordner, keine Datei mit Visitenkarten.",
    "file.no_permission": "Diese Datei darf nicht gelesen werden: Es fehlt die Berechtigung.",
    "file.unreadable": "Diese Datei lässt sich nicht lesen; das Laufwerk meldet einen Fehler.",
    "file.not_regular": "Das ist keine gewöhnliche Datei, deshalb wurde sie nicht geöffnet.",
    "file.empty": "Diese Datei ist leer.",
    "file.too_large": "Diese Datei ist mit {megabytes} MB zu groß; möglich sind {limit} MB. Bitte teilen Sie sie auf.",
    "file.no_cards": "In dieser Datei steht keine Visitenkarte.",
    # Problems of one card
    "text.stray": "Zwischen den Karten steht Text, der zu keiner Karte gehört. Er wurde aufgehoben, aber nicht übernommen.",
    "card.too_large": "Diese Karte ist mit {megabytes} MB zu groß; möglich sind {limit} MB.",
    "card.too_deep": "In dieser Karte stecken {depth} Karten ineinander; mehr als {limit} werden nicht gelesen.",
    "card.too_many_lines": "Diese Karte hat mehr als {limit} Zeilen und wurde deshalb nicht gelesen.",
    "card.no_name": "Auf dieser Karte steht kein Name.",
    "card.empty": "Diese Karte ist leer.",
    "line.too_long": "Eine Angabe ist länger als {limit} MB. Sie bleibt in der Originalkarte; alles andere wurde gelesen.",
    "photo.remote": "Das Foto liegt im Internet. Es wird nicht geladen; die Adresse bleibt in der Originalkarte.",
    "photo.not_an_image": "Das Foto ist kein lesbares JPEG-, PNG-, WebP- oder GIF-Bild. Alles andere wurde gelesen.",
    "photo.too_large": "Das Foto ist mit {megabytes} MB zu groß; möglich sind {limit} MB. Alles andere wurde gelesen.",
    "photo.bomb": "Das Foto wäre ausgepackt {megapixels} Megapixel groß; möglich sind {limit}. Alles andere wurde gelesen.",
    # What was put right (mended): the card was read all the same
    "card.no_end": "Das Ende der Karte (END:VCARD) fehlte und wurde ergänzt.",
    "card.no_begin": "Der Anfang der Karte (BEGIN:VCARD) fehlte und wurde ergänzt.",
    "charset.guessed": "Der Zeichensatz war nicht angegeben und wurde geschätzt. Bitte prüfen Sie die Umlaute.",
    "charset.unknown": "Der angegebene Zeichensatz ist unbekannt.",
    "charset.damaged": "Der Text passt nicht zum angegebenen Zeichensatz. Bitte prüfen Sie die Umlaute.",
    "line.wrapped": "Umbrochener Text wurde wieder zusammengefügt.",
    "line.unread": "Eine Zeile war nicht zu verstehen; sie bleibt in der Originalkarte.",
    "date.unreadable": "Ein Datum war nicht zu verstehen; es bleibt in der Originalkarte.",
    "name.composed": "Der angezeigte Name fehlte und wurde aus den übrigen Angaben gebildet.",
    "value.extra_parts": "Name oder Anschrift haben mehr Teile als vorgesehen; die übrigen bleiben in der Originalkarte.",
}

ENGLISH: Final[dict[str, str]] = {
    "file.missing": "This file does not exist (any more).",
    "file.folder": "This is a folder, not a file of cards.",
    "file.no_permission": "This file may not be read: permission is missing.",
    "file.unreadable": "This file cannot be read; the drive reports an error.",
    "file.not_regular": "This is not an ordinary file, so it was not opened.",
    "file.empty": "This file is empty.",
    "file.too_large": "At {megabytes} MB this file is too large; {limit} MB are possible. Please split it.",
    "file.no_cards": "There is no card in this file.",
    "text.stray": "Between the cards there is text that belongs to no card. It was kept, but not taken over.",
    "card.too_large": "At {megabytes} MB this card is too large; {limit} MB are possible.",
    "card.too_deep": "In this card {depth} cards are nested; more than {limit} are not read.",
    "card.too_many_lines": "This card has more than {limit} lines, so it was not read.",
    "card.no_name": "There is no name on this card.",
    "card.empty": "This card is empty.",
    "line.too_long": "One entry is longer than {limit} MB. It stays in the original card; everything else was read.",
    "photo.remote": "The photo lies on the internet. It is not fetched; its address stays in the original card.",
    "photo.not_an_image": "The photo is not a readable JPEG, PNG, WebP or GIF picture. Everything else was read.",
    "photo.too_large": "At {megabytes} MB the photo is too large; {limit} MB are possible. Everything else was read.",
    "photo.bomb": "Unpacked, the photo would have {megapixels} megapixels; {limit} are possible. Everything else was read.",
    "card.no_end": "The end of the card (END:VCARD) was missing and was added.",
    "card.no_begin": "The beginning of the card (BEGIN:VCARD) was missing and was added.",
    "charset.guessed": "No character set was given, so it was guessed. Please check letters such as ä, ö, ü.",
    "charset.unknown": "The character set that is given is unknown.",
    "charset.damaged": "The text does not fit its character set. Please check letters such as ä, ö, ü.",
    "line.wrapped": "Wrapped text was joined again.",
    "line.unread": "One line could not be understood; it stays in the original card.",
    "date.unreadable": "A date could not be understood; it stays in the original card.",
    "name.composed": "The displayed name was missing and was made from the other entries.",
    "value.extra_parts": "Name or address has more parts than foreseen; the others stay in the original card.",
}
