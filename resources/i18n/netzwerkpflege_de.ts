<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Keeps relationships, not cards. A card without a conversation is never mailed automatically.</source>
        <translation>Hält Beziehungen fest, nicht Karten. Eine Karte ohne Gespräch wird nie automatisch angeschrieben.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Built with Qt {version} for Python (LGPL), SQLAlchemy (MIT), vobject (Apache 2.0), Lucide icons (ISC).</source>
        <translation>Gebaut mit Qt {version} für Python (LGPL), SQLAlchemy (MIT), vobject (Apache 2.0) und Symbolen von Lucide (ISC).</translation>
    </message>
</context>
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation>Zur Person</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Etwas zur Person ergänzen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ergänzen</translation>
    </message>
    <message>
        <source>How you met</source>
        <translation>Kennengelernt</translation>
    </message>
    <message>
        <source>To recognise</source>
        <translation>Zu erkennen an</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>circle “{name}”</source>
        <translation>Kreis „{name}“</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Through whom</source>
        <translation>Durch wen</translation>
    </message>
    <message>
        <source>Recognition cue</source>
        <translation>Merkmal zum Wiedererkennen</translation>
    </message>
    <message>
        <source>Note (Ctrl+Enter keeps it)</source>
        <translation>Notiz (Strg+Eingabe behält sie)</translation>
    </message>
    <message>
        <source>Rhythm …</source>
        <translation>Rhythmus …</translation>
    </message>
    <message>
        <source>The card: {origin}</source>
        <translation>Die Karte: {origin}</translation>
    </message>
    <message>
        <source>From {source}</source>
        <translation>Aus {source}</translation>
    </message>
    <message>
        <source>Please write the day like this: 12.4.2026</source>
        <translation>Bitte schreiben Sie den Tag so: 12.4.2026</translation>
    </message>
    <message>
        <source>through {name}</source>
        <translation>durch {name}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Import cards …</source>
        <translation>Visitenkarten &amp;einlesen …</translation>
    </message>
    <message>
        <source>Import &amp;reports …</source>
        <translation>Ein&amp;leseberichte …</translation>
    </message>
    <message>
        <source>&amp;Export contacts …</source>
        <translation>Kontakte e&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Print the list …</source>
        <translation>Liste druc&amp;ken …</translation>
    </message>
    <message>
        <source>Look for &amp;doubles …</source>
        <translation>&amp;Doppelte prüfen …</translation>
    </message>
    <message>
        <source>Save a &amp;backup …</source>
        <translation>&amp;Sicherung speichern …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy contacts</source>
        <translation>Kontakte &amp;kopieren</translation>
    </message>
    <message>
        <source>Contact from the clip&amp;board …</source>
        <translation>Aus der &amp;Zwischenablage …</translation>
    </message>
    <message>
        <source>&amp;Search everything …</source>
        <translation>&amp;Alles durchsuchen …</translation>
    </message>
    <message>
        <source>Find in the &amp;list</source>
        <translation>In der &amp;Liste suchen</translation>
    </message>
    <message>
        <source>Se&amp;ttings …</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>&amp;Kontakt</translation>
    </message>
    <message>
        <source>&amp;New contact …</source>
        <translation>&amp;Neuer Kontakt …</translation>
    </message>
    <message>
        <source>Note a &amp;conversation …</source>
        <translation>&amp;Gespräch festhalten …</translation>
    </message>
    <message>
        <source>New &amp;reminder …</source>
        <translation>Neue &amp;Erinnerung …</translation>
    </message>
    <message>
        <source>New e&amp;vent …</source>
        <translation>Neue &amp;Veranstaltung …</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Pflege</translation>
    </message>
    <message>
        <source>&amp;Debrief of the last event …</source>
        <translation>Na&amp;chlese der letzten Veranstaltung …</translation>
    </message>
    <message>
        <source>&amp;Edit contact …</source>
        <translation>Kontakt &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Write in your mail program</source>
        <translation>Im eigenen &amp;Mailprogramm schreiben</translation>
    </message>
    <message>
        <source>E&amp;xport selection …</source>
        <translation>Auswahl e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Mer&amp;ge the two …</source>
        <translation>&amp;Zusammenführen …</translation>
    </message>
    <message>
        <source>Show the &amp;original card</source>
        <translation>&amp;Originalkarte zeigen</translation>
    </message>
    <message>
        <source>Not to be &amp;printed …</source>
        <translation>Nic&amp;ht drucken …</translation>
    </message>
    <message>
        <source>&amp;Tags …</source>
        <translation>Sch&amp;lagwörter …</translation>
    </message>
    <message>
        <source>Rh&amp;ythm …</source>
        <translation>Rh&amp;ythmus …</translation>
    </message>
    <message>
        <source>To the g&amp;uest list of …</source>
        <translation>Auf &amp;die Gästeliste von …</translation>
    </message>
    <message>
        <source>Let re&amp;st: network marketing</source>
        <translation>Ruhen lassen: Strukturvert&amp;rieb</translation>
    </message>
    <message>
        <source>Wake &amp;from rest</source>
        <translation>&amp;Aus der Ruhe holen</translation>
    </message>
    <message>
        <source>Record an o&amp;bjection</source>
        <translation>&amp;Widerspruch festhalten</translation>
    </message>
    <message>
        <source>List or t&amp;able</source>
        <translation>Liste oder &amp;Tabelle</translation>
    </message>
    <message>
        <source>&amp;Let rest</source>
        <translation>R&amp;uhen lassen</translation>
    </message>
    <message>
        <source>Read an in&amp;vitation …</source>
        <translation>Ei&amp;nladung einlesen …</translation>
    </message>
    <message>
        <source>Conversation with &amp;all fields …</source>
        <translation>Gespräch mit allen &amp;Feldern …</translation>
    </message>
    <message>
        <source>Objection recorded by mista&amp;ke …</source>
        <translation>Widerspruch &amp;irrtümlich erfasst …</translation>
    </message>
    <message>
        <source>Re&amp;move contact</source>
        <translation>Kontakt en&amp;tfernen</translation>
    </message>
    <message>
        <source>&amp;Card stack …</source>
        <translation>&amp;Kartenstapel …</translation>
    </message>
    <message>
        <source>&amp;Open threads …</source>
        <translation>&amp;Offene Fäden …</translation>
    </message>
    <message>
        <source>&amp;Introductions …</source>
        <translation>&amp;Empfehlungen …</translation>
    </message>
    <message>
        <source>&amp;Repertoire …</source>
        <translation>F&amp;undus …</translation>
    </message>
    <message>
        <source>&amp;Whom would this please …</source>
        <translation>&amp;Fundstück …</translation>
    </message>
    <message>
        <source>&amp;Series …</source>
        <translation>&amp;Reihen …</translation>
    </message>
    <message>
        <source>Circ&amp;les …</source>
        <translation>Kre&amp;ise …</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Heute</translation>
    </message>
    <message>
        <source>&amp;Contacts</source>
        <translation>&amp;Kontakte</translation>
    </message>
    <message>
        <source>C&amp;onversations</source>
        <translation>&amp;Gespräche</translation>
    </message>
    <message>
        <source>&amp;Reminders</source>
        <translation>&amp;Erinnerungen</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Veranstaltungen</translation>
    </message>
    <message>
        <source>Looking &amp;back</source>
        <translation>&amp;Rückblick</translation>
    </message>
    <message>
        <source>&amp;Narrow the list …</source>
        <translation>Liste e&amp;ingrenzen …</translation>
    </message>
    <message>
        <source>&amp;Keep as a view …</source>
        <translation>Als A&amp;nsicht merken …</translation>
    </message>
    <message>
        <source>Tras&amp;h …</source>
        <translation>&amp;Papierkorb …</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>He&amp;ll</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>Hand&amp;buch</translation>
    </message>
    <message>
        <source>&amp;About Netzwerkpflege</source>
        <translation>Über &amp;Netzwerkpflege</translation>
    </message>
</context>
<context>
    <name>AddressRow</name>
    <message>
        <source>Label: {what}</source>
        <translation>Art: {what}</translation>
    </message>
    <message>
        <source>More lines of the address</source>
        <translation>Weitere Zeilen der Anschrift</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>PO box</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Address supplement</source>
        <translation>Adresszusatz</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Bundesland, Region</translation>
    </message>
</context>
<context>
    <name>BackupGestures</name>
    <message>
        <source>Save a backup</source>
        <translation>Sicherung speichern</translation>
    </message>
    <message>
        <source>Address files</source>
        <translation>Adressdateien</translation>
    </message>
    <message>
        <source>Backed up: {file}</source>
        <translation>Gesichert: {file}</translation>
    </message>
    <message>
        <source>Cancelled; no backup was written.</source>
        <translation>Abgebrochen; es wurde keine Sicherung geschrieben.</translation>
    </message>
    <message>
        <source>Backing up the address file …</source>
        <translation>Die Adressdatei wird gesichert …</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>BetweenSection</name>
    <message>
        <source>Between you</source>
        <translation>Zwischen Ihnen</translation>
    </message>
    <message>
        <source>Good memories</source>
        <translation>Gute Erinnerungen</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Fragen und Antworten</translation>
    </message>
    <message>
        <source>What I could give</source>
        <translation>Was ich geben konnte</translation>
    </message>
    <message>
        <source>What I received</source>
        <translation>Was ich bekommen habe</translation>
    </message>
    <message>
        <source>Introductions</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>Add something between you</source>
        <translation>Etwas zwischen Ihnen festhalten</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Keepsake you left</source>
        <translation>&amp;Gute Erinnerung, dagelassen</translation>
    </message>
    <message>
        <source>Keepsake you &amp;were given</source>
        <translation>Gute Erinnerung, be&amp;kommen</translation>
    </message>
    <message>
        <source>&amp;Question to ask</source>
        <translation>&amp;Frage fürs nächste Mal</translation>
    </message>
    <message>
        <source>Your &amp;advice was asked</source>
        <translation>Um &amp;Rat gebeten</translation>
    </message>
    <message>
        <source>What you could &amp;give</source>
        <translation>Was ich &amp;geben konnte</translation>
    </message>
    <message>
        <source>What you &amp;received</source>
        <translation>Was ich &amp;bekommen habe</translation>
    </message>
    <message>
        <source>&amp;Introduce to somebody …</source>
        <translation>Mit jemandem bekannt &amp;machen …</translation>
    </message>
    <message>
        <source>left</source>
        <translation>dagelassen</translation>
    </message>
    <message>
        <source>given to you</source>
        <translation>bekommen</translation>
    </message>
    <message>
        <source>What became of it: {echo}</source>
        <translation>Was daraus wurde: {echo}</translation>
    </message>
    <message>
        <source>Into the repertoire</source>
        <translation>In den Fundus legen</translation>
    </message>
    <message>
        <source>your advice was asked</source>
        <translation>um Rat gebeten</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>to ask</source>
        <translation>zu fragen</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}: {why}</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Was es war</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>Worum es ging</translation>
    </message>
    <message>
        <source>What I would like to know</source>
        <translation>Was ich gern wüsste</translation>
    </message>
    <message>
        <source>What you said</source>
        <translation>Was ich gesagt habe</translation>
    </message>
    <message>
        <source>What I was told</source>
        <translation>Was ich erfahren habe</translation>
    </message>
    <message>
        <source>Please write the day like this: 12.4.2026</source>
        <translation>Bitte schreiben Sie den Tag so: 12.4.2026</translation>
    </message>
</context>
<context>
    <name>BirthdayCard</name>
    <message>
        <source>Birthdays</source>
        <translation>Geburtstage</translation>
    </message>
    <message>
        <source>{when}, turns {age}</source>
        <translation>{when}, wird {age}</translation>
    </message>
</context>
<context>
    <name>BriefingChoices</name>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>A&amp;4 – notes in the margin</source>
        <translation>A&amp;4 – Notizen am Rand</translation>
    </message>
    <message>
        <source>A&amp;5 – notes below each person</source>
        <translation>A&amp;5 – Notizen unter jeder Person</translation>
    </message>
    <message>
        <source>&amp;Booklet – A4, folded to A5</source>
        <translation>&amp;Heft – A4, auf A5 gefaltet</translation>
    </message>
    <message>
        <source>Print on both sides, turned on the short edge.</source>
        <translation>Beidseitig drucken, an der kurzen Kante gewendet.</translation>
    </message>
    <message>
        <source>&amp;Large type</source>
        <translation>&amp;Große Schrift</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>Was gedruckt wird</translation>
    </message>
    <message>
        <source>&amp;Hosts</source>
        <translation>Gastge&amp;ber</translation>
    </message>
    <message>
        <source>&amp;Meeting again</source>
        <translation>&amp;Wiedersehen</translation>
    </message>
    <message>
        <source>Ba&amp;re cards</source>
        <translation>&amp;Nur Karte</translation>
    </message>
    <message>
        <source>Not &amp;known yet</source>
        <translation>Noch &amp;unbekannt</translation>
    </message>
    <message>
        <source>E&amp;verybody on one page</source>
        <translation>Alle auf e&amp;inen Blick</translation>
    </message>
    <message>
        <source>Ph&amp;otos and initials</source>
        <translation>F&amp;otos und Initialen</translation>
    </message>
    <message>
        <source>Only those still e&amp;xpected</source>
        <translation>Nur noch E&amp;rwartete</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Kästchen</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>Kein Platz</translation>
    </message>
    <message>
        <source>For the pe&amp;ncil</source>
        <translation>&amp;Für den Bleistift</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>By table</source>
        <translation>Nach Tischen</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Nach Nummern</translation>
    </message>
    <message>
        <source>Or&amp;der</source>
        <translation>R&amp;eihenfolge</translation>
    </message>
</context>
<context>
    <name>BriefingGestures</name>
    <message>
        <source>Gathering the briefing …</source>
        <translation>Die Mappe wird zusammengestellt …</translation>
    </message>
</context>
<context>
    <name>BriefingPreview</name>
    <message>
        <source>Saved: {file} · pages: {count}</source>
        <translation>Gespeichert: {file} · Seiten: {count}</translation>
    </message>
    <message>
        <source>Saved: {file} – it holds personal data; delete it from the phone after the evening.</source>
        <translation>Gespeichert: {file} – die Datei enthält persönliche Angaben; löschen Sie sie nach dem Abend vom Telefon.</translation>
    </message>
    <message>
        <source>Sent to the printer · pages: {count}</source>
        <translation>An den Drucker geschickt · Seiten: {count}</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Save as PDF …</source>
        <translation>Als &amp;PDF speichern …</translation>
    </message>
    <message>
        <source>Save for the phon&amp;e …</source>
        <translation>Für das &amp;Telefon speichern …</translation>
    </message>
    <message>
        <source>One file that any phone shows without a connection. It holds personal data.</source>
        <translation>Eine Datei, die jedes Telefon ohne Verbindung zeigt. Sie enthält persönliche Angaben.</translation>
    </message>
    <message>
        <source>Like this for &amp;all events</source>
        <translation>Für &amp;alle Veranstaltungen so</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Laying out the pages …</source>
        <translation>Die Seiten werden gesetzt …</translation>
    </message>
    <message>
        <source>Pages: {count} · sheets of paper: {sheets}, printed on both sides</source>
        <translation>Seiten: {count} · Blätter: {sheets}, beidseitig gedruckt</translation>
    </message>
    <message>
        <source>Pages: {count}</source>
        <translation>Seiten: {count}</translation>
    </message>
    <message>
        <source>Every briefing now begins like this one.</source>
        <translation>Jede Mappe beginnt jetzt wie diese.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>Save for the phone</source>
        <translation>Für das Telefon speichern</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF-Dateien</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>For all chosen</source>
        <translation>Für alle Gewählten</translation>
    </message>
    <message>
        <source>Give or take tags …</source>
        <translation>Schlagwörter geben oder nehmen …</translation>
    </message>
    <message>
        <source>Rhythm …</source>
        <translation>Rhythmus …</translation>
    </message>
    <message>
        <source>Let rest</source>
        <translation>Ruhen lassen</translation>
    </message>
    <message>
        <source>Put on the guest list of an event …</source>
        <translation>Auf die Gästeliste einer Veranstaltung setzen …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Merge the two …</source>
        <translation>Die beiden zusammenführen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Choose nobody</source>
        <translation>Niemanden wählen</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>{count} gewählt</translation>
    </message>
</context>
<context>
    <name>CalendarKeeper</name>
    <message>
        <source>Reminder</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Birthday: {name}</source>
        <translation>Geburtstag: {name}</translation>
    </message>
</context>
<context>
    <name>CaptureDialog</name>
    <message>
        <source>Note a conversation</source>
        <translation>Gespräch festhalten</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>Name, dann Eingabe</translation>
    </message>
    <message>
        <source>&amp;With whom</source>
        <translation>&amp;Mit wem</translation>
    </message>
    <message>
        <source>yesterday @meetup, long talk about her laboratory. #acoustics</source>
        <translation>gestern @Stammtisch, lange über ihr Labor gesprochen. #Akustik</translation>
    </message>
    <message>
        <source>A day at the beginning is understood, an @event, and #words as connection points.</source>
        <translation>Ein Tag am Anfang wird verstanden, eine @Veranstaltung, und #Wörter werden Anknüpfungspunkte.</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>&amp;Gespräch</translation>
    </message>
    <message>
        <source>no event</source>
        <translation>keine Veranstaltung</translation>
    </message>
    <message>
        <source>What connects you?</source>
        <translation>Was verbindet Sie?</translation>
    </message>
    <message>
        <source>I wish to stay in touch</source>
        <translation>Ich möchte in Verbindung bleiben</translation>
    </message>
    <message>
        <source>The other side wishes it</source>
        <translation>Die andere Seite möchte es auch</translation>
    </message>
    <message>
        <source>why, in a word</source>
        <translation>warum, in einem Wort</translation>
    </message>
    <message>
        <source>how I know, e.g. said on parting</source>
        <translation>woher ich es weiß, z. B. beim Abschied gesagt</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Veranstaltung</translation>
    </message>
    <message>
        <source>Connection &amp;points</source>
        <translation>Anknüpfungs&amp;punkte</translation>
    </message>
    <message>
        <source>All &amp;fields …</source>
        <translation>Alle &amp;Felder …</translation>
    </message>
    <message>
        <source>Keepsake</source>
        <translation>Gute Erinnerung</translation>
    </message>
    <message>
        <source>&amp;Keepsake</source>
        <translation>Gute &amp;Erinnerung</translation>
    </message>
