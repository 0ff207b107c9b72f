"""The sentences for every code below the window, in German and English, without Qt: for the command line and the window.

Placeholders are filled from a code's details. A test holds both languages complete.
"""

from __future__ import annotations

from collections.abc import Mapping

from netzwerkpflege.domain.outcome import ExpectedError, Problem
from netzwerkpflege.domain.steps import StepLabel

LANGUAGES = ("de", "en")


def phrase(code: str, lang: str, details: Mapping[str, str | int] | None = None) -> str:
    """The sentence for a code. An unknown code stands for itself, so that nothing is ever hidden."""
    text = PHRASES.get(lang, PHRASES["en"]).get(code)
    if text is None:
        return code
    return text.format_map(_Details(details or {}))


def error_sentence(error: ExpectedError, lang: str) -> str:
    """What went wrong, kindly."""
    rule = error.details.get("rule")
    field = error.details.get("field")
    code = f"{error.code}.{field}.{rule}" if rule else error.code
    if code not in PHRASES["de"]:
        code = f"{error.code}.{rule}" if f"{error.code}.{rule}" in PHRASES["de"] else error.code
    if error.code == "not_found":
        code = f"not_found.{error.details.get('kind', '')}"
    return phrase(code, lang, error.details)


def problem_sentence(problem: Problem, lang: str) -> str:
    """The reason why a card could not be read (as meant)."""
    return phrase(problem.code, lang, {"file": problem.file, "name": problem.name, **problem.details})


def step_sentence(label: StepLabel, lang: str) -> str:
    """What an undo step did, for „Undo: …“."""
    code = f"step.{label.step.value}"
    if not label.name and f"{code}.many" in PHRASES[lang]:
        code += ".one" if label.count == 1 else ".many"
    return phrase(code, lang, {"name": label.name, "count": label.count})


class _Details(dict[str, "str | int"]):
    """Placeholders without a value stay empty instead of failing."""

    def __missing__(self, key: str) -> str:
        return ""


