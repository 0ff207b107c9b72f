"""What is said of letters: why one cannot be composed, and what became of one that was handed over."""

from __future__ import annotations

from typing import Final

GERMAN: Final = {
    "mail": "Dieser Brief kann so nicht geschrieben werden.",
    "mail.address": "„{address}“ ist keine einzelne Mailadresse.",
    "mail.line_break": "Hier darf kein Zeilenumbruch stehen: Betreff, Name und Dateiname sind je eine Zeile.",
    "mail.no_subject": "Bitte geben Sie dem Brief einen Betreff.",
    "mail.subject_too_long": "Der Betreff ist länger als {limit} Zeichen.",
    "mail.too_large": "Der Brief ist mit seinen Anlagen zu groß zum Verschicken.",
    "mail.attachment": "Die Anlage „{file}“ lässt sich nicht mitschicken.",
    "mail.not_as_meant": "Der Brief ließ sich nicht so zusammensetzen, wie er gemeint war; darum geht er nicht hinaus.",
    "mail.unknown_placeholder": "„{name}“ ist kein Platzhalter, den das Programm kennt.",
    "mail.missing_value": "Für diesen Brief fehlt noch eine Angabe. Er geht nicht mit einer Lücke hinaus.",
    "delivery.connection": "Der Mailserver ist nicht zu erreichen. Der Brief wartet.",
    "delivery.tls": "Die Verbindung zum Mailserver ließ sich nicht sichern. Der Brief wartet; ungesichert geht er nicht hinaus.",
    "delivery.login": "Der Mailserver nimmt Name oder Passwort nicht an. Der Brief wartet.",
    "delivery.later": "Der Mailserver bittet, es später noch einmal zu versuchen.",
    "delivery.refused": "Der Mailserver hat den Brief abgelehnt.",
    "delivery.shut": "Im letzten Augenblick ging die Schranke zu; der Brief ist nicht hinausgegangen.",
    "delivery.no_answer": "Ob der Brief angekommen ist, ist unklar. Er wird nicht von selbst noch einmal verschickt.",
    "delivery.interrupted": "Das Programm endete, während der Brief unterwegs war. Ob er angekommen ist, ist unklar.",
}

ENGLISH: Final = {
    "mail": "This letter cannot be written as it is.",
    "mail.address": "“{address}” is not a single mail address.",
    "mail.line_break": "There must be no line break here: subject, name and file name are one line each.",
    "mail.no_subject": "Please give the letter a subject.",
    "mail.subject_too_long": "The subject is longer than {limit} characters.",
    "mail.too_large": "The letter with its attachments is too large to be sent.",
    "mail.attachment": "The attachment “{file}” cannot be sent along.",
    "mail.not_as_meant": "The letter could not be put together as it was meant, so it does not go out.",
    "mail.unknown_placeholder": "“{name}” is no placeholder that the program knows.",
    "mail.missing_value": "Something is still missing for this letter. It does not go out with a gap.",
    "delivery.connection": "The mail server cannot be reached. The letter waits.",
    "delivery.tls": "The connection to the mail server could not be secured. The letter waits; it does not go out unsecured.",
    "delivery.login": "The mail server does not accept name or password. The letter waits.",
    "delivery.later": "The mail server asks to try again later.",
    "delivery.refused": "The mail server has refused the letter.",
    "delivery.shut": "The gate shut in the last instant; the letter has not gone out.",
    "delivery.no_answer": "It is unclear whether the letter has arrived. It is not sent again by itself.",
    "delivery.interrupted": "The program ended while the letter was on its way. It is unclear whether it has arrived.",
}