</context>
<context>
    <name>CaptureGestures</name>
    <message>
        <source>The conversation is noted.</source>
        <translation>Das Gespräch ist festgehalten.</translation>
    </message>
</context>
<context>
    <name>CaptureText</name>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
</context>
<context>
    <name>CardDetail</name>
    <message>
        <source>Text of the card</source>
        <translation>Text der Karte</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was damit geschieht</translation>
    </message>
    <message>
        <source>1 of its members is in your address book or comes with this import.</source>
        <translation>1 ihrer Mitglieder steht in Ihrem Adressbuch oder kommt jetzt hinzu.</translation>
    </message>
    <message>
        <source>{count} of its members are in your address book or come with this import.</source>
        <translation>{count} ihrer Mitglieder stehen in Ihrem Adressbuch oder kommen jetzt hinzu.</translation>
    </message>
    <message>
        <source>None of its members is known. Nothing will come of it.</source>
        <translation>Keines ihrer Mitglieder ist bekannt; sie bleibt ohne Wirkung.</translation>
    </message>
    <message>
        <source>The card adds</source>
        <translation>Kommt hinzu</translation>
    </message>
    <message>
        <source>Becomes as on the card</source>
        <translation>Wird wie auf der Karte</translation>
    </message>
    <message>
        <source>The card says otherwise; stays as it is</source>
        <translation>Auf der Karte anders; bleibt, wie es ist</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>Auf der Karte</translation>
    </message>
    <message>
        <source>&amp;For all {count} of the kind “{kind}”</source>
        <translation>&amp;Für alle {count} unter „{kind}“</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Why? Click for the reasons.</source>
        <translation>Warum? Ein Klick nennt die Gründe.</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>Schlagwörter ändern</translation>
    </message>
    <message>
        <source>Add position and firm</source>
        <translation>Position und Firma ergänzen</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Shown name</source>
        <translation>Angezeigter Name</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
</context>
<context>
    <name>CardPortrait</name>
    <message>
        <source>Photo: drop one here, paste one, or choose one</source>
        <translation>Foto: hierher ziehen, einfügen oder wählen</translation>
    </message>
    <message>
        <source>Photo of {name}</source>
        <translation>Foto von {name}</translation>
    </message>
    <message>
        <source>Photo of {name}, not printed</source>
        <translation>Foto von {name}, nicht gedruckt</translation>
    </message>
    <message>
        <source>Choose photo …</source>
        <translation>Foto wählen …</translation>
    </message>
    <message>
        <source>Paste photo</source>
        <translation>Foto einfügen</translation>
    </message>
    <message>
        <source>Choose the cut …</source>
        <translation>Ausschnitt wählen …</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Foto entfernen</translation>
    </message>
</context>
<context>
    <name>CharsetLine</name>
    <message>
        <source>All {count} files</source>
        <translation>Alle {count} Dateien</translation>
    </message>
    <message>
        <source>Character set gue&amp;ssed:</source>
        <translation>Zeichen&amp;satz geschätzt:</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Character set</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>Are letters such as ä, ö, ß and ł right? Otherwise choose another one; the names show what it does.</source>
        <translation>Stimmen Buchstaben wie ä, ö, ß und ł? Sonst wählen Sie einen anderen; die Namen zeigen, was er bewirkt.</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Arrow keys go from one to the next</source>
        <translation>Die Pfeiltasten gehen von einem zum nächsten</translation>
    </message>
</context>
<context>
    <name>CircleDialog</name>
    <message>
        <source>Change the circle</source>
        <translation>Kreis ändern</translation>
    </message>
    <message>
        <source>New circle</source>
        <translation>Neuer Kreis</translation>
    </message>
    <message>
        <source>&amp;Name of the circle</source>
        <translation>&amp;Name des Kreises</translation>
    </message>
    <message>
        <source>&amp;How often</source>
        <translation>&amp;Wie oft</translation>
    </message>
    <message>
        <source>20 to 40 people are as many as one can really keep in touch with.</source>
        <translation>Mit 20 bis 40 Menschen lässt sich die Verbindung wirklich halten.</translation>
    </message>
    <message>
        <source>For how many &amp;people</source>
        <translation>Für wie viele &amp;Menschen</translation>
    </message>
</context>
<context>
    <name>Circles</name>
    <message>
        <source>never talked</source>
        <translation>nie gesprochen</translation>
    </message>
</context>
<context>
    <name>CirclesDialog</name>
    <message>
        <source>Circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>Taken out of the circle.</source>
        <translation>Aus dem Kreis genommen.</translation>
    </message>
    <message>
        <source>Rests from now on.</source>
        <translation>Ruht von nun an.</translation>
    </message>
    <message>
        <source>The circle is gone; its people are still there.</source>
        <translation>Der Kreis ist aufgelöst; die Menschen darin sind alle noch da.</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Change the circle …</source>
        <translation>Kreis ändern …</translation>
    </message>
    <message>
        <source>Remove the circle</source>
        <translation>Kreis auflösen</translation>
    </message>
    <message>
        <source>Who is in this circle</source>
        <translation>Wer in diesem Kreis ist</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>&amp;Herausnehmen</translation>
    </message>
    <message>
        <source>&amp;Let rest</source>
        <translation>&amp;Ruhen lassen</translation>
    </message>
    <message>
        <source>&amp;New circle …</source>
        <translation>&amp;Neuer Kreis …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>No circle yet. A circle is the people whom you want to stay close to: 20 to 40, all in one rhythm.</source>
        <translation>Noch gibt es keinen Kreis. In einem Kreis sind die Menschen, denen Sie nahe bleiben möchten: 20 bis 40, alle in einem Rhythmus.</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 Mensch</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} Menschen</translation>
    </message>
    <message>
        <source>{people} are in this circle; it was meant for {size}. With those at the top you have not talked for longest: whom would you like to let rest?</source>
        <translation>{people} sind in diesem Kreis; gedacht war er für {size}. Mit denen, die oben stehen, haben Sie am längsten nicht gesprochen: Wen möchten Sie ruhen lassen?</translation>
    </message>
    <message>
        <source>{people}, meant for {size} · {rhythm}</source>
        <translation>{people}, gedacht für {size} · {rhythm}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Contact card</source>
        <translation>Kontaktkarte</translation>
    </message>
    <message>
        <source>Note conversation</source>
        <translation>Gespräch festhalten</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Edit contact</source>
        <translation>Kontakt ändern</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Beruf</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Firma, Organisation</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>A&amp;bteilung</translation>
    </message>
    <message>
        <source>&amp;Job title</source>
        <translation>&amp;Beruf, Stellung</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>A&amp;ufgabe</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>Name or address there</source>
        <translation>Name oder Adresse dort</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Anschrift</translation>
    </message>
    <message>
        <source>&amp;Web</source>
        <translation>&amp;Web</translation>
    </message>
    <message>
        <source>Profiles and messengers</source>
        <translation>Profile und Nachrichtendienste</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Persönliches</translation>
    </message>
    <message>
        <source>{day} or {yearless}</source>
        <translation>{day} oder {yearless}</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Birthday</source>
        <translation>&amp;Geburtstag</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Jahrestag</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>S&amp;chlagwörter</translation>
    </message>
    <message>
        <source>How you met</source>
        <translation>Kennengelernt</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>W&amp;ie</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Through whom</source>
        <translation>Durch wen</translation>
    </message>
    <message>
        <source>Helps to find the face again: glasses, voice, where you stood.</source>
        <translation>Hilft, das Gesicht wiederzufinden: Brille, Stimme, wo Sie standen.</translation>
    </message>
    <message>
        <source>Recognition cue</source>
        <translation>Erkennungshilfe</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>No&amp;tiz</translation>
    </message>
    <message>
        <source>Please write the day like this: 12.4.1970, or 12.4. without a year</source>
        <translation>Bitte so: 12.4.1970, oder 12.4. ohne Jahr</translation>
    </message>
    <message>
        <source>Please write the day like this: 12.4.2026</source>
        <translation>Bitte schreiben Sie den Tag so: 12.4.2026</translation>
    </message>
</context>
<context>
    <name>ContactLines</name>
    <message>
        <source>never talked</source>
        <translation>nie gesprochen</translation>
    </message>
</context>
<context>
    <name>ContactTable</name>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last conversation</source>
        <translation>Letztes Gespräch</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Choose somebody on the left.</source>
        <translation>Wählen Sie links jemanden aus.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
</context>
<context>
    <name>ConversationCard</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>&amp;Note a conversation</source>
        <translation>&amp;Gespräch festhalten</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>Worum es ging</translation>
    </message>
    <message>
        <source>Show contact</source>
        <translation>Kontakt zeigen</translation>
    </message>
    <message>
        <source>Connection points</source>
        <translation>Anknüpfungspunkte</translation>
    </message>
    <message>
        <source>You would like to stay in touch</source>
        <translation>Sie möchten in Verbindung bleiben</translation>
    </message>
    <message>
        <source>You would leave it at this conversation</source>
        <translation>Sie möchten es bei diesem Gespräch belassen</translation>
    </message>
    <message>
        <source>Your own wish is still open</source>
        <translation>Ihr eigener Wunsch ist noch offen</translation>
    </message>
    <message>
        <source>The other side would like to stay in touch</source>
        <translation>Die andere Seite möchte in Verbindung bleiben</translation>
    </message>
    <message>
        <source>The other side would leave it at this conversation</source>
        <translation>Die andere Seite möchte es bei diesem Gespräch belassen</translation>
    </message>
    <message>
        <source>The wish of the other side is still open</source>
        <translation>Der Wunsch der anderen Seite ist noch offen</translation>
    </message>
    <message>
        <source>{wish} – “{source}”</source>
        <translation>{wish} – „{source}“</translation>
    </message>
    <message>
        <source>Promised: {text}</source>
        <translation>Versprochen: {text}</translation>
    </message>
    <message>
        <source>Was promised: {text}</source>
        <translation>Wurde Ihnen versprochen: {text}</translation>
    </message>
    <message>
        <source>Together: {text}</source>
        <translation>Gemeinsam: {text}</translation>
    </message>
</context>
<context>
    <name>ConversationsPage</name>
    <message>
        <source>&amp;Remove conversation</source>
        <translation>Gespräch e&amp;ntfernen</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>No conversation noted yet. Talking makes a card a contact; note it while it is fresh.</source>
        <translation>Noch ist kein Gespräch festgehalten. Erst das Gespräch macht aus einer Karte einen Kontakt: Halten Sie es fest, solange es frisch ist.</translation>
    </message>
    <message>
        <source>Note a conversation</source>
        <translation>Gespräch festhalten</translation>
    </message>
    <message>
        <source>Search conversations …</source>
        <translation>Gespräche durchsuchen …</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>No conversation matches this search.</source>
        <translation>Kein Gespräch passt zu dieser Suche.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Choose a conversation on the left.</source>
        <translation>Wählen Sie links ein Gespräch.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Im Programm ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>This is our mistake, not yours. What you had saved is safe. This report holds no personal data; please send it to us if you like.</source>
        <translation>Das ist unser Fehler, nicht Ihrer. Was Sie gespeichert haben, ist sicher. Dieser Bericht enthält keine persönlichen Daten; schicken Sie ihn uns gern.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>CropDialog</name>
    <message>
        <source>Choose the cut of the photo</source>
        <translation>Ausschnitt des Fotos wählen</translation>
    </message>
    <message>
        <source>This is no picture that can be read. JPEG, PNG and WebP work.</source>
        <translation>Das ist kein Bild, das sich lesen lässt. JPEG, PNG und WebP gehen.</translation>
    </message>
    <message>
        <source>Drag the photo, or move it with the arrow keys; plus and minus enlarge it.</source>
        <translation>Ziehen Sie das Foto oder verschieben Sie es mit den Pfeiltasten; Plus und Minus vergrößern und verkleinern.</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
</context>
<context>
    <name>CropView</name>
    <message>
        <source>Cut of the photo</source>
        <translation>Ausschnitt des Fotos</translation>
    </message>
    <message>
        <source>Arrow keys move the photo, plus and minus enlarge it</source>
        <translation>Pfeiltasten verschieben das Foto, Plus und Minus vergrößern es</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Put off until</source>
        <translation>Verschieben auf</translation>
    </message>
    <message>
        <source>In words: next Friday, in two weeks, 12 March</source>
        <translation>In Worten: nächsten Freitag, in zwei Wochen, 12. März</translation>
    </message>
    <message>
        <source>The day in words</source>
        <translation>Der Tag in Worten</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Verschieben</translation>
    </message>
</context>
<context>
    <name>Debrief</name>
    <message>
        <source>There has been no event with guests yet.</source>
        <translation>Es gab noch keine Veranstaltung mit Gästen.</translation>
    </message>
</context>
<context>
    <name>DebriefCard</name>
    <message>
        <source>Debrief</source>
        <translation>Nachlese</translation>
    </message>
    <message>
        <source>Twenty seconds for each guest, while the faces are still there.</source>
        <translation>Zwanzig Sekunden je Gast, solange die Gesichter noch da sind.</translation>
    </message>
    <message>
        <source>Go through the evening</source>
        <translation>Den Abend durchgehen</translation>
    </message>
</context>
<context>
    <name>DebriefDialog</name>
    <message>
        <source>&amp;No, not this time</source>
        <translation>&amp;Nein, diesmal nicht</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>A conversation of this evening is kept already.</source>
        <translation>Ein Gespräch dieses Abends ist schon festgehalten.</translation>
    </message>
    <message>
        <source>Debrief: {event}</source>
        <translation>Nachlese: {event}</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Nachlese</translation>
    </message>
    <message>
        <source>Guests by their numbers</source>
        <translation>Gäste nach ihren Nummern</translation>
    </message>
    <message>
        <source>{keys} · a number jumps to a guest</source>
        <translation>{keys} · eine Nummer springt zum Gast</translation>
    </message>
</context>
<context>
    <name>DebriefEnd</name>
    <message>
        <source>Thank you for the quiet quarter of an hour. What you promised is in your reminders; what was promised to you waits in the next briefing.</source>
        <translation>Danke für die ruhige Viertelstunde. Was Sie versprochen haben, steht bei Ihren Erinnerungen; was Ihnen versprochen wurde, wartet in der nächsten Mappe.</translation>
    </message>
    <message>
        <source>e.g. 2.5</source>
        <translation>z. B. 2,5</translation>
    </message>
    <message>
        <source>e.g. 12.50</source>
        <translation>z. B. 12,50</translation>
    </message>
    <message>
        <source>Hours it took</source>
        <translation>Stunden, die er gekostet hat</translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>{event} is gone through.</source>
        <translation>„{event}“ ist durchgegangen.</translation>
    </message>
    <message>
        <source>As hours, for example 2.5 or 2:30.</source>
        <translation>Als Stunden, zum Beispiel 2,5 oder 2:30.</translation>
    </message>
    <message>
        <source>As an amount, for example 12.50.</source>
        <translation>Als Betrag, zum Beispiel 12,50.</translation>
    </message>
</context>
<context>
    <name>DetailLine</name>
    <message>
        <source>not printed</source>
        <translation>nicht gedruckt</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as it was typed</source>
        <translation>Wie eingegeben kopieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>DetailRow</name>
    <message>
        <source>Preferred: {what}</source>
        <translation>Bevorzugt: {what}</translation>
    </message>
    <message>
        <source>Remove: {what}</source>
        <translation>Entfernen: {what}</translation>
    </message>
</context>
<context>
    <name>DetailsSection</name>
    <message>
        <source>Contact details</source>
        <translation>Kontaktdaten</translation>
    </message>
    <message>
        <source>Add a detail</source>
        <translation>Angabe ergänzen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ergänzen</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Jahrestag</translation>
    </message>
    <message>
        <source>preferred</source>
        <translation>bevorzugt</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Use first</source>
        <translation>Bevorzugen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>Profile or messenger</source>
        <translation>Profil oder Messenger</translation>
    </message>
    <message>
        <source>Please write the day like this: 12.4.1970, or 12.4. without a year</source>
        <translation>Bitte schreiben Sie den Tag so: 12.4.1970, oder 12.4. ohne Jahr</translation>
    </message>