_DE = {
    # status and gate
    "status.bare": "Nur Karte",
    "status.context": "Gespräch",
    "status.dialogue": "Dialog",
    "status.resting": "Ruht",
    "status.objected": "Widerspruch",
    "badge.bare": "Nur Karte – noch kein Gespräch festgehalten",
    "badge.context": "Gespräch geführt – {missing}",
    "badge.dialogue": "Dialog gewünscht – darf angeschrieben werden",
    "badge.resting": "Ruht – keine Erinnerungen, keine Briefe",
    "badge.resting.network_marketing": "Ruht (Strukturvertrieb) – keine Erinnerungen, keine Briefe",
    "badge.objected": "Widerspruch – möchte keine Post",
    "missing.no_connection_point": "noch kein Anknüpfungspunkt",
    "missing.my_wish_open": "Ihr eigener Wunsch ist noch offen",
    "missing.my_wish_no": "Sie möchten es dabei belassen",
    "missing.their_wish_open": "der Wunsch der anderen Seite ist noch offen",
    "missing.their_wish_no": "die andere Seite möchte es dabei belassen",
    "reason.removed": "Dieser Kontakt liegt im Papierkorb.",
    "reason.objected": "Diese Person hat Post widersprochen.",
    "reason.resting": "Dieser Kontakt ruht.",
    "reason.no_conversation": "Es ist noch kein Gespräch festgehalten.",
    "reason.no_connection_point": "Im Gespräch ist noch kein Anknüpfungspunkt festgehalten.",
    "reason.my_wish_open": "Ob Sie in Verbindung bleiben möchten, ist noch offen.",
    "reason.my_wish_no": "Sie möchten es bei dem einen Gespräch belassen.",
    "reason.their_wish_open": "Ob die andere Seite in Verbindung bleiben möchte, ist noch offen.",
    "reason.their_wish_no": "Die andere Seite möchte es bei dem einen Gespräch belassen.",
    "reason.no_consent": "Für Serienpost ist keine Einwilligung festgehalten.",
    "reason.no_address": "Es ist keine E-Mail-Adresse bekannt.",
    "reason.address_objected": "Für diese Adresse liegt ein Widerspruch vor.",
    "reason.address_unknown": "Diese Adresse gehört nicht zu diesem Kontakt.",
    "next.bare": "Wenn Sie miteinander gesprochen haben, halten Sie das Gespräch fest.",
    "next.context": "Ergänzen Sie, was Sie verbindet und was beide Seiten wünschen, sobald Sie es wissen.",
    "wish.yes": "ja",
    "wish.no": "nein",
    "wish.open": "offen",
    "guest.expected": "erwartet",
    "guest.met": "getroffen",
    "guest.missed": "nicht getroffen",
    "repeat.never": "nicht wiederholen",
    "repeat.weekly": "jede Woche",
    "repeat.monthly": "jeden Monat",
    "repeat.quarterly": "jedes Vierteljahr",
    "repeat.half_yearly": "jedes halbe Jahr",
    "repeat.yearly": "jedes Jahr",
    "owner.mine": "Ich bin dran",
    "owner.theirs": "Die andere Seite ist dran",
    "owner.joint": "Gemeinsam",
    "label.home": "privat",
    "label.work": "geschäftlich",
    "label.cell": "mobil",
    "label.mobile": "mobil",
    "label.fax": "Fax",
    "label.pager": "Pager",
    "label.voice": "",
    "label.main": "Zentrale",
    "label.other": "weitere",
    "label.internet": "",
    # expected errors
    "store.too_new": "Die Adressdatei „{file}“ stammt aus einer neueren Fassung von Netzwerkpflege "
    "(Stand {found}, diese Fassung kennt {known}). Bitte aktualisieren Sie das Programm; die Datei bleibt unverändert.",
    "store.foreign": "„{file}“ ist keine Adressdatei von Netzwerkpflege. Sie bleibt unverändert.",
    "store.damaged": "Die Adressdatei „{file}“ ist beschädigt und wird nicht weiter beschrieben. "
    "Im Ordner „backups“ daneben liegen frühere Stände.",
    "store.locked": "Ein anderes Programm arbeitet gerade mit der Adressdatei „{file}“. "
    "Nichts wurde gespeichert; bitte versuchen Sie es gleich noch einmal.",
    "store.read_only": "In die Adressdatei „{file}“ kann nicht geschrieben werden (nur lesbar). Nichts wurde gespeichert.",
    "store.disk_full": "Auf dem Datenträger von „{file}“ ist kein Platz mehr. Nichts wurde gespeichert, nichts ging verloren.",
    "store.failed": "Der Datenträger von „{file}“ meldet einen Fehler ({reason}). Nichts wurde gespeichert.",
    "profile.read_only": "Der Ordner „{file}“ lässt sich nicht anlegen oder beschreiben.",
    "file.unreadable": "„{file}“ lässt sich nicht lesen: {reason}",
    "file.unwritable": "„{file}“ lässt sich nicht schreiben: {reason}",
    "not_found.contact": "Einen Kontakt mit der Nummer {id} gibt es nicht (mehr).",
    "not_found.event": "Eine Veranstaltung mit der Nummer {id} gibt es nicht (mehr).",
    "not_found.meeting": "Ein Gespräch mit der Nummer {id} gibt es nicht (mehr).",
    "not_found.reminder": "Eine Erinnerung mit der Nummer {id} gibt es nicht (mehr).",
    "not_found.thread": "Diesen offenen Faden gibt es nicht (mehr).",
    "gate.shut": "Die Schranke ist zu: {reasons}",
    "gate.tampered": "Die Schranke in der Adressdatei ist nicht so, wie sie sein soll. "
    "Das Versenden ist deshalb abgeschaltet.",
    "invalid": "Diese Angabe kann so nicht gespeichert werden.",
    "invalid.formatted.empty": "Bitte geben Sie einen Namen, eine Firma oder eine Adresse an.",
    "invalid.title.empty": "Bitte geben Sie der Veranstaltung einen Namen.",
    "invalid.text.empty": "Bitte schreiben Sie, worum es geht.",
    "invalid.reason.empty": "Bitte schreiben Sie dazu, warum.",
    "invalid.participants.nobody": "Bitte nennen Sie mindestens eine Person, mit der Sie gesprochen haben.",
    "invalid.participants.twice": "Eine Person ist zweimal genannt.",
    "invalid.on.future": "Ein Gespräch kann nicht in der Zukunft liegen.",
    "invalid.until.past": "Bitte wählen Sie einen Tag nach heute.",
    "invalid.connection_points.point_too_short": "Der Anknüpfungspunkt „{text}“ ist zu kurz, um etwas zu sagen.",
    "undo.nothing": "Es gibt nichts rückgängig zu machen.",
    "undo.blocked": "Dieser Schritt lässt sich nicht mehr zurücknehmen, weil Späteres darauf aufbaut.",
    "trouble": "Das hat nicht geklappt.",
    # undo steps
    "step.contact.add": "{name} anlegen",
    "step.contact.edit": "{name} ändern",
    "step.contact.remove": "{name} entfernen",
    "step.contact.remove.one": "1 Kontakt entfernen",
    "step.contact.remove.many": "{count} Kontakte entfernen",
    "step.contact.rest": "{name} ruhen lassen",
    "step.contact.rest.one": "1 Kontakt ruhen lassen",
    "step.contact.rest.many": "{count} Kontakte ruhen lassen",
    "step.contact.wake": "{name} aus der Ruhe holen",
    "step.contact.wake.one": "1 Kontakt aus der Ruhe holen",
    "step.contact.wake.many": "{count} Kontakte aus der Ruhe holen",
    "step.contact.photo": "Foto von {name} ändern",
    "step.contact.tag": "Schlagwörter von {name} ändern",
    "step.objection.record": "Widerspruch von {name} festhalten",
    "step.objection.correct": "Widerspruch von {name} berichtigen",
    "step.note.add": "Gespräch mit {name} festhalten",
    "step.note.edit": "Gespräch mit {name} ändern",
    "step.note.remove": "Gespräch mit {name} entfernen",
    "step.event.add": "Veranstaltung „{name}“ anlegen",
    "step.event.edit": "Veranstaltung „{name}“ ändern",
    "step.event.remove": "Veranstaltung „{name}“ entfernen",
    "step.event.guests": "Gästeliste von „{name}“ ändern",
    "step.reminder.add": "Erinnerung „{name}“ anlegen",
    "step.reminder.edit": "Erinnerung „{name}“ ändern",
    "step.reminder.done": "Erinnerung „{name}“ erledigen",
    "step.reminder.snooze": "Erinnerung „{name}“ verschieben",
    "step.reminder.remove": "Erinnerung „{name}“ entfernen",
    "step.thread.add": "Offenen Faden mit {name} festhalten",
    "step.thread.edit": "Offenen Faden mit {name} ändern",
    "step.thread.close": "Offenen Faden mit {name} abschließen",
    "step.keepsake.add": "Gute Erinnerung bei {name} festhalten",
    "step.question.add": "Frage an {name} festhalten",
    "step.question.answer": "Antwort von {name} festhalten",
    "step.line.remove": "Eintrag bei {name} entfernen",
    "step.import.one": "1 Kontakt einlesen",
    "step.import.many": "{count} Kontakte einlesen",
    "step.import": "{count} Kontakte einlesen",
    "step.demo": "Beispieldaten anlegen",
}

