"""The form of an introduction: who, why, what each said when asked, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from netzwerkpflege.domain.introduction import Answer, Introduction, Side, answered, closed, introduced
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services import introductions
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.form_dialog import FieldError, FormDialog, row
from netzwerkpflege.ui.moments import long_day
from netzwerkpflege.ui.person_field import Person, PersonField


@dataclass(frozen=True, slots=True)
class IntroductionForm:
    """What stands in the fields."""

    one: tuple[Person, ...]
    other: tuple[Person, ...]
    words: str
    remind: bool = False
    answer: Answer = Answer.OPEN
    other_answer: Answer = Answer.OPEN
    done: bool = False
    outcome: str = ""
    closed: bool = False


class IntroductionDialog(FormDialog):
    """Begin a case, or go on with one. Nothing is sent; asking is the person's own letter or talk."""

    def __init__(
        self,
        *,
        desk: Desk,
        lang: str,
        case: Introduction | None = None,
        contact_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._case = case
        title = self.tr("Introduction") if case else self.tr("Introduce two people")
        subject = f"introduction {case.id if case else contact_id or ''}"
        super().__init__(title, desk=desk, lang=lang, subject=subject, width=600, parent=parent)
        self._build_people()
        self._build_answers()
        self.body.addStretch(1)
        first = case.contact_id if case else contact_id
        self._one.set_numbers([first] if first else [])
        self._other.set_numbers([case.other_id] if case else [])
        for field in (self._one, self._other):
            field.setEnabled(case is None)
        self._name_sides()
        form = IntroductionForm(self._one.people(), self._other.people(), case.words if case else "")
        if case is not None:
            form = replace(
                form,
                answer=case.answer,
                other_answer=case.other_answer,
                done=case.introduced_on is not None,
                outcome=case.outcome,
                closed=case.closed_on is not None,
            )
        self.begin(form)
        (self._answers[0] if case else self._other if contact_id else self._one).setFocus()

    def _build_people(self) -> None:
        name = self.tr("Name from the address book")
        self._one = PersonField(self.desk, name, single=True, parent=self)
        self._other = PersonField(self.desk, name, single=True, parent=self)
        self._words = QLineEdit(self)
        self._words.setPlaceholderText(self.tr("e.g. both build instruments for halls"))
        self._remind = QCheckBox(self.tr("&Remind me in a week to ask both"), self)
        self.body.addLayout(
            row(
                self.add_field("contact", self.tr("&Whom"), self._one),
                self.add_field("other", self.tr("With wh&om"), self._other),
            )
        )
        hint = self.tr("Both are asked first; only with two Yes are they introduced.")
        self.body.addWidget(self.add_field("text", self.tr("Wh&y it would please both"), self._words, hint))
        self._remind.setVisible(self._case is None)
        self.body.addWidget(self._remind)

    def _build_answers(self) -> None:
        """What each said, then the introduction itself, then what came of it; each only once it can be."""
        self._answers = (QComboBox(self), QComboBox(self))
        for combo in self._answers:
            for answer in Answer:
                combo.addItem(phrase(f"answer.introduction.{answer.value}", self.lang), answer)
            combo.currentIndexChanged.connect(self._follow)
        fields = [self.add_field(f"answer_{n}", "", combo) for n, combo in enumerate(self._answers)]
        self._sides = row(*fields)
        self.body.addLayout(self._sides)
        self._done = QCheckBox(self.tr("They are &introduced"), self)
        self._done.toggled.connect(self._follow)
        self.body.addWidget(self._done)
        self._outcome = QLineEdit(self)
        outcome = self.add_field("outcome", self.tr("What &came of it"), self._outcome)
        self.body.addWidget(outcome)
        self._closed = QCheckBox(self.tr("&At an end"), self)
        self.body.addWidget(self._closed)
        for part in (*fields, self._done, outcome, self._closed):
            part.setVisible(self._case is not None)

    def _name_sides(self) -> None:
        people = (*self._one.people(), *self._other.people())
        for n, person in enumerate(people[:2]):
            words = self.tr("{name} says").format(name=person.name)
            self.fields[f"answer_{n}"].label.setText(words.replace("&", "&&"))
            self._answers[n].setAccessibleName(words)

    def _follow(self) -> None:
        """Who is introduced was asked before; what was said then stays said."""
        both = all(Answer(combo.currentData()) is Answer.YES for combo in self._answers)
        self._done.setEnabled(both)
        if not both:
            self._done.setChecked(False)
        kept = self._case is not None and self._case.introduced_on is not None
        for combo in self._answers:
            combo.setEnabled(not (kept and self._done.isChecked()))
        day = self._case.introduced_on if self._case else None
        words = self.tr("They are &introduced")
        if day is not None:
            words = self.tr("They were &introduced on {day}").format(day=long_day(day))
        self._done.setText(words)

    def form(self) -> IntroductionForm:
        return IntroductionForm(
            self._one.people(),
            self._other.people(),
            self._words.text(),
            self._remind.isChecked(),
            Answer(self._answers[0].currentData()),
            Answer(self._answers[1].currentData()),
            self._done.isChecked(),
            self._outcome.text(),
            self._closed.isChecked(),
        )

    def set_form(self, form: IntroductionForm) -> None:
        self._one.set_people(form.one)
        self._other.set_people(form.other)
        self._words.setText(form.words)
        self._remind.setChecked(form.remind)
        for combo, answer in zip(self._answers, (form.answer, form.other_answer), strict=True):
            combo.setCurrentIndex(list(Answer).index(answer))
        self._done.setChecked(form.done)
        self._outcome.setText(form.outcome)
        self._closed.setChecked(form.closed)
        self._follow()

    def keep(self) -> int:
        return self._begin_case() if self._case is None else self._go_on(self._case)

    def _begin_case(self) -> int:
        for field in (self._one, self._other):
            field.take_unfinished()
        form = self.form()
        for name, people in (("contact", form.one), ("other", form.other)):
            if not people:
                raise FieldError(name, self.tr("Please name both people."))
        if not form.words.strip():
            raise Invalid(field="text", rule="empty")
        if form.one == form.other:
            raise FieldError("other", self.tr("Please name two different people."))
        one, other = (next(iter(field.settle())) for field in (self._one, self._other))
        names = (form.one[0].name, form.other[0].name)
        asking = self.tr("Ask whether I may introduce {name}")
        reminders = (asking.format(name=names[1]), asking.format(name=names[0])) if form.remind else None
        case = Introduction(one, other, form.words, self.desk.today())
        return introductions.begin(self.desk, case, reminders)

    def _go_on(self, case: Introduction) -> int:
        form, today = self.form(), self.desk.today()
        after = replace(case, words=form.words, outcome=form.outcome)
        if not form.done:
            after = replace(after, introduced_on=None)
        after = answered(after, Side.FIRST, form.answer, today)
        after = answered(after, Side.SECOND, form.other_answer, today)
        if form.done:
            after = introduced(after, today)
        after = closed(after, form.outcome, today) if form.closed else replace(after, closed_on=None)
        if after != case:
            introductions.save(self.desk, after)
        return case.id or 0