</context>
<context>
    <name>Doubles</name>
    <message>
        <source>Doubles</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>Probable doubles</source>
        <translation>Wahrscheinlich doppelt</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Same names</source>
        <translation>Gleiche Namen</translation>
    </message>
    <message>
        <source>Same names, the closest of {count}</source>
        <translation>Gleiche Namen, die ähnlichsten von {count}</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Probable</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>DoublesDialog</name>
    <message>
        <source>Undone: {step}</source>
        <translation>Rückgängig gemacht: {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Wiederholt: {step}</translation>
    </message>
    <message>
        <source>Comparing all contacts …</source>
        <translation>Alle Kontakte werden verglichen …</translation>
    </message>
    <message>
        <source>The search did not come to its end.</source>
        <translation>Die Suche kam nicht zu Ende.</translation>
    </message>
    <message>
        <source>The search was cancelled; nothing was changed.</source>
        <translation>Die Suche wurde abgebrochen; es hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>1 pair is probably one person.</source>
        <translation>1 Paar ist wahrscheinlich dieselbe Person.</translation>
    </message>
    <message>
        <source>{count} pairs are probably one person.</source>
        <translation>{count} Paare sind wahrscheinlich je dieselbe Person.</translation>
    </message>
    <message>
        <source>All doubles are looked through.</source>
        <translation>Alle Doppelten sind durchgesehen.</translation>
    </message>
    <message>
        <source>No doubles found.</source>
        <translation>Keine Doppelten gefunden.</translation>
    </message>
    <message>
        <source>Choose a pair on the left.</source>
        <translation>Wählen Sie links ein Paar.</translation>
    </message>
    <message>
        <source>All are looked through, but for those that you put off.</source>
        <translation>Alle sind durchgesehen, bis auf die zurückgestellten.</translation>
    </message>
    <message>
        <source>No doubles found. Those who share only a name are mostly two people; unfold them if you like.</source>
        <translation>Keine Doppelten gefunden. Wer nur den Namen teilt, ist meist jemand anderes; klappen Sie diese Paare bei Bedarf auf.</translation>
    </message>
</context>
<context>
    <name>Drawings</name>
    <message>
        <source>no conversation</source>
        <translation>kein Gespräch</translation>
    </message>
    <message>
        <source>1 conversation</source>
        <translation>1 Gespräch</translation>
    </message>
    <message>
        <source>{count} conversations</source>
        <translation>{count} Gespräche</translation>
    </message>
    <message>
        <source>1 evening</source>
        <translation>1 Abend</translation>
    </message>
    <message>
        <source>{count} evenings</source>
        <translation>{count} Abende</translation>
    </message>
    <message>
        <source>{name}, introduced by {other}</source>
        <translation>{name}, bekannt gemacht durch {other}</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>EventCard</name>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Host: {name}</source>
        <translation>Gastgeber: {name}</translation>
    </message>
    <message>
        <source>{count} met</source>
        <translation>{count} getroffen</translation>
    </message>
    <message>
        <source>&amp;Briefing</source>
        <translation>Veranstaltungs&amp;mappe</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>&amp;Debrief</source>
        <translation>&amp;Nachlese</translation>
    </message>
    <message>
        <source>Practise &amp;faces</source>
        <translation>&amp;Gesichter üben</translation>
    </message>
    <message>
        <source>My intention</source>
        <translation>Mein Vorhaben</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Add a guest: name …</source>
        <translation>Gast hinzufügen: Name …</translation>
    </message>
    <message>
        <source>Add a guest</source>
        <translation>Gast hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Paste a list …</source>
        <translation>&amp;Liste einfügen …</translation>
    </message>
    <message>
        <source>Nobody yet. The briefing says about each guest what you know and what you want to ask.</source>
        <translation>Noch niemand. Die Veranstaltungsmappe sagt Ihnen zu jedem Gast, was Sie wissen und was Sie fragen möchten.</translation>
    </message>
    <message>
        <source>&amp;Note a conversation</source>
        <translation>&amp;Gespräch festhalten</translation>
    </message>
    <message>
        <source>&amp;Show contact</source>
        <translation>&amp;Kontakt zeigen</translation>
    </message>
    <message>
        <source>&amp;Table and note …</source>
        <translation>&amp;Tisch und Notiz …</translation>
    </message>
    <message>
        <source>&amp;Take off the list</source>
        <translation>&amp;Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Nächste Veranstaltung</translation>
    </message>
    <message>
        <source>1 guest</source>
        <translation>1 Gast</translation>
    </message>
    <message>
        <source>{count} guests</source>
        <translation>{count} Gäste</translation>
    </message>
    <message>
        <source>No guests yet</source>
        <translation>Noch keine Gäste</translation>
    </message>
    <message>
        <source>Event briefing</source>
        <translation>Veranstaltungsmappe</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>Edit event</source>
        <translation>Veranstaltung ändern</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neue Veranstaltung</translation>
    </message>
    <message>
        <source>e.g. 18:30</source>
        <translation>z. B. 18:30</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Gastgeber</translation>
    </message>
    <message>
        <source>e.g. Monthly breakfast</source>
        <translation>z. B. Monatsfrühstück</translation>
    </message>
    <message>
        <source>Evenings of one series find their next date and grow together in Looking back.</source>
        <translation>Veranstaltungen einer Reihe finden ihren nächsten Termin und wachsen im Rückblick zusammen.</translation>
    </message>
    <message>
        <source>&amp;Series</source>
        <translation>&amp;Reihe</translation>
    </message>
    <message>
        <source>It stands at the top of the printed briefing.</source>
        <translation>Steht oben auf der gedruckten Veranstaltungsmappe.</translation>
    </message>
    <message>
        <source>&amp;What I come for</source>
        <translation>Was &amp;ich mir vornehme</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>Please write: 18:30</source>
        <translation>Bitte so: 18:30</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>Coming up</source>
        <translation>Demnächst</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>1 guest</source>
        <translation>1 Gast</translation>
    </message>
    <message>
        <source>{count} guests</source>
        <translation>{count} Gäste</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Remove event</source>
        <translation>Veranstaltung e&amp;ntfernen</translation>
    </message>
    <message>
        <source>&amp;Next date of the series …</source>
        <translation>&amp;Nächster Termin der Reihe …</translation>
    </message>
    <message>
        <source>The series &amp;over the years</source>
        <translation>Die Reihe über die &amp;Jahre</translation>
    </message>
    <message>
        <source>No event yet. Enter the next evening you are going to; its briefing prepares you for it.</source>
        <translation>Noch keine Veranstaltung. Tragen Sie den nächsten Abend ein, zu dem Sie gehen; die Veranstaltungsmappe bereitet Sie darauf vor.</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neue Veranstaltung</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>&amp;New event</source>
        <translation>&amp;Neu …</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Writing the contacts …</source>
        <translation>Die Kontakte werden geschrieben …</translation>
    </message>
    <message>
        <source>Whom?</source>
        <translation>Wen?</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Wofür?</translation>
    </message>
    <message>
        <source>One &amp;file for each person</source>
        <translation>Eine &amp;Datei je Person</translation>
    </message>
    <message>
        <source>&amp;Only {name}</source>
        <translation>&amp;Nur {name}</translation>
    </message>
    <message>
        <source>&amp;All contacts</source>
        <translation>&amp;Alle Kontakte</translation>
    </message>
    <message>
        <source>The chosen &amp;ones</source>
        <translation>Die aus&amp;gewählten</translation>
    </message>
    <message>
        <source>Those in the &amp;list just now</source>
        <translation>Die gerade in der &amp;Liste stehen</translation>
    </message>
    <message>
        <source>There are no contacts yet that could be exported.</source>
        <translation>Es gibt noch keine Kontakte, die exportiert werden könnten.</translation>
    </message>
    <message>
        <source>The folder “{place}” has got 1 new file.</source>
        <translation>Im Ordner „{place}“ liegt 1 neue Datei.</translation>
    </message>
    <message>
        <source>The folder “{place}” has got {count} new files.</source>
        <translation>Im Ordner „{place}“ liegen {count} neue Dateien.</translation>
    </message>
    <message>
        <source>1 contact is in the file “{place}”.</source>
        <translation>1 Kontakt steht in der Datei „{place}“.</translation>
    </message>
    <message>
        <source>{count} contacts are in the file “{place}”.</source>
        <translation>{count} Kontakte stehen in der Datei „{place}“.</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>&amp;Choose a folder …</source>
        <translation>&amp;Ordner wählen …</translation>
    </message>
    <message>
        <source>&amp;Save as …</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>Kontakte exportieren</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ExportForms</name>
    <message>
        <source>Business cards</source>
        <translation>Visitenkarten</translation>
    </message>
    <message>
        <source>Not in it is what belongs to you alone: conversations, reminders, the recognition cue and how you met.</source>
        <translation>Nicht dabei ist, was nur Ihnen gehört: Gespräche, Erinnerungen, die Erkennungshilfe und wie Sie sich kennengelernt haben.</translation>
    </message>
    <message>
        <source>Large photos are made smaller.</source>
        <translation>Große Fotos werden verkleinert.</translation>
    </message>
    <message>
        <source>Labels of your own are lost.</source>
        <translation>Eigene Beschriftungen fallen weg.</translation>
    </message>
    <message>
        <source>For phones and most address books (vCard 3.0)</source>
        <translation>Für Telefone und die meisten Adressbücher (vCard 3.0)</translation>
    </message>
    <message>
        <source>iPhone, Android, Mac, Thunderbird and nearly all other programs read it.</source>
        <translation>Das lesen iPhone, Android, Mac, Thunderbird und fast alle anderen Programme.</translation>
    </message>
    <message>
        <source>For newer address books (vCard 4.0)</source>
        <translation>Für neuere Adressbücher (vCard 4.0)</translation>
    </message>
    <message>
        <source>Photos stay as large as they are. Many Android phones cannot read it.</source>
        <translation>Fotos bleiben so groß, wie sie sind. Viele Android-Telefone können das nicht lesen.</translation>
    </message>
    <message>
        <source>For older Outlook (vCard 2.1)</source>
        <translation>Für älteres Outlook (vCard 2.1)</translation>
    </message>
    <message>
        <source>This Outlook reads only the first person of a file: best a file for each person.</source>
        <translation>Dieses Outlook liest nur die erste Person einer Datei: am besten eine Datei je Person.</translation>
    </message>
    <message>
        <source>Table for Excel and Outlook (CSV)</source>
        <translation>Tabelle für Excel und Outlook (CSV)</translation>
    </message>
    <message>
        <source>One line for each person; the new Outlook and Outlook on the web read it too.</source>
        <translation>Eine Zeile je Person; auch das neue Outlook und Outlook im Web lesen sie.</translation>
    </message>
    <message>
        <source>Not in it are photos and further details of the original cards, and what belongs to you alone: conversations, reminders, the recognition cue and how you met.</source>
        <translation>Nicht dabei sind Fotos und weitere Angaben der Originalkarten sowie, was nur Ihnen gehört: Gespräche, Erinnerungen, die Erkennungshilfe und wie Sie sich kennengelernt haben.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>For programs that process it further (JSON)</source>
        <translation>Für Programme, die damit weiterarbeiten (JSON)</translation>
    </message>
    <message>
        <source>All fields, also the recognition cue, how you met and how the gate stands.</source>
        <translation>Alle Felder, auch Erkennungshilfe, Kennenlernen und Stand der Schranke.</translation>
    </message>
    <message>
        <source>Not in it are photos, conversations, reminders and original cards. To keep everything, save a backup (in the menu “File”).</source>
        <translation>Nicht dabei sind Fotos, Gespräche, Erinnerungen und Originalkarten. Um alles aufzubewahren, speichern Sie eine Sicherung (im Menü „Datei“).</translation>
    </message>
    <message>
        <source>JSON files</source>
        <translation>JSON-Dateien</translation>
    </message>
</context>
<context>
    <name>FacetChips</name>
    <message>
        <source>Keep as a view …</source>
        <translation>Als Ansicht merken …</translation>
    </message>
    <message>
        <source>What the list is narrowed by</source>
        <translation>Wodurch die Liste eingegrenzt ist</translation>
    </message>
    <message>
        <source>Delete takes it off.</source>
        <translation>Entf nimmt es weg.</translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Narrow the list</source>
        <translation>Liste eingrenzen</translation>
    </message>
    <message>
        <source>Tag, firm, event …</source>
        <translation>Schlagwort, Firma, Veranstaltung …</translation>
    </message>
    <message>
        <source>What to narrow the list by</source>
        <translation>Wodurch die Liste eingegrenzt werden kann</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Firms</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>Last conversation</source>
        <translation>Letztes Gespräch</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>in the last 30 days</source>
        <translation>in den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>in the last 3 months</source>
        <translation>in den letzten 3 Monaten</translation>
    </message>
    <message>
        <source>in the last 12 months</source>
        <translation>in den letzten 12 Monaten</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>an event of old</source>
        <translation>eine frühere Veranstaltung</translation>
    </message>
    <message>
        <source>talked since {day}</source>
        <translation>gesprochen seit {day}</translation>
    </message>
    <message>
        <source>read in together</source>
        <translation>zusammen eingelesen</translation>
    </message>
    <message>
        <source>without {what}</source>
        <translation>ohne {what}</translation>
    </message>
</context>
<context>
    <name>FieldTable</name>
    <message>
        <source>on the card</source>
        <translation>auf der Karte</translation>
    </message>
    <message>
        <source>+ from the card</source>
        <translation>+ von der Karte</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Find</source>
        <translation>Fundstück</translation>
    </message>
    <message>
        <source>Kept. It is an occasion now.</source>
        <translation>Gemerkt. Es ist nun ein Anlass.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Gemerkt.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Passed on.</source>
        <translation>Weitergegeben.</translation>
    </message>
    <message>
        <source>You will be reminded.</source>
        <translation>Sie werden erinnert.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Entfernt.</translation>
    </message>
    <message>
        <source>{find} – passed on to {name}</source>
        <translation>{find} – weitergegeben an {name}</translation>
    </message>
    <message>
        <source>{find} – for {name}</source>
        <translation>{find} – für {name}</translation>
    </message>
    <message>
        <source>What you found: a title, a tip</source>
        <translation>Was Sie gefunden haben: ein Titel, ein Tipp</translation>
    </message>
    <message>
        <source>Link, if there is one; it is never opened</source>
        <translation>Link, falls es einen gibt; er wird nie geöffnet</translation>
    </message>
    <message>
        <source>A note for yourself</source>
        <translation>Eine Notiz für Sie selbst</translation>
    </message>
    <message>
        <source>Whom it would please</source>
        <translation>Wem es Freude machen würde</translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>Text &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Merken</translation>
    </message>
    <message>
        <source>Your finds</source>
        <translation>Ihre Fundstücke</translation>
    </message>
    <message>
        <source>&amp;Passed on</source>
        <translation>&amp;Weitergegeben</translation>
    </message>
    <message>
        <source>Remind &amp;me …</source>
        <translation>&amp;Daran erinnern …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Looking whom it would please …</source>
        <translation>Einen Augenblick: Wem würde es Freude machen? …</translation>
    </message>
    <message>
        <source>It would please these people, by what was said. Tick for whom to keep it.</source>
        <translation>Diesen Menschen würde es Freude machen, nach dem, was gesagt wurde. Haken Sie an, für wen Sie es sich merken möchten.</translation>
    </message>
    <message>
        <source>It goes with nothing that was said so far.</source>
        <translation>Es passt zu nichts, was bisher gesagt wurde.</translation>
    </message>
    <message>
        <source>You are told whom it would please, by what was said with them.</source>
        <translation>Hier steht dann, wem es Freude machen würde, nach dem, was Sie miteinander besprochen haben.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to Netzwerkpflege</source>
        <translation>Willkommen bei Netzwerkpflege</translation>
    </message>
    <message>
        <source>Here business cards become people you know: with what you talked about, and what you promised each other.</source>
        <translation>Hier werden aus Visitenkarten Bekannte: mit dem, worüber Sie sprachen, und dem, was Sie einander versprachen.</translation>
    </message>
    <message>
        <source>May we read in your business cards right away?</source>
        <translation>Dürfen wir gleich Ihre Visitenkarten einlesen?</translation>
    </message>
    <message>
        <source>&amp;Choose the file …</source>
        <translation>&amp;Datei auswählen …</translation>
    </message>
    <message>
        <source>&amp;Look around with invented people</source>
        <translation>Mit &amp;erfundenen Menschen umsehen</translation>
    </message>
    <message>
        <source>Begin with an &amp;empty address book</source>
        <translation>Mit &amp;leerem Adressbuch beginnen</translation>
    </message>
    <message>
        <source>Cards (vCard), tables (CSV) and archives can be read in at any time from the menu File.</source>
        <translation>Karten (vCard), Tabellen (CSV) und Archive lassen sich jederzeit über das Menü „Datei“ einlesen.</translation>
    </message>
    <message>
        <source>These people are invented.</source>
        <translation>Diese Menschen sind erfunden.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>You had begun something here.</source>
        <translation>Hier liegt noch ein angefangener Entwurf.</translation>
    </message>
    <message>
        <source>Continue the draft</source>
        <translation>Entwurf fortsetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>FundusDialog</name>
    <message>
        <source>Repertoire</source>
        <translation>Fundus</translation>
    </message>
    <message>
        <source>What you like to leave with people: a remark, a tip, a book, a restaurant, a story. You are told who has heard it.</source>
        <translation>Was Sie gern dalassen: eine Bemerkung, einen Tipp, ein Buch, ein Restaurant, eine Geschichte. Wer es schon gehört hat, sagt Ihnen das Programm.</translation>
    </message>
    <message>
        <source>What do you like to tell, recommend or lend?</source>
        <translation>Was erzählen, empfehlen oder verleihen Sie gern?</translation>
    </message>
    <message>
        <source>Nothing in your repertoire goes with these words.</source>
        <translation>In Ihrem Fundus passt nichts zu diesen Worten.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Offer or rest</source>
        <translation>An&amp;bieten oder ruhen lassen</translation>
    </message>
    <message>
        <source>&amp;Add …</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Show who heard it last</source>
        <translation>&amp;Zeigen, wer es zuletzt gehört hat</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Not offered any more</source>
        <translation>Nicht mehr angeboten</translation>
    </message>
    <message>
        <source>left with {names}</source>
        <translation>dagelassen bei {names}</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>und anderen</translation>
    </message>
    <message>
        <source>It is offered again.</source>
        <translation>Es wird wieder angeboten.</translation>
    </message>
    <message>
        <source>It is not offered any more.</source>
        <translation>Es wird nicht mehr angeboten.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Entfernt.</translation>
    </message>
</context>
<context>
    <name>FundusEntryDialog</name>
    <message>
        <source>Change in the repertoire</source>
        <translation>Im Fundus ändern</translation>
    </message>
    <message>
        <source>Into the repertoire</source>
        <translation>In den Fundus legen</translation>
    </message>
    <message>
        <source>e.g. the inn by the mill, with the walnut cake</source>
        <translation>z. B. das Wirtshaus an der Mühle, mit dem Nusskuchen</translation>
    </message>
    <message>
        <source>&amp;What you like to leave</source>
        <translation>&amp;Was Sie gern dalassen</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Note for yourself</source>
        <translation>&amp;Notiz für Sie selbst</translation>
    </message>
</context>
<context>
    <name>FundusPeople</name>
    <message>
        <source>With whom it was left, and what came of it</source>
        <translation>Bei wem Sie es dagelassen haben, und was daraus wurde</translation>
    </message>
    <message>
        <source>not heard yet what came of it</source>
        <translation>noch nichts davon gehört</translation>
    </message>
    <message>
        <source>Nobody has it from you yet.</source>
        <translation>Das hat noch niemand von Ihnen.</translation>
    </message>
</context>
<context>
    <name>FurtherSection</name>
    <message>
        <source>Further details</source>
        <translation>Weitere Angaben</translation>
    </message>
    <message>
        <source>Show {count} details</source>
        <translation>{count} Angaben zeigen</translation>
    </message>
</context>
<context>
    <name>GateDialog</name>
    <message>
        <source>Keep in the address book</source>
        <translation>Im Adressbuch aufbewahren</translation>
    </message>
    <message>
        <source>Write prepared letters</source>
        <translation>Mit vorbereiteten Briefen anschreiben</translation>
    </message>
    <message>
        <source>Serial mail</source>
        <translation>Serienpost</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>shut</source>
        <translation>zu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Note conversation</source>
        <translation>Gespräch festhalten</translation>
    </message>
    <message>
        <source>Add a connection point</source>
        <translation>Anknüpfungspunkt ergänzen</translation>
    </message>
    <message>
        <source>Record the wish</source>
        <translation>Wunsch festhalten</translation>
    </message>
    <message>
        <source>Wake from rest</source>
        <translation>Aus der Ruhe holen</translation>
    </message>
    <message>
        <source>Add an e-mail address</source>
        <translation>E-Mail-Adresse ergänzen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Objection recorded by mistake</source>
        <translation>Widerspruch irrtümlich erfasst</translation>
    </message>
    <message>
        <source>The first entry stays visible. Please write why it was a mistake.</source>
        <translation>Der erste Eintrag bleibt sichtbar. Bitte schreiben Sie dazu, warum er ein Irrtum war.</translation>
    </message>
    <message>
        <source>No e-mail address is known.</source>
        <translation>Es ist keine E-Mail-Adresse bekannt.</translation>
    </message>
</context>
<context>
    <name>GuestDialog</name>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Name of a contact</source>
        <translation>Name eines Kontakts</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Firm</source>
        <translation>&amp;Firma</translation>
    </message>
    <message>
        <source>&amp;What they do</source>
        <translation>&amp;Tätigkeit</translation>
    </message>
    <message>
        <source>&amp;Is in the address book as</source>
        <translation>&amp;Steht im Adressbuch als</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>T&amp;isch</translation>
    </message>
    <message>
        <source>N&amp;ote for the evening</source>
        <translation>N&amp;otiz für den Abend</translation>
    </message>
</context>
<context>
    <name>GuestList</name>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>a name only yet</source>
        <translation>noch nur ein Name</translation>
    </message>
</context>
<context>
    <name>Guests</name>
    <message>
        <source>Table {seat}</source>
        <translation>Tisch {seat}</translation>
    </message>
    <message>
        <source>Note a conversation</source>
        <translation>Gespräch festhalten</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Keine Seite enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Seite des Handbuchs</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>month before day</source>
        <translation>Monat vor Tag</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Reading the cards in …</source>
        <translation>Die Karten werden eingelesen …</translation>
    </message>
    <message>
        <source>Import cards</source>
        <translation>Visitenkarten einlesen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Looking at the cards …</source>
        <translation>Die Karten werden angesehen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Read in</source>
        <translation>&amp;Einlesen</translation>
    </message>
    <message>
        <source>What stands in the columns?</source>
        <translation>Was steht in den Spalten?</translation>
    </message>
    <message>
        <source>“{file}” looks like a table from {producer}. Please check what each column holds.</source>
        <translation>„{file}“ sieht nach einer Tabelle aus {producer} aus. Bitte prüfen Sie, was in jeder Spalte steht.</translation>
    </message>
    <message>
        <source>This is how “{file}” was understood. Please check what each column holds.</source>
        <translation>So wurde „{file}“ verstanden. Bitte prüfen Sie, was in jeder Spalte steht.</translation>
    </message>
    <message>
        <source>Table {number} of {count}.</source>
        <translation>Tabelle {number} von {count}.</translation>
    </message>
    <message>
        <source>Rehearsal: nothing is changed yet.</source>
        <translation>Probelauf: Noch wird nichts geändert.</translation>
    </message>
    <message>
        <source>Everything is there already</source>
        <translation>Alles ist schon da</translation>
    </message>
    <message>
        <source>There was nothing to read in</source>
        <translation>Es gab nichts einzulesen</translation>
    </message>
    <message>
        <source>No cards were found.</source>
        <translation>Es wurden keine Karten gefunden.</translation>
    </message>
    <message>
        <source>{cards}: {figures}.</source>
        <translation>{cards}: {figures}.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>With “Undo” you take all of it back in one step.</source>
        <translation>Mit „Rückgängig“ nehmen Sie alles in einem Schritt zurück.</translation>
    </message>
    <message>
        <source>The cards are in your address book</source>
        <translation>Die Karten sind in Ihrem Adressbuch</translation>
    </message>
    <message>
        <source>Kept in the import report</source>
        <translation>Im Einlesebericht aufgehoben</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Keep in the import &amp;report</source>
        <translation>Im Einlese&amp;bericht aufheben</translation>
    </message>
    <message>
        <source>1 group becomes a tag</source>
        <translation>1 Gruppe wird Schlagwort</translation>
    </message>
    <message>
        <source>{count} groups become tags</source>
        <translation>{count} Gruppen werden Schlagwörter</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ImportGestures</name>
    <message>
        <source>Import cards</source>
        <translation>Visitenkarten einlesen</translation>
    </message>
    <message>
        <source>Cards and tables</source>
        <translation>Visitenkarten und Tabellen</translation>
    </message>
    <message>
        <source>Business cards (vCard)</source>
        <translation>Visitenkarten (vCard)</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <translation>Tabellen (CSV)</translation>
    </message>
    <message>
        <source>Export of Monica (JSON)</source>
        <translation>Export aus Monica (JSON)</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
</context>
<context>
    <name>ImportReports</name>
    <message>
        <source>{count} new</source>
        <translation>{count} neu</translation>
    </message>
    <message>
        <source>{count} completed</source>
        <translation>{count} ergänzt</translation>
    </message>
    <message>
        <source>1 unread</source>
        <translation>1 nicht gelesen</translation>
    </message>
    <message>
        <source>{count} unread</source>
        <translation>{count} nicht gelesen</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>{count} cards</source>
        <translation>{count} Karten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Perhaps known</source>
        <translation>Vielleicht bekannt</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Ergänzt</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Abweichend</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Groups → tags</source>
        <translation>Gruppen → Schlagwörter</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Not in your address book yet. Comes in as “bare card”.</source>
        <translation>Noch nicht in Ihrem Adressbuch. Kommt als „Nur Karte“ hinein.</translation>
    </message>
    <message>
        <source>You may know this person already. Two people are never joined by themselves.</source>
        <translation>Vielleicht kennen Sie diese Person schon. Von selbst werden nie zwei Personen zusammengelegt.</translation>
    </message>
    <message>
        <source>You know this person; the card adds something.</source>
        <translation>Diese Person kennen Sie; die Karte ergänzt etwas.</translation>
    </message>
    <message>
        <source>You know this person; the card says something else, but adds nothing.</source>
        <translation>Diese Person kennen Sie; die Karte ergänzt nichts, sagt aber etwas anderes.</translation>
    </message>
    <message>
        <source>An earlier card of this import is of the same person.</source>
        <translation>Eine frühere Karte in diesem Probelauf ist von derselben Person.</translation>
    </message>
    <message>
        <source>All of this is in your address book already.</source>
        <translation>Das alles steht schon in Ihrem Adressbuch.</translation>
    </message>
    <message>
        <source>A group becomes a tag of those of its members whom you know.</source>
        <translation>Aus einer Gruppe wird ein Schlagwort für alle ihre Mitglieder, die Sie kennen.</translation>
    </message>
    <message>
        <source>Not readable. Nothing is lost: the text is kept with the import report.</source>
        <translation>Nicht lesbar. Verloren geht nichts: Der Text wird mit dem Einlesebericht aufgehoben.</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} neu</translation>
    </message>
    <message>
        <source>{count} perhaps known</source>
        <translation>{count} vielleicht schon bekannt</translation>
    </message>
    <message>
        <source>{count} to complete</source>
        <translation>{count} zu ergänzen</translation>
    </message>
    <message>
        <source>{count} different</source>
        <translation>{count} abweichend</translation>
    </message>
    <message>
        <source>{count} twice</source>
        <translation>{count} doppelt</translation>
    </message>
    <message>
        <source>{count} unchanged</source>
        <translation>{count} unverändert</translation>
    </message>
    <message>
        <source>{count} not readable</source>
        <translation>{count} nicht lesbar</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>1 Gruppe</translation>
    </message>
    <message>
        <source>{count} groups</source>
        <translation>{count} Gruppen</translation>
    </message>
    <message>
        <source>Add as a new contact</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Add as a further contact</source>
        <translation>Als weitere Person anlegen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Take the card over: its values count</source>
        <translation>Karte übernehmen: ihre Angaben gelten</translation>
    </message>
    <message>
        <source>Keep the values as they are</source>
        <translation>Bisherige Angaben behalten</translation>
    </message>
    <message>
        <source>Put it with the earlier card</source>
        <translation>Zur früheren Karte legen</translation>
    </message>
    <message>
        <source>Make it a tag of its members</source>
        <translation>Als Schlagwort für die Mitglieder übernehmen</translation>
    </message>
    <message>
        <source>Complete {name}, overwrite nothing</source>
        <translation>{name} ergänzen, nichts überschreiben</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>schon da</translation>
    </message>
    <message>
        <source>changes nothing</source>
        <translation>ändert nichts</translation>
    </message>
    <message>
        <source>becomes a tag</source>
        <translation>wird Schlagwort</translation>
    </message>
    <message>
        <source>is kept as text</source>
        <translation>wird aufgehoben</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>to the earlier card</source>
        <translation>zur früheren Karte</translation>
    </message>
    <message>
        <source>is added</source>
        <translation>wird angelegt</translation>
    </message>
    <message>
        <source>is completed</source>
        <translation>wird ergänzt</translation>
    </message>
    <message>
        <source>card counts</source>
        <translation>Karte gilt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>added: {count}</source>
        <translation>angelegt: {count}</translation>
    </message>
    <message>
        <source>completed: {count}</source>
        <translation>ergänzt: {count}</translation>
    </message>
    <message>
        <source>taken over: {count}</source>
        <translation>übernommen: {count}</translation>
    </message>
    <message>
        <source>left out: {count}</source>
        <translation>ausgelassen: {count}</translation>
    </message>
    <message>
        <source>{file}, card {number}</source>
        <translation>{file}, Karte {number}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>ergänzt</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>{name} and {count} more files</source>
        <translation>{name} und {count} weitere Dateien</translation>
    </message>
    <message>
        <source>Read in on {day} at {hour}</source>
        <translation>Eingelesen am {day} um {hour} Uhr</translation>
    </message>
    <message>
        <source>given to me</source>
        <translation>überreicht</translation>
    </message>
    <message>
        <source>merely taken along</source>
        <translation>mitgenommen</translation>
    </message>