_EN = {
    "status.bare": "Bare card",
    "status.context": "Conversation",
    "status.dialogue": "Dialogue",
    "status.resting": "Resting",
    "status.objected": "Objection",
    "badge.bare": "Bare card – no conversation noted yet",
    "badge.context": "Conversation noted – {missing}",
    "badge.dialogue": "Dialogue wished for – may be written to",
    "badge.resting": "Resting – no reminders, no letters",
    "badge.resting.network_marketing": "Resting (network marketing) – no reminders, no letters",
    "badge.objected": "Objection – does not want mail",
    "missing.no_connection_point": "no connection point yet",
    "missing.my_wish_open": "your own wish is still open",
    "missing.my_wish_no": "you would rather leave it there",
    "missing.their_wish_open": "the other side’s wish is still open",
    "missing.their_wish_no": "the other side would rather leave it there",
    "reason.removed": "This contact is in the trash.",
    "reason.objected": "This person has objected to mail.",
    "reason.resting": "This contact is resting.",
    "reason.no_conversation": "No conversation is noted yet.",
    "reason.no_connection_point": "No connection point is noted in the conversation yet.",
    "reason.my_wish_open": "Whether you wish to stay in touch is still open.",
    "reason.my_wish_no": "You wish to leave it at the one conversation.",
    "reason.their_wish_open": "Whether the other side wishes to stay in touch is still open.",
    "reason.their_wish_no": "The other side wishes to leave it at the one conversation.",
    "reason.no_consent": "No consent to serial mail is on record.",
    "reason.no_address": "No e-mail address is known.",
    "reason.address_objected": "There is an objection for this address.",
    "reason.address_unknown": "This address does not belong to this contact.",
    "next.bare": "Once you have talked with each other, note the conversation.",
    "next.context": "Add what connects you and what both sides wish, as soon as you know.",
    "wish.yes": "yes",
    "wish.no": "no",
    "wish.open": "open",
    "guest.expected": "expected",
    "guest.met": "met",
    "guest.missed": "missed",
    "repeat.never": "does not repeat",
    "repeat.weekly": "every week",
    "repeat.monthly": "every month",
    "repeat.quarterly": "every quarter",
    "repeat.half_yearly": "every half year",
    "repeat.yearly": "every year",
    "owner.mine": "My turn",
    "owner.theirs": "Their turn",
    "owner.joint": "Together",
    "label.home": "home",
    "label.work": "work",
    "label.cell": "mobile",
    "label.mobile": "mobile",
    "label.fax": "fax",
    "label.pager": "pager",
    "label.voice": "",
    "label.main": "main",
    "label.other": "other",
    "label.internet": "",
    "store.too_new": "The address file “{file}” comes from a newer version of Netzwerkpflege "
    "(format {found}, this version knows {known}). Please update the program; the file stays as it is.",
    "store.foreign": "“{file}” is not an address file of Netzwerkpflege. It stays as it is.",
    "store.damaged": "The address file “{file}” is damaged and will not be written to. "
    "Earlier copies are in the folder “backups” beside it.",
    "store.locked": "Another program is working with the address file “{file}”. "
    "Nothing was saved; please try again in a moment.",
    "store.read_only": "The address file “{file}” cannot be written to (read-only). Nothing was saved.",
    "store.disk_full": "The disk of “{file}” is full. Nothing was saved, nothing was lost.",
    "store.failed": "The disk of “{file}” reports an error ({reason}). Nothing was saved.",
    "profile.read_only": "The folder “{file}” cannot be created or written to.",
    "file.unreadable": "“{file}” cannot be read: {reason}",
    "file.unwritable": "“{file}” cannot be written: {reason}",
    "not_found.contact": "There is no contact with the number {id} (any more).",
    "not_found.event": "There is no event with the number {id} (any more).",
    "not_found.meeting": "There is no conversation with the number {id} (any more).",
    "not_found.reminder": "There is no reminder with the number {id} (any more).",
    "not_found.thread": "There is no such open thread (any more).",
    "gate.shut": "The gate is shut: {reasons}",
    "gate.tampered": "The gate in the address file is not as it should be. Sending is therefore switched off.",
    "invalid": "This cannot be saved as it is.",
    "invalid.formatted.empty": "Please give a name, an organisation or an address.",
    "invalid.title.empty": "Please give the event a name.",
    "invalid.text.empty": "Please write what it is about.",
    "invalid.reason.empty": "Please add why.",
    "invalid.participants.nobody": "Please name at least one person you talked with.",
    "invalid.participants.twice": "A person is named twice.",
    "invalid.on.future": "A conversation cannot lie in the future.",
    "invalid.until.past": "Please choose a day after today.",
    "invalid.connection_points.point_too_short": "The connection point “{text}” is too short to say anything.",
    "undo.nothing": "There is nothing to undo.",
    "undo.blocked": "This step can no longer be taken back, because later ones stand on it.",
    "trouble": "That did not work.",
    "step.contact.add": "Add {name}",
    "step.contact.edit": "Change {name}",
    "step.contact.remove": "Remove {name}",
    "step.contact.remove.one": "Remove 1 contact",
    "step.contact.remove.many": "Remove {count} contacts",
    "step.contact.rest": "Let {name} rest",
    "step.contact.rest.one": "Let 1 contact rest",
    "step.contact.rest.many": "Let {count} contacts rest",
    "step.contact.wake": "Wake {name}",
    "step.contact.wake.one": "Wake 1 contact",
    "step.contact.wake.many": "Wake {count} contacts",
    "step.contact.photo": "Change the photo of {name}",
    "step.contact.tag": "Change the tags of {name}",
    "step.objection.record": "Record the objection of {name}",
    "step.objection.correct": "Correct the objection of {name}",
    "step.note.add": "Note the conversation with {name}",
    "step.note.edit": "Change the conversation with {name}",
    "step.note.remove": "Remove the conversation with {name}",
    "step.event.add": "Add the event “{name}”",
    "step.event.edit": "Change the event “{name}”",
    "step.event.remove": "Remove the event “{name}”",
    "step.event.guests": "Change the guest list of “{name}”",
    "step.reminder.add": "Add the reminder “{name}”",
    "step.reminder.edit": "Change the reminder “{name}”",
    "step.reminder.done": "Finish the reminder “{name}”",
    "step.reminder.snooze": "Put off the reminder “{name}”",
    "step.reminder.remove": "Remove the reminder “{name}”",
    "step.thread.add": "Note an open thread with {name}",
    "step.thread.edit": "Change an open thread with {name}",
    "step.thread.close": "Close an open thread with {name}",
    "step.keepsake.add": "Note a keepsake with {name}",
    "step.question.add": "Note a question for {name}",
    "step.question.answer": "Note the answer of {name}",
    "step.line.remove": "Remove an entry of {name}",
    "step.import.one": "Import 1 contact",
    "step.import.many": "Import {count} contacts",
    "step.import": "Import {count} contacts",
    "step.demo": "Create the demonstration data",
}

PHRASES: Mapping[str, Mapping[str, str]] = {"de": _DE, "en": _EN}