</context>
<context>
    <name>InTouchCard</name>
    <message>
        <source>A good occasion</source>
        <translation>Ein guter Anlass</translation>
    </message>
    <message>
        <source>Last talked {when}</source>
        <translation>Zuletzt gesprochen: {when}</translation>
    </message>
    <message>
        <source>Note a conversation: {name}</source>
        <translation>Gespräch festhalten: {name}</translation>
    </message>
    <message>
        <source>Later: {name}</source>
        <translation>Später: {name}</translation>
    </message>
    <message>
        <source>&amp;Next week ({day})</source>
        <translation>&amp;Nächste Woche ({day})</translation>
    </message>
    <message>
        <source>In a &amp;month ({day})</source>
        <translation>In einem &amp;Monat ({day})</translation>
    </message>
    <message>
        <source>&amp;After “{event}” ({day})</source>
        <translation>N&amp;ach „{event}“ ({day})</translation>
    </message>
    <message>
        <source>No &amp;rhythm any more</source>
        <translation>Kein &amp;Rhythmus mehr</translation>
    </message>
</context>
<context>
    <name>InlineEditor</name>
    <message>
        <source>Enter keeps it, Esc leaves it</source>
        <translation>Eingabe behält, Esc lässt es beim Alten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Beim Alten lassen</translation>
    </message>
</context>
<context>
    <name>IntroductionDialog</name>
    <message>
        <source>Introduction</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Introduce two people</source>
        <translation>Zwei Menschen bekannt machen</translation>
    </message>
    <message>
        <source>Name from the address book</source>
        <translation>Name aus dem Adressbuch</translation>
    </message>
    <message>
        <source>e.g. both build instruments for halls</source>
        <translation>z. B. beide bauen Instrumente für Säle</translation>
    </message>
    <message>
        <source>&amp;Remind me in a week to ask both</source>
        <translation>In einer Woche &amp;erinnern, beide zu fragen</translation>
    </message>
    <message>
        <source>&amp;Whom</source>
        <translation>&amp;Wen</translation>
    </message>
    <message>
        <source>With wh&amp;om</source>
        <translation>&amp;Mit wem</translation>
    </message>
    <message>
        <source>Both are asked first; only with two Yes are they introduced.</source>
        <translation>Beide werden erst gefragt; bekannt gemacht wird nur, wenn beide Ja sagen.</translation>
    </message>
    <message>
        <source>Wh&amp;y it would please both</source>
        <translation>Wa&amp;rum es beide freuen würde</translation>
    </message>
    <message>
        <source>They are &amp;introduced</source>
        <translation>&amp;Bekannt gemacht</translation>
    </message>
    <message>
        <source>What &amp;came of it</source>
        <translation>Was &amp;daraus wurde</translation>
    </message>
    <message>
        <source>&amp;At an end</source>
        <translation>&amp;Abgeschlossen</translation>
    </message>
    <message>
        <source>{name} says</source>
        <translation>{name} sagt</translation>
    </message>
    <message>
        <source>They were &amp;introduced on {day}</source>
        <translation>&amp;Bekannt gemacht am {day}</translation>
    </message>
    <message>
        <source>Please name both people.</source>
        <translation>Bitte nennen Sie beide.</translation>
    </message>
    <message>
        <source>Please name two different people.</source>
        <translation>Bitte nennen Sie zwei verschiedene Menschen.</translation>
    </message>
    <message>
        <source>Ask whether I may introduce {name}</source>
        <translation>Fragen, ob ich {name} vorstellen darf</translation>
    </message>
</context>
<context>
    <name>IntroductionsDialog</name>
    <message>
        <source>Introductions</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>Two people who could please each other. Both are asked first; nobody is introduced unasked.</source>
        <translation>Zwei Menschen, die einander etwas zu sagen hätten. Beide werden erst gefragt; ungefragt wird niemand vorgestellt.</translation>
    </message>
    <message>
        <source>Whom would you like to introduce to each other?</source>
        <translation>Wen möchten Sie miteinander bekannt machen?</translation>
    </message>
    <message>
        <source>No introduction goes with these words.</source>
        <translation>Zu diesen Worten gibt es keine Empfehlung.</translation>
    </message>
    <message>
        <source>&amp;Go on …</source>
        <translation>&amp;Weiterführen …</translation>
    </message>
    <message>
        <source>&amp;Introduced</source>
        <translation>&amp;Bekannt gemacht</translation>
    </message>
    <message>
        <source>&amp;Begin one …</source>
        <translation>&amp;Neu beginnen …</translation>
    </message>
    <message>
        <source>&amp;Show the first contact</source>
        <translation>&amp;Ersten Kontakt zeigen</translation>
    </message>
    <message>
        <source>Show the se&amp;cond contact</source>
        <translation>&amp;Zweiten Kontakt zeigen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Im Gange</translation>
    </message>
    <message>
        <source>At an end</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>They are introduced.</source>
        <translation>Die beiden sind bekannt gemacht.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Entfernt.</translation>
    </message>
</context>
<context>
    <name>InvitationDialog</name>
    <message>
        <source>Update the event by the invitation</source>
        <translation>Veranstaltung nach der Einladung ändern</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>The host has called this event off. Nothing happens unless you save.</source>
        <translation>Die Gastgeberin oder der Gastgeber hat abgesagt. Solange Sie nicht speichern, geschieht nichts.</translation>
    </message>
    <message>
        <source>It repeats; this is its first evening. Give it a series, and the next one is proposed.</source>
        <translation>Sie wiederholt sich; dies ist der erste Termin. Geben Sie ihr eine Reihe, dann wird der nächste vorgeschlagen.</translation>
    </message>
    <message>
        <source>It repeats ({often}); this is its first evening. Give it a series, and the next one is proposed.</source>
        <translation>Sie wiederholt sich ({often}); dies ist der erste Termin. Geben Sie ihr eine Reihe, dann wird der nächste vorgeschlagen.</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>By name only: {names}</source>
        <translation>Nur als Name: {names}</translation>
    </message>
</context>
<context>
    <name>Invitations</name>
    <message>
        <source>Invitations (iCalendar)</source>
        <translation>Einladungen (iCalendar)</translation>
    </message>
    <message>
        <source>Read an invitation</source>
        <translation>Einladung einlesen</translation>
    </message>
    <message>
        <source>Reading the invitations …</source>
        <translation>Die Einladungen werden gelesen …</translation>
    </message>
    <message>
        <source>1 event was kept.</source>
        <translation>1 Veranstaltung ist eingetragen.</translation>
    </message>
    <message>
        <source>{count} events were kept.</source>
        <translation>{count} Veranstaltungen sind eingetragen.</translation>
    </message>
</context>
<context>
    <name>InvitationsDialog</name>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Which of these shall become events?</source>
        <translation>Welche davon sollen Veranstaltungen werden?</translation>
    </message>
    <message>
        <source>What is over, or was called off, is not ticked. One undo takes all of them back.</source>
        <translation>Was vorüber ist oder abgesagt wurde, ist nicht angehakt. Ein Rückgängig nimmt alle zusammen zurück.</translation>
    </message>
    <message>
        <source>&amp;Look at each …</source>
        <translation>&amp;Einzeln ansehen …</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Take these</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>repeats: {often}</source>
        <translation>wiederholt sich: {often}</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>wiederholt sich</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorüber</translation>
    </message>
    <message>
        <source>without a title: look at it to give one</source>
        <translation>ohne Titel: einzeln ansehen und einen geben</translation>
    </message>
    <message>
        <source>known already, will be updated</source>
        <translation>schon bekannt, wird angepasst</translation>
    </message>
</context>
<context>
    <name>KeepsakeEditor</name>
    <message>
        <source>A remark, a tip, a book</source>
        <translation>Eine Bemerkung, ein Tipp, ein Buch</translation>
    </message>
    <message>
        <source>What became of it, e.g. has read the book</source>
        <translation>Was daraus wurde, z. B. hat das Buch gelesen</translation>
    </message>
    <message>
        <source>What became of it, e.g. I have read the book</source>
        <translation>Was daraus wurde, z. B. ich habe das Buch gelesen</translation>
    </message>
</context>
<context>
    <name>KeepsakeField</name>
    <message>
        <source>a remark, a tip, a book</source>
        <translation>eine Bemerkung, ein Tipp, ein Buch</translation>
    </message>
    <message>
        <source>Choose from your repertoire</source>
        <translation>Aus Ihrem Fundus wählen</translation>
    </message>
    <message>
        <source>Your repertoire</source>
        <translation>Ihr Fundus</translation>
    </message>
    <message>
        <source>Left or received</source>
        <translation>Dagelassen oder bekommen</translation>
    </message>
    <message>
        <source>Kind of keepsake</source>
        <translation>Art der guten Erinnerung</translation>
    </message>
    <message>
        <source>of no special kind</source>
        <translation>ohne Art</translation>
    </message>
</context>
<context>
    <name>Keepsakes</name>
    <message>
        <source>left</source>
        <translation>dagelassen</translation>
    </message>
    <message>
        <source>received</source>
        <translation>bekommen</translation>
    </message>
    <message>
        <source>What became of it: {echo}</source>
        <translation>Was daraus wurde: {echo}</translation>
    </message>
    <message>
        <source>Keepsake left: {text}</source>
        <translation>Dagelassen: {text}</translation>
    </message>
    <message>
        <source>Keepsake received: {text}</source>
        <translation>Bekommen: {text}</translation>
    </message>
    <message>
        <source>Keepsake left ({kind}): {text}</source>
        <translation>Dagelassen ({kind}): {text}</translation>
    </message>
    <message>
        <source>Keepsake received ({kind}): {text}</source>
        <translation>Bekommen ({kind}): {text}</translation>
    </message>
</context>
<context>
    <name>LabelBox</name>
    <message>
        <source>Label</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>LikelyPeople</name>
    <message>
        <source>Of the same name</source>
        <translation>Gleichen Namens</translation>
    </message>
    <message>
        <source>Perhaps this person</source>
        <translation>Vielleicht diese Person</translation>
    </message>
    <message>
        <source>Perhaps one of these</source>
        <translation>Vielleicht eine von diesen</translation>
    </message>
    <message>
        <source>Comes with an earlier card of this import</source>
        <translation>Kommt mit einer früheren Karte in diesem Probelauf</translation>
    </message>
    <message>
        <source>{how} ({score} of 100)</source>
        <translation>{how} ({score} von 100)</translation>
    </message>
    <message>
        <source>Against it: {reasons}</source>
        <translation>Dagegen spricht: {reasons}</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Name or word</source>
        <translation>Name oder Wort</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>In dieser Liste suchen</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>Welche davon</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>ListGestures</name>
    <message>
        <source>One moment: {count} contacts …</source>
        <translation>Einen Moment: {count} Kontakte …</translation>
    </message>
    <message>
        <source>Copied: 1 contact</source>
        <translation>Kopiert: 1 Kontakt</translation>
    </message>
    <message>
        <source>Copied: {count} contacts</source>
        <translation>Kopiert: {count} Kontakte</translation>
    </message>
    <message>
        <source>No event is planned yet</source>
        <translation>Noch ist keine Veranstaltung geplant</translation>
    </message>
    <message>
        <source>On the guest list of “{event}”</source>
        <translation>Auf der Gästeliste von „{event}“</translation>
    </message>
</context>
<context>
    <name>ListSide</name>
    <message>
        <source>Search: name, firm, topic, conversation …</source>
        <translation>Suchen: Name, Firma, Thema, Gespräch …</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>Liste eingrenzen</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} gefunden</translation>
    </message>
    <message>
        <source>Nobody matches this search.</source>
        <translation>Niemand passt zu dieser Suche.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>No contacts yet. Read in the business cards of your last evening, or add the first one by hand.</source>
        <translation>Noch keine Kontakte. Lesen Sie die Visitenkarten Ihres letzten Abends ein, oder legen Sie den ersten von Hand an.</translation>
    </message>
    <message>
        <source>Import cards …</source>
        <translation>Visitenkarten einlesen …</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>LongBreath</name>
    <message>
        <source>Threads that are alive</source>
        <translation>Fäden, die leben</translation>
    </message>
    <message>
        <source>Conversations that went on</source>
        <translation>Gespräche, die weitergingen</translation>
    </message>
    <message>
        <source>Brought together by me</source>
        <translation>Durch mich bekannt gemacht</translation>
    </message>
    <message>
        <source>Brought together with me</source>
        <translation>Mit mir bekannt gemacht</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Beiträge</translation>
    </message>
</context>
<context>
    <name>LongBreathCard</name>
    <message>
        <source>Which series</source>
        <translation>Welche Reihe</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>Looking back</source>
        <translation>Rückblick</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>&amp;Wiederholen: {step}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Becomes part of it</source>
        <translation>Geht darin auf</translation>
    </message>
    <message>
        <source>One undo brings both back.</source>
        <translation>Einmal „Rückgängig“ bringt beide zurück.</translation>
    </message>
    <message>
        <source>At the gate the stricter side counts. Afterwards: {status}.</source>
        <translation>Bei der Schranke zählt die strengere Seite. Danach: {status}.</translation>
    </message>
    <message>
        <source>A text that you do not choose becomes a line of the note.</source>
        <translation>Ein Text, den Sie nicht wählen, wird zu einer Zeile der Notiz.</translation>
    </message>
    <message>
        <source>The picture that you do not choose goes to the trash with the other contact.</source>
        <translation>Das Bild, das Sie nicht wählen, liegt mit dem anderen Kontakt im Papierkorb.</translation>
    </message>
    <message>
        <source>Comes along from {name}: {things}.</source>
        <translation>Von {name} kommt mit: {things}.</translation>
    </message>
    <message>
        <source>Merge two contacts</source>
        <translation>Zwei Kontakte zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Swap</source>
        <translation>&amp;Tauschen</translation>
    </message>
    <message>
        <source>The other contact stays</source>
        <translation>Der andere Kontakt bleibt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>1 conversation</source>
        <translation>1 Gespräch</translation>
    </message>
    <message>
        <source>{count} conversations</source>
        <translation>{count} Gespräche</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Veranstaltung</translation>
    </message>
    <message>
        <source>{count} events</source>
        <translation>{count} Veranstaltungen</translation>
    </message>
    <message>
        <source>1 open thread</source>
        <translation>1 offener Faden</translation>
    </message>
    <message>
        <source>{count} open threads</source>
        <translation>{count} offene Fäden</translation>
    </message>
    <message>
        <source>1 good memory</source>
        <translation>1 gute Erinnerung</translation>
    </message>
    <message>
        <source>{count} good memories</source>
        <translation>{count} gute Erinnerungen</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 Frage</translation>
    </message>
    <message>
        <source>{count} questions</source>
        <translation>{count} Fragen</translation>
    </message>
    <message>
        <source>1 reminder</source>
        <translation>1 Erinnerung</translation>
    </message>
    <message>
        <source>{count} reminders</source>
        <translation>{count} Erinnerungen</translation>
    </message>
    <message>
        <source>1 original card</source>
        <translation>1 Originalkarte</translation>
    </message>
    <message>
        <source>{count} original cards</source>
        <translation>{count} Originalkarten</translation>
    </message>
</context>
<context>
    <name>MergeTable</name>
    <message>
        <source>Please choose what holds</source>
        <translation>Bitte wählen Sie, was gilt</translation>
    </message>
    <message>
        <source>Comes together</source>
        <translation>Kommt zusammen</translation>
    </message>
    <message>
        <source>photo of {name}</source>
        <translation>Bild von {name}</translation>
    </message>
    <message>
        <source>There is one photo; it is kept.</source>
        <translation>Es gibt ein Bild; es bleibt.</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <translation>{start} – {end} Uhr</translation>
    </message>
    <message>
        <source>from {start}</source>
        <translation>ab {start} Uhr</translation>
    </message>
    <message>
        <source>until {end}</source>
        <translation>bis {end} Uhr</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>in a week</source>
        <translation>in einer Woche</translation>
    </message>
    <message>
        <source>in {n} days</source>
        <translation>in {n} Tagen</translation>
    </message>
    <message>
        <source>in {n} weeks</source>
        <translation>in {n} Wochen</translation>
    </message>
    <message>
        <source>in {n} months</source>
        <translation>in {n} Monaten</translation>
    </message>
    <message>
        <source>in a year</source>
        <translation>in einem Jahr</translation>
    </message>
    <message>
        <source>in {n} years</source>
        <translation>in {n} Jahren</translation>
    </message>
    <message>
        <source>a week ago</source>
        <translation>vor einer Woche</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>vor {n} Tagen</translation>
    </message>
    <message>
        <source>{n} weeks ago</source>
        <translation>vor {n} Wochen</translation>
    </message>
    <message>
        <source>{n} months ago</source>
        <translation>vor {n} Monaten</translation>
    </message>
    <message>
        <source>a year ago</source>
        <translation>vor einem Jahr</translation>
    </message>
    <message>
        <source>{n} years ago</source>
        <translation>vor {n} Jahren</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Please give it a name.</source>
        <translation>Bitte geben Sie einen Namen ein.</translation>
    </message>
</context>
<context>
    <name>NameFields</name>
    <message>
        <source>&amp;Given name</source>
        <translation>&amp;Vorname</translation>
    </message>
    <message>
        <source>&amp;Family name</source>
        <translation>&amp;Nachname</translation>
    </message>
    <message>
        <source>Title, further names, shown name</source>
        <translation>Titel, weitere Namen, angezeigter Name</translation>
    </message>
    <message>
        <source>Title before the name</source>
        <translation>Titel vor dem Namen</translation>
    </message>
    <message>
        <source>Further given names</source>
        <translation>Weitere Vornamen</translation>
    </message>
    <message>
        <source>After the name</source>
        <translation>Nach dem Namen</translation>
    </message>
    <message>
        <source>Follows the parts of the name until you write it yourself.</source>
        <translation>Folgt den Namensteilen, bis Sie ihn selbst schreiben.</translation>
    </message>
    <message>
        <source>Shown name</source>
        <translation>Angezeigter Name</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
</context>
<context>
    <name>NextTimeSection</name>
    <message>
        <source>Next time</source>
        <translation>Beim nächsten Mal</translation>
    </message>
    <message>
        <source>1 more</source>
        <translation>1 weitere</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>Ask: {text}</source>
        <translation>Fragen: {text}</translation>
    </message>
    <message>
        <source>This thread is finished</source>
        <translation>Dieser Faden ist abgeschlossen</translation>
    </message>
    <message>
        <source>due {when}</source>
        <translation>fällig {when}</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Edit conversation</source>
        <translation>Gespräch ändern</translation>
    </message>
    <message>
        <source>Note a conversation</source>
        <translation>Gespräch festhalten</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>Name, dann Eingabetaste</translation>
    </message>
    <message>
        <source>no event</source>
        <translation>keine Veranstaltung</translation>
    </message>
    <message>
        <source>What did you talk about?</source>
        <translation>Worüber haben Sie gesprochen?</translation>
    </message>
    <message>
        <source>&amp;With whom</source>
        <translation>&amp;Mit wem</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Veranstaltung</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>&amp;Gespräch</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
</context>
<context>
    <name>OriginFields</name>
    <message>
        <source>No event</source>
        <translation>Keine Veranstaltung</translation>
    </message>
    <message>
        <source>New event …</source>
        <translation>Neue Veranstaltung …</translation>
    </message>
    <message>
        <source>Where do these cards come from?</source>
        <translation>Woher kommen diese Karten?</translation>
    </message>
    <message>
        <source>Optional. It will stand with every contact, so that you remember where the card came to you.</source>
        <translation>Freiwillig. Es steht dann bei jedem Kontakt und hilft Ihnen, sich an die Begegnung zu erinnern.</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>given to me</source>
        <translation>mir überreicht</translation>
    </message>
    <message>
        <source>merely taken along</source>
        <translation>nur mitgenommen</translation>
    </message>
    <message>
        <source>e.g. from the table by the entrance</source>
        <translation>z. B. vom Tisch am Eingang</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Veranstaltung</translation>
    </message>
    <message>
        <source>&amp;How they came to you</source>
        <translation>Über&amp;reicht oder mitgenommen</translation>
    </message>
    <message>
        <source>In your o&amp;wn words</source>
        <translation>Mit eigenen &amp;Worten</translation>
    </message>
    <message>
        <source>Please write the day like this: {day}</source>
        <translation>Bitte so: {day}</translation>
    </message>
</context>
<context>
    <name>OriginalCardDialog</name>
    <message>
        <source>Original card</source>
        <translation>Originalkarte</translation>
    </message>
    <message>
        <source>This contact was added by hand; there is no original card.</source>
        <translation>Dieser Kontakt wurde von Hand angelegt; es gibt keine Originalkarte.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>PairDetail</name>
    <message>
        <source>{score} of 100 points</source>
        <translation>{score} von 100 Punkten</translation>
    </message>
    <message>
        <source>For it: {reasons}</source>
        <translation>Dafür spricht: {reasons}</translation>
    </message>
    <message>
        <source>Against it: {reasons}</source>
        <translation>Dagegen spricht: {reasons}</translation>
    </message>
    <message>
        <source>&amp;Merge …</source>
        <translation>&amp;Zusammenführen …</translation>
    </message>
    <message>
        <source>&amp;Not the same person</source>
        <translation>&amp;Nicht dieselbe Person</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>The search came to no end.</source>
        <translation>Die Suche kam zu keinem Ende.</translation>
    </message>
    <message>
        <source>People, conversations, events, commands …</source>
        <translation>Kontakte, Gespräche, Veranstaltungen, Befehle …</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Narrow down</source>
        <translation>Eingrenzen</translation>
    </message>
    <message>
        <source>Searched lately</source>
        <translation>Zuletzt gesucht</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>3 weeks</source>
        <translation>3 Wochen</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 Monate</translation>
    </message>
    <message>
        <source>Not understood, so it narrows nothing: {words}</source>
        <translation>Nicht verstanden und darum ohne Wirkung: {words}</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Sucht …</translation>
    </message>
    <message>
        <source>Nobody of that name yet.</source>
        <translation>Noch niemand mit diesem Namen.</translation>
    </message>
    <message>
        <source>Nothing found. The beginning of a word is enough, in any spelling.</source>
        <translation>Nichts gefunden. Der Anfang eines Wortes genügt, in jeder Schreibweise.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>-word leaves out</source>
        <translation>-Wort lässt weg</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>&gt; shows all commands</source>
        <translation>&gt; zeigt alle Befehle</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Connection points</source>
        <translation>Anknüpfungspunkte</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fäden</translation>
    </message>
    <message>
        <source>Keepsakes</source>
        <translation>Gute Erinnerungen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Given and received</source>
        <translation>Geben und Nehmen</translation>
    </message>
    <message>
        <source>Introductions</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>Show all in the list</source>
        <translation>Alle in der Liste zeigen</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Alle Gespräche zeigen</translation>
    </message>
    <message>
        <source>1 contact</source>
        <translation>1 Kontakt</translation>
    </message>
    <message>
        <source>{count} contacts</source>
        <translation>{count} Kontakte</translation>
    </message>
    <message>
        <source>Show its people</source>
        <translation>Kontakte dort zeigen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show the briefing</source>
        <translation>Mappe zeigen</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Kontakt öffnen</translation>
    </message>
    <message>
        <source>Note a conversation</source>
        <translation>Gespräch festhalten</translation>
    </message>
    <message>
        <source>New reminder</source>
        <translation>Neue Erinnerung</translation>
    </message>
    <message>
        <source>Note a conversation with {name}</source>
        <translation>Gespräch mit {name} festhalten</translation>
    </message>
    <message>
        <source>New reminder about {name}</source>
        <translation>Neue Erinnerung an {name}</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>with this tag</source>
        <translation>mit diesem Schlagwort</translation>
    </message>
    <message>
        <source>bare card, conversation, dialogue, resting, objection</source>
        <translation>Nur Karte, Gespräch, Dialog, Ruht, Widerspruch</translation>
    </message>
    <message>
        <source>from this organisation</source>
        <translation>aus dieser Firma</translation>
    </message>
    <message>
        <source>met at this event</source>
        <translation>bei dieser Veranstaltung dabei</translation>
    </message>
    <message>
        <source>talked with since: March, 3 weeks, 2025 …</source>
        <translation>gesprochen seit: März, 3 Wochen, 2025 …</translation>
    </message>
    <message>
        <source>time again, may come round, still time, put off</source>
        <translation>wieder an der Zeit, passt schon, hat noch Zeit, verschoben</translation>
    </message>
    <message>
        <source>all but these: {meaning}</source>
        <translation>alle außer diesen: {meaning}</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Forget these searches</source>
        <translation>Diese Suchen vergessen</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Search: {words}</source>
        <translation>Suche: {words}</translation>
    </message>
    <message>
        <source>1 contact</source>
        <translation>1 Kontakt</translation>
    </message>
    <message>
        <source>{count} contacts</source>
        <translation>{count} Kontakte</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>printed {day}</source>
        <translation>gedruckt am {day}</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
</context>
<context>
    <name>PaperReport</name>
    <message>
        <source>Could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>New people</source>
        <translation>Neue Kontakte</translation>
    </message>
    <message>
        <source>Completed, or recognised again</source>
        <translation>Ergänzt oder wiedererkannt</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Einlesebericht</translation>
    </message>
    <message>
        <source>printed {day}</source>
        <translation>gedruckt am {day}</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
</context>
<context>
    <name>ParticipantSheet</name>
    <message>
        <source>What connects you?</source>
        <translation>Was verbindet Sie?</translation>
    </message>
    <message>
        <source>Connection points</source>
        <translation>Anknüpfungspunkte</translation>
    </message>
    <message>
        <source>how I know, e.g. said on parting</source>
        <translation>woher ich es weiß, z. B. beim Abschied gesagt</translation>
    </message>
    <message>
        <source>I wish to stay in touch</source>
        <translation>Ich möchte in Verbindung bleiben</translation>
    </message>
    <message>
        <source>The other side wishes it</source>
        <translation>Die andere Seite möchte es auch</translation>
    </message>
    <message>
        <source>why, in a word</source>
        <translation>warum, in einem Wort</translation>
    </message>
    <message>
        <source>Remark about this person</source>
        <translation>Bemerkung zu dieser Person</translation>
    </message>
    <message>
        <source>Open until now; tick what is settled</source>
        <translation>Bisher offen; haken Sie ab, was erledigt ist</translation>
    </message>
    <message>
        <source>You wanted to ask: {what}</source>
        <translation>Sie wollten fragen: {what}</translation>
    </message>
    <message>
        <source>what you were told, if you asked</source>
        <translation>was Sie erfahren haben, falls Sie gefragt haben</translation>
    </message>
    <message>
        <source>You left: {what}</source>
        <translation>Sie haben dagelassen: {what}</translation>
    </message>
    <message>
        <source>what became of it, if you were told</source>
        <translation>was daraus wurde, falls Sie es erfahren haben</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>Offener Faden</translation>
    </message>
    <message>
        <source>Open threads</source>
        <translation>Offene Fäden</translation>
    </message>
    <message>
        <source>Keepsake</source>
        <translation>Gute Erinnerung</translation>
    </message>
    <message>
        <source>Already left: {what}</source>
        <translation>Schon hinterlassen: {what}</translation>
    </message>
    <message>
        <source>Question for the next time</source>
        <translation>Frage für das nächste Mal</translation>
    </message>
</context>
<context>
    <name>PasteGestures</name>
    <message>
        <source>There is no card and no mail signature in the clipboard.</source>
        <translation>In der Zwischenablage liegt weder eine Visitenkarte noch eine Mail-Signatur.</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Read from the clipboard. Please look it over before you save.</source>
        <translation>Aus der Zwischenablage gelesen. Bitte prüfen Sie die Angaben, bevor Sie speichern.</translation>
    </message>
</context>
<context>
    <name>PasteGuestsDialog</name>
    <message>
        <source>Paste a guest list</source>
        <translation>Gästeliste einfügen</translation>
    </message>
    <message>
        <source>Please paste at least one name.</source>
        <translation>Bitte fügen Sie mindestens einen Namen ein.</translation>
    </message>
    <message>
        <source>Looking people up …</source>
        <translation>Ich suche die Gäste im Adressbuch …</translation>
    </message>
    <message>
        <source>Anna Example
Bernd Example, Example Ltd</source>
        <translation>Anna Beispiel
Bernd Beispiel, Beispiel GmbH</translation>
    </message>
    <message>
        <source>&amp;Guest list, one person a line</source>
        <translation>&amp;Gästeliste, eine Person je Zeile</translation>
    </message>
    <message>
        <source>As it stands in the mail or on the page: name and firm, numbered or not, or a table.</source>
        <translation>So, wie sie in der Mail oder auf der Seite steht: Name und Firma, mit oder ohne Nummer, oder als Tabelle.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>&amp;Nachsehen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>Auf die Liste setzen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Which one is it?</source>
        <translation>Wer ist gemeint?</translation>
    </message>
    <message>
        <source>Somebody else, by name only</source>
        <translation>Jemand anderes, nur als Name</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Not in the address book yet</source>
        <translation>Noch nicht im Adressbuch</translation>
    </message>
    <message>
        <source>They stand on the list by their name. Only who you have talked with becomes a contact.</source>
        <translation>Sie stehen mit ihrem Namen auf der Liste. Zum Kontakt wird nur, mit wem Sie gesprochen haben.</translation>
    </message>
    <message>
        <source>Nobody recognised here</source>
        <translation>Hier habe ich niemanden erkannt</translation>
    </message>
    <message>
        <source>Put on the list ({count})</source>
        <translation>Auf die Liste setzen ({count})</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Add “{name}” as a new card</source>
        <translation>„{name}“ als neue Karte anlegen</translation>
    </message>
    <message>
        <source>{name} (new)</source>
        <translation>{name} (neu)</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} herausnehmen</translation>
    </message>
</context>
<context>
    <name>PhotoField</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Choose a photo, drop one here, or paste one</source>
        <translation>Foto wählen, hierher ziehen oder einfügen</translation>
    </message>
    <message>
        <source>Choose photo…</source>
        <translation>Foto wählen …</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Foto entfernen</translation>
    </message>
    <message>
        <source>Choose the cut …</source>
        <translation>Ausschnitt wählen …</translation>
    </message>
    <message>
        <source>This is no picture that can be read. JPEG, PNG and WebP work.</source>
        <translation>Das ist kein lesbares Bild. Möglich sind JPEG, PNG und WebP.</translation>
    </message>
    <message>
        <source>Choose photo</source>
        <translation>Foto wählen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>PictureCard</name>
    <message>
        <source>{picture} as text</source>
        <translation>{picture} als Text</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>Save picture …</source>
        <translation>Bild sichern …</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>Bild (PNG)</translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <translation>Zeichnung (SVG)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild sichern</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Gespeichert: {file}</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <source>Looking back</source>
        <translation>Rückblick</translation>
    </message>
    <message>
        <source>As soon as you have noted conversations, you see here how the year went.</source>
        <translation>Sobald Sie Gespräche festgehalten haben, sehen Sie hier, wie das Jahr verlief.</translation>
    </message>
    <message>
        <source>A year of conversations</source>
        <translation>Ein Jahr der Gespräche</translation>
    </message>
    <message>
        <source>Events that come again, such as a monthly breakfast, stand here over the years.</source>
        <translation>Veranstaltungen, die wiederkehren, etwa ein monatliches Frühstück, stehen hier über die Jahre.</translation>
    </message>
    <message>
        <source>Event series</source>
        <translation>Veranstaltungsreihen</translation>
    </message>
    <message>
        <source>Where you note through whom you met somebody, you see here who brought whom together.</source>
        <translation>Wenn Sie festhalten, durch wen Sie jemanden kennengelernt haben, sehen Sie hier, wer wen zusammengebracht hat.</translation>
    </message>
    <message>
        <source>Who introduced whom</source>
        <translation>Wer wen bekannt gemacht hat</translation>
    </message>
    <message>
        <source>As soon as events have a series, you see here what has grown in it over the years.</source>
        <translation>Sobald Veranstaltungen eine Reihe haben, sehen Sie hier, was darin über die Jahre gewachsen ist.</translation>
    </message>
    <message>
        <source>Long breath</source>
        <translation>Langer Atem</translation>
    </message>
    <message>
        <source>1 more series has no room here.</source>
        <translation>Für 1 weitere Reihe ist hier kein Platz.</translation>
    </message>
    <message>
        <source>{count} more series have no room here.</source>
        <translation>Für {count} weitere Reihen ist hier kein Platz.</translation>
    </message>
    <message>
        <source>1 more person has no room here.</source>
        <translation>Für 1 weitere Person ist hier kein Platz.</translation>
    </message>
    <message>
        <source>{count} more people have no room here.</source>
        <translation>Für {count} weitere Personen ist hier kein Platz.</translation>
    </message>
</context>
<context>
    <name>PlainRow</name>
    <message>
        <source>due {when}</source>
        <translation>fällig {when}</translation>
    </message>
    <message>
        <source>{day}, finished on {until}</source>
        <translation>{day}, abgeschlossen am {until}</translation>
    </message>
</context>
<context>
    <name>PracticeDialog</name>
    <message>
        <source>Practise faces: {event}</source>
        <translation>Gesichter üben: {event}</translation>
    </message>
    <message>
        <source>&amp;Begin anew</source>
        <translation>&amp;Von vorn</translation>
    </message>
    <message>
        <source>&amp;1 Once more</source>
        <translation>&amp;1 Noch einmal</translation>
    </message>
    <message>
        <source>&amp;2 I knew</source>
        <translation>&amp;2 Gewusst</translation>
    </message>
    <message>
        <source>&amp;Show the name</source>
        <translation>&amp;Namen zeigen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>A guest of tonight</source>
        <translation>Ein Gast des Abends</translation>
    </message>
    <message>
        <source>Who is it? Space shows the name.</source>
        <translation>Wer ist das? Die Leertaste zeigt den Namen.</translation>
    </message>
    <message>
        <source>Still open: {thread}</source>
        <translation>Noch offen: {thread}</translation>
    </message>
    <message>
        <source>1 once more · 2 I knew</source>
        <translation>1 noch einmal · 2 gewusst</translation>
    </message>
    <message>
        <source>You know 1 face tonight.</source>
        <translation>Sie kennen heute Abend 1 Gesicht.</translation>
    </message>
    <message>
        <source>You know {count} faces tonight.</source>
        <translation>Sie kennen heute Abend {count} Gesichter.</translation>
    </message>
    <message>
        <source>None of the guests has a photo or a recognition cue yet. After the evening, the debrief asks for them.</source>
        <translation>Von keinem der Gäste gibt es schon ein Foto oder ein Erkennungsmerkmal. Nach dem Abend fragt die Nachlese danach.</translation>
    </message>
</context>
<context>
    <name>PrintGestures</name>
    <message>
        <source>The list is empty.</source>
        <translation>Die Liste ist leer.</translation>
    </message>
    <message>
        <source>Gathering the list …</source>
        <translation>Die Liste wird zusammengestellt …</translation>
    </message>
</context>
<context>
    <name>ProfileRow</name>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PutOffMenu</name>
    <message>
        <source>Put &amp;off</source>
        <translation>&amp;Verschieben</translation>
    </message>
    <message>
        <source>&amp;Tomorrow ({day})</source>
        <translation>&amp;Morgen ({day})</translation>
    </message>
    <message>
        <source>In &amp;3 days ({day})</source>
        <translation>In &amp;3 Tagen ({day})</translation>
    </message>
    <message>
        <source>Next &amp;week ({day})</source>
        <translation>Nächste &amp;Woche ({day})</translation>
    </message>
    <message>
        <source>&amp;Choose a day …</source>
        <translation>&amp;Tag wählen …</translation>
    </message>
</context>
<context>
    <name>QueueDialog</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Unterbrechen</translation>
    </message>
    <message>
        <source>&amp;Keep and go on</source>
        <translation>&amp;Festhalten und weiter</translation>
    </message>
    <message>
        <source>{done} of {count} gone through</source>
        <translation>{done} von {count} durchgegangen</translation>
    </message>
    <message>
        <source>gone through</source>
        <translation>durchgegangen</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps and goes on. Nothing has to be filled in. Esc goes back.</source>
        <translation>Strg+Eingabe hält fest und geht weiter. Kein Feld ist Pflicht. Esc führt zurück.</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Abschließen</translation>
    </message>
    <message>
        <source>All have been gone through.</source>
        <translation>Alle sind durchgegangen.</translation>
    </message>
</context>
<context>
    <name>QueuePerson</name>
    <message>
        <source>When was it? For example: yesterday, last Tuesday, 12 March.</source>
        <translation>Wann war das? Zum Beispiel: gestern, letzten Dienstag, 12. März.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>weglegen</translation>
    </message>
    <message>
        <source>Not in your address book yet; a Yes puts them into it.</source>
        <translation>Noch nicht in Ihrem Adressbuch; ein Ja nimmt die Person auf.</translation>
    </message>
    <message>
        <source>Last conversation: {when}</source>
        <translation>Zuletzt gesprochen: {when}</translation>
    </message>
    <message>
        <source>Still open: {thread}</source>
        <translation>Noch offen: {thread}</translation>
    </message>
    <message>
        <source>e.g. yesterday, last Tuesday, 12 March</source>
        <translation>z. B. gestern, letzten Dienstag, 12. März</translation>
    </message>
    <message>
        <source>When was it</source>
        <translation>Wann war das</translation>
    </message>
    <message>
        <source>The number in the briefing</source>
        <translation>Die Nummer in der Mappe</translation>
    </message>
    <message>
        <source>Have you talked with each other?</source>
        <translation>Haben Sie miteinander gesprochen?</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Put the card &amp;away</source>
        <translation>Karte &amp;weglegen</translation>
    </message>
</context>
<context>
    <name>QuietCard</name>
    <message>
        <source>A quiet day</source>
        <translation>Ein ruhiger Tag</translation>
    </message>
    <message>
        <source>Note a conversation</source>
        <translation>Gespräch festhalten</translation>
    </message>
    <message>
        <source>Import cards …</source>
        <translation>Visitenkarten einlesen …</translation>
    </message>
    <message>
        <source>Nobody is in your address book yet. Read in the business cards of your last evening, or note a conversation while it is fresh.</source>
        <translation>Ihr Adressbuch ist noch leer. Lesen Sie die Visitenkarten Ihres letzten Abends ein, oder halten Sie ein Gespräch fest, solange es frisch ist.</translation>
    </message>
    <message>
        <source>Nothing waits for you today. Perhaps a good moment to think of somebody whom you like.</source>
        <translation>Heute wartet nichts auf Sie. Vielleicht ein guter Moment, an jemanden zu denken, den Sie mögen.</translation>
    </message>
    <message>
        <source>Nothing is due. What has grown goes on growing without you today.</source>
        <translation>Nichts steht an. Was gewachsen ist, wächst heute auch ohne Sie weiter.</translation>
    </message>
    <message>
        <source>No reminder, no event: the day is yours.</source>
        <translation>Keine Erinnerung, keine Veranstaltung: Der Tag gehört Ihnen.</translation>
    </message>
    <message>
        <source>All is looked after. Enjoy the quiet.</source>
        <translation>Alles ist versorgt. Genießen Sie die Ruhe.</translation>
    </message>
    <message>
        <source>Today nobody waits for an answer. How about a walk?</source>
        <translation>Heute wartet niemand auf eine Antwort. Wie wäre es mit einem Spaziergang?</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>One reminder is on for today.</source>
        <translation>Eine Erinnerung steht heute an.</translation>
    </message>
    <message>
        <source>{count} reminders are on for today.</source>
        <translation>{count} Erinnerungen stehen heute an.</translation>
    </message>
</context>
<context>
    <name>ReachRow</name>
    <message>
        <source>Label: {what}</source>
        <translation>Art: {what}</translation>
    </message>
</context>
<context>
    <name>ReachSection</name>
    <message>
        <source>Once for each reminder and day, unless you look at it in the window anyway.</source>
        <translation>Einmal je Erinnerung und Tag, außer Sie sehen sie ohnehin gerade im Fenster.</translation>
    </message>
    <message>
        <source>&amp;Messages of the desktop</source>
        <translation>&amp;Mitteilungen auf dem Bildschirm</translation>
    </message>
    <message>
        <source>They can be read on a locked screen. Without them a message only says that something is on.</source>
        <translation>Sie sind auch auf einem gesperrten Bildschirm zu lesen. Ohne sie sagt eine Mitteilung nur, dass etwas ansteht.</translation>
    </message>
    <message>
        <source>Messages with te&amp;xt and name</source>
        <translation>Mitteilungen mit Te&amp;xt und Namen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>From 18:00 to 9:00</source>
        <translation>Von 18 bis 9 Uhr</translation>
    </message>
    <message>
        <source>From 20:00 to 8:00</source>
        <translation>Von 20 bis 8 Uhr</translation>
    </message>
    <message>
        <source>From 22:00 to 7:00</source>
        <translation>Von 22 bis 7 Uhr</translation>
    </message>
    <message>
        <source>Do not &amp;disturb</source>
        <translation>Nicht s&amp;tören</translation>
    </message>
    <message>
        <source>A small program begins with the computer and minds your reminders. It only looks into the address file, and ends when this is switched off.</source>
        <translation>Ein kleines Programm beginnt mit dem Computer und denkt an Ihre Erinnerungen. Es sieht nur in die Adressdatei hinein und endet, wenn Sie dies ausschalten.</translation>
    </message>
    <message>
        <source>Messages also while the window is c&amp;losed</source>
        <translation>Mitteilungen auch bei gesch&amp;lossenem Fenster</translation>
    </message>
    <message>
        <source>Choose the &amp;file …</source>
        <translation>&amp;Datei wählen …</translation>
    </message>
    <message>
        <source>&amp;Write no more</source>
        <translation>Nicht mehr sch&amp;reiben</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Kalenderdatei</translation>
    </message>
    <message>
        <source>As appointments – every calendar shows them</source>
        <translation>Als Termine – jeder Kalender zeigt sie</translation>
    </message>
    <message>
        <source>As tasks – where a calendar knows tasks</source>
        <translation>Als Aufgaben – wo ein Kalender Aufgaben kennt</translation>
    </message>
    <message>
        <source>Calendars of Google, Microsoft and Apple show appointments only; Thunderbird, for one, knows tasks too.</source>
        <translation>Die Kalender von Google, Microsoft und Apple zeigen nur Termine; Thunderbird etwa kennt auch Aufgaben.</translation>
    </message>
    <message>
        <source>&amp;Reminders in the calendar</source>
        <translation>&amp;Erinnerungen im Kalender</translation>
    </message>
    <message>
        <source>Of people you have talked with.</source>
        <translation>Von Menschen, mit denen Sie gesprochen haben.</translation>
    </message>
    <message>
        <source>Birthd&amp;ays in the calendar</source>
        <translation>&amp;Geburtstage im Kalender</translation>
    </message>
    <message>
        <source>The calendar file</source>
        <translation>Die Kalenderdatei</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>{file}
Subscribe to it in your calendar; it follows every change. It holds names: whoever can read the file can read them.</source>
        <translation>{file}
Abonnieren Sie sie in Ihrem Kalender; sie folgt jeder Änderung. Sie enthält Namen: Wer die Datei lesen kann, kann auch die Namen lesen.</translation>
    </message>
    <message>
        <source>Reminders, coming events and birthdays for your calendar. Nothing is written until you choose.</source>
        <translation>Erinnerungen, kommende Veranstaltungen und Geburtstage für Ihren Kalender. Geschrieben wird erst, wenn Sie eine Datei wählen.</translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tschechien</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
</context>
<context>
    <name>RehearsalPage</name>
    <message>
        <source>Kinds of cards</source>
        <translation>Arten von Karten</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>No card is called so.</source>
        <translation>So heißt keine dieser Karten.</translation>
    </message>
</context>
<context>
    <name>ReminderCard</name>
    <message>
        <source>On for today</source>
        <translation>Heute dran</translation>
    </message>
    <message>
        <source>Done: {text}</source>
        <translation>Erledigt: {text}</translation>
    </message>
    <message>
        <source>Edit: {text}</source>
        <translation>Bearbeiten: {text}</translation>
    </message>
    <message>
        <source>Later: {text}</source>
        <translation>Später: {text}</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>und 1 weitere</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
</context>
<context>
    <name>ReminderDialog</name>
    <message>
        <source>Edit reminder</source>
        <translation>Erinnerung ändern</translation>
    </message>
    <message>
        <source>New reminder</source>
        <translation>Neue Erinnerung</translation>
    </message>
    <message>
        <source>e.g. Ask how the move went</source>
        <translation>z. B. fragen, wie der Umzug lief</translation>
    </message>
    <message>
        <source>Name from the address book</source>
        <translation>Name aus dem Adressbuch</translation>
    </message>
    <message>
        <source>&amp;What shall I remind you of?</source>
        <translation>Wo&amp;ran soll erinnert werden?</translation>
    </message>
    <message>
        <source>&amp;Due on</source>
        <translation>&amp;Fällig am</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>Wieder&amp;holung</translation>
    </message>
    <message>
        <source>&amp;About (optional)</source>
        <translation>Zu &amp;wem (freiwillig)</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In einer Woche</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>In einem Monat</translation>
    </message>
    <message>
        <source>In three months</source>
        <translation>In drei Monaten</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>On for today</source>
        <translation>Heute dran</translation>
    </message>
    <message>
        <source>In the next 7 days</source>
        <translation>In den nächsten 7 Tagen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Done lately</source>
        <translation>Zuletzt erledigt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Doch noch offen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Verschieben</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Erledigt</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Show contact</source>
        <translation>Kontakt &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>E&amp;ntfernen</translation>
    </message>
    <message>
        <source>Nothing is waiting. Enjoy the day.</source>
        <translation>Nichts wartet auf Sie. Genießen Sie den Tag.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Nothing is waiting. A reminder tells you when it is good to get in touch, and why.</source>
        <translation>Nichts wartet auf Sie. Eine Erinnerung sagt Ihnen, wann es gut wäre, sich zu melden, und warum.</translation>
    </message>
    <message>
        <source>New reminder</source>
        <translation>Neue Erinnerung</translation>
    </message>
    <message>
        <source>&amp;New reminder</source>
        <translation>Neue &amp;Erinnerung</translation>
    </message>
    <message>
        <source>Put &amp;off</source>
        <translation>&amp;Verschieben</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Not &amp;done after all</source>
        <translation>&amp;Doch noch offen</translation>
    </message>
</context>
<context>
    <name>RepairDialog</name>
    <message>
        <source>Correct a card by hand</source>
        <translation>Karte von Hand berichtigen</translation>
    </message>
    <message>
        <source>This is the text as its sender wrote it; it stays on record as it is. A card needs at least:</source>
        <translation>Das ist der Text, wie er ankam; er bleibt so aufgehoben. Eine Karte braucht mindestens:</translation>
    </message>
    <message>
        <source>Text of the card</source>
        <translation>Text der Karte</translation>
    </message>
    <message>
        <source>As it &amp;was</source>
        <translation>&amp;Wie zuvor</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>Undone: {step}</source>
        <translation>Rückgängig gemacht: {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Wiederholt: {step}</translation>
    </message>
    <message>
        <source>One moment: {step} …</source>
        <translation>Einen Moment: {step} …</translation>
    </message>
    <message>
        <source>Cancelled; everything is as it was.</source>
        <translation>Abgebrochen; alles ist, wie es war.</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>New people</source>
        <translation>Neue Kontakte</translation>
    </message>
    <message>
        <source>They start as “bare card”: nobody is written to before you have talked.</source>
        <translation>Sie beginnen als „Nur Karte“: Niemand wird angeschrieben, bevor Sie miteinander gesprochen haben.</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Nothing of it is lost: the text is kept as it is.</source>
        <translation>Nichts davon geht verloren: Der Text wird aufgehoben, wie er ist.</translation>
    </message>
    <message>
        <source>Show more ({count})</source>
        <translation>Weitere zeigen ({count})</translation>
    </message>
    <message>
        <source>Completed, or recognised again</source>
        <translation>Ergänzt oder wiedererkannt</translation>
    </message>
    <message>
        <source>Where the cards come from: {words}</source>
        <translation>Herkunft der Karten: {words}</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>read after all</source>
        <translation>inzwischen gelesen</translation>
    </message>
    <message>
        <source>Please correct it in the table and read that in again; all other rows stay as they are.</source>
        <translation>Bitte berichtigen Sie die Zeile in der Tabelle und lesen Sie diese noch einmal ein; alle anderen Zeilen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Correct by hand …</source>
        <translation>Von Hand berichtigen …</translation>
    </message>
    <message>
        <source>Text of the card</source>
        <translation>Text der Karte</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Remarks ({count})</source>
        <translation>Anmerkungen ({count})</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
</context>
<context>
    <name>ReportsDialog</name>
    <message>
        <source>Import reports</source>
        <translation>Einleseberichte</translation>
    </message>
    <message>
        <source>Nothing has been read in yet. After an import it stands here what came in, what was put right, and which cards could not be read.</source>
        <translation>Noch ist nichts eingelesen. Nach dem Einlesen steht hier, was hinzukam, was berichtigt wurde und welche Karten nicht lesbar waren.</translation>
    </message>
    <message>
        <source>Import cards …</source>
        <translation>Visitenkarten einlesen …</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Search: file, card, person</source>
        <translation>Suchen: Datei, Karte, Person</translation>
    </message>
    <message>
        <source>No import holds this name.</source>
        <translation>In keinem Einlesebericht steht dieser Name.</translation>
    </message>
</context>
<context>
    <name>Rhythm</name>
    <message>
        <source>Put off.</source>
        <translation>Auf später verschoben.</translation>
    </message>
    <message>
        <source>No rhythm any more.</source>
        <translation>Von nun an ohne Rhythmus.</translation>
    </message>
    <message>
        <source>every 3 to 4 months</source>
        <translation>alle 3 bis 4 Monate</translation>
    </message>
    <message>
        <source>every half year</source>
        <translation>jedes halbe Jahr</translation>
    </message>
    <message>
        <source>once a year</source>
        <translation>einmal im Jahr</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>jede Woche</translation>
    </message>
    <message>
        <source>every {weeks} weeks</source>
        <translation>alle {weeks} Wochen</translation>
    </message>
    <message>
        <source>every {least} to {most} weeks</source>
        <translation>alle {least} bis {most} Wochen</translation>
    </message>
    <message>
        <source>You promised: {text}</source>
        <translation>Versprochen: {text}</translation>
    </message>
    <message>
        <source>You wanted to do together: {text}</source>
        <translation>Gemeinsam vorgenommen: {text}</translation>
    </message>
    <message>
        <source>You will both be at “{text}”, {when}</source>
        <translation>Sie sehen sich bei „{text}“, {when}</translation>
    </message>
    <message>
        <source>Birthday {when}</source>
        <translation>Geburtstag {when}</translation>
    </message>
    <message>
        <source>This would please them: {text}</source>
        <translation>Das würde Freude machen: {text}</translation>
    </message>
    <message>
        <source>What became of it: {text}</source>
        <translation>Was daraus geworden ist: {text}</translation>
    </message>
    <message>
        <source>You wanted to ask: {text}</source>
        <translation>Das wollten Sie fragen: {text}</translation>
    </message>
    <message>
        <source>To be asked after: {text}</source>
        <translation>Zum Nachfragen: {text}</translation>
    </message>
    <message>
        <source>There is time until {day}.</source>
        <translation>Hat Zeit bis {day}.</translation>
    </message>
    <message>
        <source>Put off until {day}.</source>
        <translation>Verschoben bis {day}.</translation>
    </message>
    <message>
        <source>It begins with a conversation.</source>
        <translation>Beginnt mit dem ersten Gespräch.</translation>
    </message>
    <message>
        <source>No occasion; it waits until “{title}”, {day}.</source>
        <translation>Kein Anlass, wartet bis „{title}“, {day}.</translation>
    </message>
    <message>
        <source>No occasion yet; it waits.</source>
        <translation>Noch kein Anlass, das wartet gern.</translation>
    </message>
</context>
<context>
    <name>RhythmDialog</name>
    <message>
        <source>Rhythm with {count} contacts</source>
        <translation>Rhythmus mit {count} Kontakten</translation>
    </message>
    <message>
        <source>Rhythm with {name}</source>
        <translation>Rhythmus mit {name}</translation>
    </message>
    <message>
        <source>Counted from the last conversation. You are only reminded when there is an occasion as well; nothing is ever overdue.</source>
        <translation>Gezählt wird ab dem letzten Gespräch. Erinnert werden Sie nur, wenn es auch einen Anlass gibt; überfällig wird hier nichts.</translation>
    </message>
    <message>
        <source>None of their own</source>
        <translation>Kein eigener</translation>
    </message>
    <message>
        <source>&amp;How often</source>
        <translation>&amp;Wie oft</translation>
    </message>
    <message>
        <source>In no circle</source>
        <translation>In keinem Kreis</translation>
    </message>
    <message>
        <source>Begin a new circle …</source>
        <translation>Neuen Kreis beginnen …</translation>
    </message>
    <message>
        <source>People whom you want to stay close to, in one rhythm.</source>
        <translation>Menschen, denen Sie nahe bleiben möchten, alle in einem Rhythmus.</translation>
    </message>
    <message>
        <source>&amp;Circle</source>
        <translation>&amp;Kreis</translation>
    </message>
    <message>
        <source>&amp;Name of the circle</source>
        <translation>&amp;Name des Kreises</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
</context>
<context>
    <name>RhythmField</name>
    <message>
        <source>Own weeks …</source>
        <translation>Eigene Wochenzahl …</translation>
    </message>
    <message>
        <source>Weeks, at least</source>
        <translation>Wochen, mindestens</translation>
    </message>
    <message>
        <source>Weeks, at most</source>
        <translation>Wochen, höchstens</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message>
        <source>{day} is a public holiday, so a week later is proposed.</source>
        <translation>{day} ist ein Feiertag; vorgeschlagen ist eine Woche später.</translation>
    </message>
    <message>
        <source>Proposed by the evenings so far: {rule}.</source>
        <translation>Vorgeschlagen nach den bisherigen Terminen: {rule}.</translation>
    </message>
    <message>
        <source>every week, {weekday}</source>
        <translation>jede Woche, {weekday}</translation>
    </message>
    <message>
        <source>every two weeks, {weekday}</source>
        <translation>alle zwei Wochen, {weekday}</translation>
    </message>
    <message>
        <source>every {count} weeks, {weekday}</source>
        <translation>alle {count} Wochen, {weekday}</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>jeden Monat</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>jedes Jahr</translation>
    </message>
    <message>
        <source>every {count} months</source>
        <translation>alle {count} Monate</translation>
    </message>
    <message>
        <source>{often}, about the {day}</source>
        <translation>{often}, um den {day}</translation>
    </message>
    <message>
        <source>first {weekday}</source>
        <translation>erster {weekday}</translation>
    </message>
    <message>
        <source>second {weekday}</source>
        <translation>zweiter {weekday}</translation>
    </message>
    <message>
        <source>third {weekday}</source>
        <translation>dritter {weekday}</translation>
    </message>
    <message>
        <source>fourth {weekday}</source>
        <translation>vierter {weekday}</translation>
    </message>
    <message>
        <source>last {weekday}</source>
        <translation>letzter {weekday}</translation>
    </message>
    <message>
        <source>{often}, {place}</source>
        <translation>{often}, {place}</translation>
    </message>
</context>
<context>
    <name>SeriesChoice</name>
    <message>
        <source>Which series</source>
        <translation>Welche Reihe</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Veranstaltungen</translation>
    </message>
</context>
<context>
    <name>SeriesDialog</name>
    <message>
        <source>Series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Evenings that come again. Give an event its series in its form, and the next date is proposed here.</source>
        <translation>Veranstaltungen, die wiederkommen. Geben Sie einer Veranstaltung in ihrem Formular eine Reihe, dann wird hier der nächste Termin vorgeschlagen.</translation>
    </message>
    <message>
        <source>No series yet. Give an event a series in its form, for example the monthly breakfast.</source>
        <translation>Noch keine Reihe. Geben Sie einer Veranstaltung in ihrem Formular eine, zum Beispiel das Monatsfrühstück.</translation>
    </message>
    <message>
        <source>No series goes with these words.</source>
        <translation>Zu diesen Worten gibt es keine Reihe.</translation>
    </message>
    <message>
        <source>&amp;Next date …</source>
        <translation>&amp;Nächster Termin …</translation>
    </message>
    <message>
        <source>&amp;Over the years</source>
        <translation>Über die &amp;Jahre</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Dissolve</source>
        <translation>&amp;Auflösen</translation>
    </message>
    <message>
        <source>1 evening</source>
        <translation>1 Termin</translation>
    </message>
    <message>
        <source>{count} evenings</source>
        <translation>{count} Termine</translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation>zuletzt {day}</translation>
    </message>
    <message>
        <source>The series is dissolved; its evenings stay.</source>
        <translation>Die Reihe ist aufgelöst; ihre Termine bleiben.</translation>
    </message>
</context>
<context>
    <name>SeriesFormDialog</name>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Gastgeber</translation>
    </message>
    <message>
        <source>&amp;What I come for</source>
        <translation>Was &amp;ich mir vornehme</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Zu diesen Wörtern gibt es keine Einstellung.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Sehr groß</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Schrift&amp;größe</translation>
    </message>
    <message>
        <source>The page of last time</source>
        <translation>Die Seite vom letzten Mal</translation>
    </message>
    <message>
        <source>&amp;Start with</source>
        <translation>&amp;Beginnen mit</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>To note a conversation or to search from beside another program.</source>
        <translation>Um ein Gespräch festzuhalten oder zu suchen, während ein anderes Programm vorn ist.</translation>
    </message>
    <message>
        <source>Symbol in the &amp;notification area</source>
        <translation>Symbol im &amp;Infobereich</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Country and paper</source>
        <translation>Land und Papier</translation>
    </message>
    <message>
        <source>For telephone numbers and addresses that are written without their country.</source>
        <translation>Für Telefonnummern und Adressen, die ohne Land geschrieben sind.</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>A4 – notes in the margin</source>
        <translation>A4 – Notizen am Rand</translation>
    </message>
    <message>
        <source>A5 – fits the pocket</source>
        <translation>A5 – passt in die Tasche</translation>
    </message>
    <message>
        <source>For briefings; each preview offers both.</source>
        <translation>Für Veranstaltungsmappen; jede Vorschau bietet beides an.</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>P&amp;apier</translation>
    </message>
    <message>
        <source>Holida&amp;ys of the federal state</source>
        <translation>Feiertage des &amp;Bundeslandes</translation>
    </message>
    <message>
        <source>Holida&amp;ys of the canton</source>
        <translation>Feiertage des &amp;Kantons</translation>
    </message>
    <message>
        <source>Holida&amp;ys</source>
        <translation>Feierta&amp;ge</translation>
    </message>
    <message>
        <source>Of the whole country</source>
        <translation>Des ganzen Landes</translation>
    </message>
    <message>
        <source>Any day will do</source>
        <translation>Jeder Tag ist recht</translation>
    </message>
    <message>
        <source>Days that are proposed for reminders fall on working days.</source>
        <translation>Vorgeschlagene Tage für Erinnerungen fallen auf Werktage.</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation>Was sich das Programm merkt</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Letzte Suchen</translation>
    </message>
    <message>
        <source>They stay on this computer.</source>
        <translation>Sie bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>&amp;Forget the searches</source>
        <translation>Suchen &amp;vergessen</translation>
    </message>
    <message>
        <source>Address file</source>
        <translation>Adressdatei</translation>
    </message>
    <message>
        <source>Open its f&amp;older</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Wo sie liegt</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>Open the bac&amp;kups</source>
        <translation>Sicherunge&amp;n öffnen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Numbers without a country are understood anew …</source>
        <translation>Nummern ohne Landesvorwahl werden neu verstanden …</translation>
    </message>
    <message>
        <source>The searches are forgotten.</source>
        <translation>Die Suchen sind vergessen.</translation>
    </message>
    <message>
        <source>Backing up the address file …</source>
        <translation>Die Adressdatei wird gesichert …</translation>
    </message>
    <message>
        <source>Backed up: {file}</source>
        <translation>Gesichert: {file}</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Es gibt noch keine.</translation>
    </message>
    <message>
        <source>The newest: {when}.</source>
        <translation>Die neueste: {when}.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Arrow keys scroll</source>
        <translation>Die Pfeiltasten blättern</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Saved views</source>
        <translation>Gemerkte Ansichten</translation>
    </message>
</context>
<context>
    <name>SomebodyElse</name>
    <message>
        <source>Somebody &amp;else …</source>
        <translation>Noch j&amp;emand …</translation>
    </message>
    <message>
        <source>Who was there as well?</source>
        <translation>Wer war noch da?</translation>
    </message>
</context>
<context>
    <name>Stack</name>
    <message>
        <source>No card waits: each has its conversation or its place.</source>
        <translation>Keine Karte wartet: Jede hat ihr Gespräch oder ihren Platz.</translation>
    </message>
</context>
<context>
    <name>StackCard</name>
    <message>
        <source>Card stack</source>
        <translation>Kartenstapel</translation>
    </message>
    <message>
        <source>1 card waits to be given its conversation.</source>
        <translation>1 Karte wartet auf ihr Gespräch.</translation>
    </message>
    <message>
        <source>{count} cards wait to be given their conversation.</source>
        <translation>{count} Karten warten auf ihr Gespräch.</translation>
    </message>
    <message>
        <source>Read in on {day}</source>
        <translation>Eingelesen am {day}</translation>
    </message>
    <message>
        <source>Some cards have had no conversation for more than a year.</source>
        <translation>Einige Karten sind seit über einem Jahr ohne Gespräch.</translation>
    </message>
    <message>
        <source>If you like, put them away.</source>
        <translation>Wenn Sie mögen, legen Sie sie weg.</translation>
    </message>
    <message>
        <source>Go through them</source>
        <translation>Durchgehen</translation>
    </message>
</context>
<context>
    <name>StackDialog</name>
    <message>
        <source>&amp;No, but keep the card</source>
        <translation>&amp;Nein, aber behalten</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>Has been given its conversation.</source>
        <translation>Hat ihr Gespräch bekommen.</translation>
    </message>
    <message>
        <source>Card stack</source>
        <translation>Kartenstapel</translation>
    </message>
    <message>
        <source>Cards of this pile</source>
        <translation>Karten dieses Stapels</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Augenblick …</translation>
    </message>
    <message>
        <source>These cards are gone through. There is more if you like.</source>
        <translation>Diese Karten sind durchgesehen. Wenn Sie mögen, geht es weiter.</translation>
    </message>
    <message>
        <source>The stack is gone through. Every card has found its place.</source>
        <translation>Der Stapel ist durchgesehen. Jede Karte hat ihren Platz gefunden.</translation>
    </message>
    <message>
        <source>Where the cards came from</source>
        <translation>Woher die Karten kamen</translation>
    </message>
    <message>
        <source>These cards have had no conversation for more than a year. If you like, put them away.</source>
        <translation>Diese Karten sind seit über einem Jahr ohne Gespräch. Wenn Sie mögen, legen Sie sie weg.</translation>
    </message>
    <message>
        <source>Put several awa&amp;y …</source>
        <translation>&amp;Mehrere weglegen …</translation>
    </message>
    <message>
        <source>Which cards may go?</source>
        <translation>Welche Karten dürfen gehen?</translation>
    </message>
    <message>
        <source>They go to the trash, from where they can be brought back for thirty days. One undo brings all back.</source>
        <translation>Sie kommen in den Papierkorb und lassen sich dreißig Tage lang zurückholen. Einmal „Rückgängig“ bringt alle zurück.</translation>
    </message>
    <message>
        <source>Cards that may go</source>
        <translation>Karten, die gehen dürfen</translation>
    </message>
    <message>
        <source>Put &amp;away</source>
        <translation>&amp;Weglegen</translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>The space bar chooses a card. Esc goes back.</source>
        <translation>Die Leertaste wählt eine Karte aus. Esc führt zurück.</translation>
    </message>
    <message>
        <source>Put 1 card &amp;away</source>
        <translation>1 Karte &amp;weglegen</translation>
    </message>
    <message>
        <source>Put {count} cards &amp;away</source>
        <translation>{count} Karten &amp;weglegen</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>{count} cards</source>
        <translation>{count} Karten</translation>
    </message>
    <message>
        <source>Without a conversation for over a year</source>
        <translation>Seit über einem Jahr ohne Gespräch</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Von Hand eingetragen</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Show columns that are empty here ({count})</source>
        <translation>Hier leere Spalten zeigen ({count})</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>C&amp;haracter set</source>
        <translation>Zeichen&amp;satz</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>What no column of ours holds stays with the contact as a “further detail”.</source>
        <translation>Was zu keinem Feld passt, bleibt beim Kontakt unter „Weitere Angaben“ erhalten.</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>Die ersten Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>The first people: {names}</source>
        <translation>Die ersten Personen: {names}</translation>
    </message>
    <message>
        <source>Nobody comes of it yet: please say which column holds the name.</source>
        <translation>So kommt noch niemand heraus: Bitte geben Sie an, in welcher Spalte der Name steht.</translation>
    </message>
    <message>
        <source>Nothing shows whether day or month comes first here: {columns}. Please look.</source>
        <translation>Ob hier zuerst der Tag oder der Monat steht, ist nicht zu erkennen: {columns}. Bitte sehen Sie nach.</translation>
    </message>
    <message>
        <source>Column “{header}”</source>
        <translation>Spalte „{header}“</translation>
    </message>
</context>
<context>
    <name>TagEdit</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags for 1 contact</source>
        <translation>Schlagwörter für 1 Kontakt</translation>
    </message>
    <message>
        <source>Tags for {count} contacts</source>
        <translation>Schlagwörter für {count} Kontakte</translation>
    </message>
    <message>
        <source>Give this &amp;tag</source>
        <translation>Dieses &amp;Schlagwort geben</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Geben</translation>
    </message>
    <message>
        <source>Carried already; a click on the cross takes one:</source>
        <translation>Schon vergeben; ein Klick auf das Kreuz nimmt eines weg:</translation>
    </message>
    <message>
        <source>Delete takes it from all.</source>
        <translation>Entf nimmt es allen.</translation>
    </message>
</context>
<context>
    <name>TalkForm</name>
    <message>
        <source>What connects you?</source>
        <translation>Was verbindet Sie?</translation>
    </message>
    <message>
        <source>I wish to stay in touch</source>
        <translation>Ich möchte in Verbindung bleiben</translation>
    </message>
    <message>
        <source>The other side wishes it</source>
        <translation>Die andere Seite möchte es auch</translation>
    </message>
    <message>
        <source>why, in a word</source>
        <translation>warum, in einem Wort</translation>
    </message>
    <message>
        <source>how I know, e.g. said on parting</source>
        <translation>woher ich es weiß, z. B. beim Abschied gesagt</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Versprochen</translation>
    </message>
    <message>
        <source>e.g. red glasses, laughs before the punch line</source>
        <translation>z. B. rote Brille, lacht vor der Pointe</translation>
    </message>
    <message>
        <source>Connection points</source>
        <translation>Anknüpfungspunkte</translation>
    </message>
    <message>
        <source>Promised, by whom</source>
        <translation>Versprochen, und von wem</translation>
    </message>
    <message>
        <source>Keepsake</source>
        <translation>Gute Erinnerung</translation>
    </message>
    <message>
        <source>How I know them again</source>
        <translation>Woran ich sie wiedererkenne</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>Worum es ging</translation>
    </message>
    <message>
        <source>Question for the next time</source>
        <translation>Frage für das nächste Mal</translation>
    </message>
</context>
<context>
    <name>TalkRow</name>
    <message>
        <source>With {names}</source>
        <translation>Mit {names}</translation>
    </message>
    <message>
        <source>{text} (done)</source>
        <translation>{text} (erledigt)</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
</context>
<context>
    <name>ThreadDialog</name>
    <message>
        <source>Open thread</source>
        <translation>Offener Faden</translation>
    </message>
    <message>
        <source>New open thread</source>
        <translation>Neuer offener Faden</translation>
    </message>
    <message>
        <source>Name from the address book</source>
        <translation>Name aus dem Adressbuch</translation>
    </message>
    <message>
        <source>e.g. Friday, in two weeks</source>
        <translation>z. B. Freitag, in zwei Wochen</translation>
    </message>
    <message>
        <source>&amp;With whom</source>
        <translation>&amp;Mit wem</translation>
    </message>
    <message>
        <source>What is &amp;open</source>
        <translation>Was &amp;offen ist</translation>
    </message>
    <message>
        <source>Whose &amp;turn it is</source>
        <translation>Wer &amp;dran ist</translation>
    </message>
    <message>
        <source>&amp;Until when</source>
        <translation>&amp;Bis wann</translation>
    </message>
    <message>
        <source>It stands in the next briefing as a question; nobody is reminded of it.</source>
        <translation>Das steht als Frage in der nächsten Mappe; gemahnt wird niemand.</translation>
    </message>
    <message>
        <source>Please say with whom.</source>
        <translation>Bitte sagen Sie, mit wem.</translation>
    </message>
</context>
<context>
    <name>ThreadLines</name>
    <message>
        <source>I cannot read this day. For example: Friday, in two weeks, 12 March.</source>
        <translation>Diesen Tag kann ich nicht lesen. Zum Beispiel: Freitag, in zwei Wochen, 12. März.</translation>
    </message>
</context>
<context>
    <name>ThreadRow</name>
    <message>
        <source>e.g. send the article</source>
        <translation>z. B. den Artikel schicken</translation>
    </message>
    <message>
        <source>Whose turn it is</source>
        <translation>Wer am Zug ist</translation>
    </message>
    <message>
        <source>until when</source>
        <translation>bis wann</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Bis wann</translation>
    </message>
</context>
<context>
    <name>ThreadsDialog</name>
    <message>
        <source>Open threads</source>
        <translation>Offene Fäden</translation>
    </message>
    <message>
        <source>What you promised is in your reminders. What others promised is asked about in the next conversation; nobody is dunned.</source>
        <translation>Was Sie versprochen haben, steht bei Ihren Erinnerungen. Was Ihnen versprochen wurde, fragen Sie beim nächsten Gespräch; gemahnt wird niemand.</translation>
    </message>
    <message>
        <source>Nothing is open. What is promised in a conversation is kept here until it is done.</source>
        <translation>Nichts ist offen. Was in einem Gespräch versprochen wird, steht hier, bis es erledigt ist.</translation>
    </message>
    <message>
        <source>Nothing open goes with these words.</source>
        <translation>Zu diesen Worten ist nichts offen.</translation>
    </message>
    <message>
        <source>All threads</source>
        <translation>Alle Fäden</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Finished</source>
        <translation>&amp;Erledigt</translation>
    </message>
    <message>
        <source>&amp;Note a conversation …</source>
        <translation>&amp;Gespräch festhalten …</translation>
    </message>
    <message>
        <source>&amp;Show contact</source>
        <translation>&amp;Kontakt zeigen</translation>
    </message>
    <message>
        <source>Ne&amp;w …</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>noted {when}</source>
        <translation>notiert {when}</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Entfernt.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Promised: {text}</source>
        <translation>Versprochen: {text}</translation>
    </message>
    <message>
        <source>Was promised: {text}</source>
        <translation>Wurde Ihnen versprochen: {text}</translation>
    </message>
    <message>
        <source>Together: {text}</source>
        <translation>Gemeinsam: {text}</translation>
    </message>
    <message>
        <source>My wish: {wish}</source>
        <translation>Mein Wunsch: {wish}</translation>
    </message>
    <message>
        <source>Their wish: {wish}</source>
        <translation>Wunsch der anderen Seite: {wish}</translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation>Von Hand angelegt</translation>
    </message>
    <message>
        <source>Card read in</source>
        <translation>Karte eingelesen</translation>
    </message>
    <message>
        <source>Reminder: {text}</source>
        <translation>Erinnerung: {text}</translation>
    </message>
    <message>
        <source>Letter: {text}</source>
        <translation>Brief: {text}</translation>
    </message>
    <message>
        <source>{text} (done)</source>
        <translation>{text} (erledigt)</translation>
    </message>
    <message>
        <source>Objection recorded</source>
        <translation>Widerspruch festgehalten</translation>
    </message>
    <message>
        <source>Question: {text}</source>
        <translation>Frage: {text}</translation>
    </message>
    <message>
        <source>Asked for advice: {text}</source>
        <translation>Um Rat gebeten: {text}</translation>
    </message>
    <message>
        <source>I could give: {text}</source>
        <translation>Das konnte ich geben: {text}</translation>
    </message>
    <message>
        <source>I received: {text}</source>
        <translation>Das habe ich bekommen: {text}</translation>
    </message>
    <message>
        <source>To be introduced to {name}: {text}</source>
        <translation>Soll {name} kennenlernen: {text}</translation>
    </message>
    <message>
        <source>Introduced to {name}: {text}</source>
        <translation>Bekannt gemacht mit {name}: {text}</translation>
    </message>
</context>
<context>
    <name>TimelineSection</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Keepsakes</source>
        <translation>Gute Erinnerungen</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fäden</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Given and received</source>
        <translation>Geben und Nehmen</translation>
    </message>
    <message>
        <source>Introductions</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Vermerke</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>No conversation noted yet. When you have talked, note it while it is fresh.</source>
        <translation>Noch kein Gespräch festgehalten. Wenn Sie miteinander gesprochen haben, halten Sie es fest, solange es frisch ist.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Weitere zeigen</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>ToldWords</name>
    <message>
        <source>{name} already heard this on {day}.</source>
        <translation>Das hat {name} schon am {day} gehört.</translation>
    </message>
    <message>
        <source>{name}, who is in this conversation, already heard this on {day}.</source>
        <translation>Das hat {name} aus dieser Runde schon am {day} gehört.</translation>
    </message>
    <message>
        <source>{name}, at the same table, already heard this on {day}.</source>
        <translation>Das hat {name} am selben Tisch schon am {day} gehört.</translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>removed on {day}</source>
        <translation>entfernt am {day}</translation>
    </message>
    <message>
        <source>until the next start</source>
        <translation>bis zum nächsten Start</translation>
    </message>
    <message>
        <source>1 more day</source>
        <translation>noch 1 Tag</translation>
    </message>
    <message>
        <source>{count} more days</source>
        <translation>noch {count} Tage</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>And {count} more, removed earlier.</source>
        <translation>Und {count} weitere, die früher entfernt wurden.</translation>
    </message>
    <message>
        <source>{name} is back.</source>
        <translation>{name} ist wieder da.</translation>
    </message>
    <message>
        <source>{count} contacts are back.</source>
        <translation>{count} Kontakte sind wieder da.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Delete {name} for good?</source>
        <translation>{name} endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete {count} contacts for good?</source>
        <translation>{count} Kontakte endgültig löschen?</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Augenblick …</translation>
    </message>
    <message>
        <source>Whoever is removed stays here for {days} days and can be brought back. After that the program deletes them.</source>
        <translation>Wer entfernt wurde, bleibt {days} Tage hier und lässt sich zurückholen. Danach löscht das Programm die Angaben endgültig.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>This cannot be undone. Details, photo, original card, reminders and conversations with nobody else are deleted, and earlier steps can no longer be undone. What stays is without a name: recorded wishes, and of an objection a code by which the address is recognised, so that nobody writes to it by mistake.</source>
        <translation>Das lässt sich nicht zurücknehmen. Gelöscht werden Angaben, Foto, Originalkarte, Erinnerungen und Gespräche, an denen sonst niemand beteiligt war; auch frühere Schritte lassen sich dann nicht mehr rückgängig machen. Was bleibt, trägt keinen Namen: festgehaltene Wünsche und bei einem Widerspruch ein Code, an dem die Adresse wiedererkannt wird, damit ihr niemand versehentlich schreibt.</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Delete for &amp;good</source>
        <translation>&amp;Endgültig löschen</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>&amp;Delete for good …</source>
        <translation>Endgültig &amp;löschen …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>1 contact is deleted.</source>
        <translation>1 Kontakt ist gelöscht.</translation>
    </message>
    <message>
        <source>{count} contacts are deleted.</source>
        <translation>{count} Kontakte sind gelöscht.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Note a &amp;conversation …</source>
        <translation>&amp;Gespräch festhalten …</translation>
    </message>
    <message>
        <source>&amp;Search everything …</source>
        <translation>&amp;Alles durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Heute</translation>
    </message>
    <message>
        <source>Show the &amp;window</source>
        <translation>&amp;Fenster zeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>TwoColumns</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
</context>
<context>
    <name>UnfinishedCard</name>
    <message>
        <source>Still fresh</source>
        <translation>Noch frisch</translation>
    </message>
    <message>
        <source>What connects you?</source>
        <translation>Was verbindet Sie?</translation>
    </message>
    <message>
        <source>Would you like to stay in touch?</source>
        <translation>Möchten Sie in Verbindung bleiben?</translation>
    </message>
    <message>
        <source>Does the other side wish to stay in touch?</source>
        <translation>Möchte die andere Seite in Verbindung bleiben?</translation>
    </message>
</context>
<context>
    <name>UnprintedDialog</name>
    <message>
        <source>Not to be printed: {name}</source>
        <translation>Nicht drucken: {name}</translation>
    </message>
    <message>
        <source>Paper is left lying on tables. What you tick stands in no briefing, neither on paper nor on the phone; name and firm always do.</source>
        <translation>Papier bleibt auf Tischen liegen. Was Sie ankreuzen, steht in keiner Mappe, weder auf Papier noch auf dem Telefon; Name und Firma stehen immer da.</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>&amp;Recognition cue</source>
        <translation>&amp;Erkennungszeichen</translation>
    </message>
    <message>
        <source>&amp;How you met</source>
        <translation>&amp;Wie Sie sich kennengelernt haben</translation>
    </message>
    <message>
        <source>What was said in the last &amp;conversation</source>
        <translation>Was im letzten &amp;Gespräch gesagt wurde</translation>
    </message>
    <message>
        <source>C&amp;onnection points</source>
        <translation>An&amp;knüpfungspunkte</translation>
    </message>
    <message>
        <source>Open &amp;threads</source>
        <translation>&amp;Offene Fäden</translation>
    </message>
    <message>
        <source>&amp;Good memories</source>
        <translation>Gute E&amp;rinnerungen</translation>
    </message>
    <message>
        <source>&amp;Questions and answers</source>
        <translation>Frage&amp;n und Antworten</translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation>Sch&amp;lagwörter</translation>
    </message>
    <message>
        <source>Print again: {what}</source>
        <translation>Wieder drucken: {what}</translation>
    </message>
    <message>
        <source>Do not print: {what}</source>
        <translation>Nicht drucken: {what}</translation>
    </message>
</context>
<context>
    <name>ViewHead</name>
    <message>
        <source>More about this view</source>
        <translation>Mehr zu dieser Ansicht</translation>
    </message>
    <message>
        <source>Keep the view as it is &amp;now</source>
        <translation>So merken, wie sie &amp;jetzt ist</translation>
    </message>
    <message>
        <source>&amp;Rename …</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>Further &amp;up</source>
        <translation>Weiter nach &amp;oben</translation>
    </message>
    <message>
        <source>Further &amp;down</source>
        <translation>Weiter nach u&amp;nten</translation>
    </message>
    <message>
        <source>Re&amp;move the view</source>
        <translation>Ansicht ent&amp;fernen</translation>
    </message>
    <message>
        <source>Leave the view</source>
        <translation>Ansicht verlassen</translation>
    </message>
    <message>
        <source>{name} (changed)</source>
        <translation>{name} (geändert)</translation>
    </message>
</context>
<context>
    <name>ViewKeeper</name>
    <message>
        <source>Keep as a view</source>
        <translation>Als Ansicht merken</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
</context>
<context>
    <name>WishesDialog</name>
    <message>
        <source>Note the wishes anew</source>
        <translation>Wünsche neu festhalten</translation>
    </message>
    <message>
        <source>The two contacts stood differently, so the gate is shut now. If you know how both sides feel about staying in touch with {name}, note it here.</source>
        <translation>Die beiden Kontakte standen unterschiedlich, darum ist die Schranke jetzt zu. Wenn Sie wissen, wie beide Seiten zum Kontakt mit {name} stehen, halten Sie es hier fest.</translation>
    </message>
    <message>
        <source>I wish to stay in touch</source>
        <translation>Ich möchte in Verbindung bleiben</translation>
    </message>
    <message>
        <source>The other side wishes it</source>
        <translation>Die andere Seite möchte es auch</translation>
    </message>
    <message>
        <source>why, in a word</source>
        <translation>warum, in einem Wort</translation>
    </message>
    <message>
        <source>how I know, e.g. said on parting</source>
        <translation>woher ich es weiß, z. B. beim Abschied gesagt</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
</context>
<context>
    <name>_HeadLine</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>_TagEditor</name>
    <message>
        <source>Enter adds a tag, Enter again keeps all, Esc leaves them</source>
        <translation>Eingabe fügt ein Schlagwort hinzu, noch einmal Eingabe behält alle, Esc lässt es beim Alten</translation>
    </message>
</context>
</TS>
