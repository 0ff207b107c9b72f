"""What is done with the cards of a rehearsal: as usual, as chosen for a kind, as chosen for one card."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from netzwerkpflege.domain.matching import Verdict
from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.domain.rehearsal import Choice, Choices, Entry, FieldChange, Likely
from netzwerkpflege.domain.similarity import Kind as Closeness
from netzwerkpflege.services.imports import ImportReport
from netzwerkpflege.ui.import_choices import Decisions, Kind, Survey

PHONE = FieldChange("phones", "", "0171 5550100")
TITLE = FieldChange("title", "Lektorin", "Cheflektorin")
ANNA = Likely(7, "Anna Kirchhoff", 92, Closeness.SURE)
NAMESAKE = Likely(3, "Anna Kirchhof", 40, Closeness.HOMONYM)


def survey(entries: Sequence[Entry], broken: Sequence[Problem] = ()) -> Survey:
    counts = dict.fromkeys(Verdict, 0)
    return Survey.of(ImportReport(1, len(entries), counts, tuple(broken), (), (), 0.0, entries=tuple(entries)))


def entry(number: int, verdict: Verdict, name: str = "", **more: object) -> Entry:
    return Entry(("a.vcf", number), name or f"Person {number}", "", verdict, **more)  # type: ignore[arg-type]


ALL = (
    entry(1, Verdict.NEW, "Jürgen Müller"),
    entry(2, Verdict.LIKELY, likely=(NAMESAKE, ANNA)),
    entry(3, Verdict.UPDATED, contact_id=4, adds=(PHONE,), differs=(TITLE,)),
    entry(4, Verdict.UPDATED, contact_id=5, adds=(PHONE,)),
    entry(5, Verdict.DIFFERENT, contact_id=6, differs=(TITLE,)),
    entry(6, Verdict.DUPLICATE, contact_id=9),
    entry(7, Verdict.UNCHANGED, contact_id=1),
    entry(8, Verdict.UPDATED, "Stammtisch", members=2),
    entry(9, Verdict.NEW, likely=(NAMESAKE,)),
)


def test_cards_are_sorted_by_kind_and_found_by_name() -> None:
    found = survey(ALL, [Problem("card.empty", "a.vcf", 10, raw=b"x"), Problem("file.missing", "b.vcf")])
    assert {kind: found.count(kind) for kind in Kind} == {
        Kind.NEW: 2, Kind.LIKELY: 1, Kind.UPDATED: 2, Kind.DIFFERENT: 1, Kind.DUPLICATE: 1, Kind.UNCHANGED: 1,
        Kind.GROUP: 1, Kind.BROKEN: 2,
    }  # fmt: skip
    assert list(found.rows(None, "mueller jur")) == [0]
    assert list(found.rows(Kind.LIKELY, "muller")) == []
    assert list(found.rows(Kind.UPDATED)) == [2, 3]
    assert list(found.rows()) == list(range(11))
    assert (found.tags(), found.brings_something(), found.keeps_text()) == (1, True, True)
    assert not survey([entry(1, Verdict.UNCHANGED)], [Problem("file.missing", "b.vcf")]).keeps_text()


def test_untouched_choices_are_the_usual_ones() -> None:
    made = Decisions(survey(ALL))
    assert [made.of(row) for row in range(9)] == [
        (Choice.ADD, 0), (Choice.ADD, 0), (Choice.COMPLETE, 0), (Choice.COMPLETE, 0), (Choice.COMPLETE, 0),
        (Choice.COMPLETE, 0), None, (Choice.COMPLETE, 0), (Choice.ADD, 0),
    ]  # fmt: skip
    assert made.choices() == Choices()
    assert made.outcome() == Counter({Choice.ADD: 3, Choice.COMPLETE: 2})


def test_only_what_makes_sense_can_be_chosen() -> None:
    made = Decisions(survey(ALL))
    assert made.options(0) == (Choice.ADD, Choice.SKIP)
    assert made.options(2) == tuple(Choice)
    assert Choice.TAKE not in made.options(3)
    assert made.options(6) == ()
    assert made.options(7) == (Choice.COMPLETE, Choice.SKIP)
    assert made.options(8) == tuple(Choice)
    made.decide(0, Choice.TAKE)
    made.decide(6, Choice.SKIP)
    assert made.choices() == Choices()


def test_one_card_goes_to_the_person_named_or_to_the_likeliest() -> None:
    made = Decisions(survey(ALL))
    made.decide(1, Choice.COMPLETE)
    assert made.of(1) == (Choice.COMPLETE, 7)  # never to a namesake by itself
    made.decide(1, Choice.TAKE, 3)
    made.decide(2, Choice.SKIP)
    assert made.choices() == Choices({}, {("a.vcf", 2): (Choice.TAKE, 3), ("a.vcf", 3): (Choice.SKIP, 0)})
    made.decide(1, Choice.ADD)
    assert made.of(1) == (Choice.ADD, 0)


def test_a_kind_is_chosen_at_once_and_a_card_apart_afterwards() -> None:
    made = Decisions(survey(ALL))
    made.decide(3, Choice.SKIP)
    made.decide_all(Kind.UPDATED, Choice.TAKE)
    made.decide_all(Kind.LIKELY, Choice.COMPLETE)
    made.decide_all(Kind.NEW, Choice.SKIP)
    made.decide_all(Kind.UNCHANGED, Choice.ADD)
    made.decide(0, Choice.ADD)
    assert (made.of(2), made.of(3)) == ((Choice.TAKE, 0), (Choice.COMPLETE, 0))
    assert made.choices() == Choices(
        {Verdict.NEW: Choice.SKIP},
        {
            ("a.vcf", 1): (Choice.ADD, 0),
            ("a.vcf", 2): (Choice.COMPLETE, 7),
            ("a.vcf", 3): (Choice.TAKE, 0),
        },
    )
    assert made.outcome() == Counter({Choice.ADD: 1, Choice.COMPLETE: 2, Choice.TAKE: 1, Choice.SKIP: 1})


def test_likely_people_are_added_where_strangers_are_left_out() -> None:
    made = Decisions(survey(ALL))
    made.decide_all(Kind.NEW, Choice.SKIP)
    assert made.choices().by_card == {("a.vcf", 2): (Choice.ADD, 0)}


def test_whether_there_is_anything_to_do() -> None:
    made = Decisions(survey([ALL[0], ALL[4]]))
    assert made.acts()
    made.decide(0, Choice.SKIP)
    assert made.acts()  # the differing card is kept with its contact
    made.decide(1, Choice.SKIP)
    assert not made.acts()
    assert Decisions(survey([ALL[7]])).acts()


def test_a_group_is_left_out_alone_or_with_all_others() -> None:
    idle = entry(10, Verdict.UNCHANGED, "Chor", members=0)
    made = Decisions(survey([ALL[7], idle, entry(11, Verdict.UPDATED, "Verein", members=1)]))
    assert (made.options(1), made.of(1)) == ((), None)
    assert (made.tags(), made.acts(), made.outcome()[Choice.COMPLETE]) == (2, True, 0)
    made.decide(0, Choice.SKIP)
    made.decide(1, Choice.SKIP)
    assert (made.tags(), made.outcome()) == (1, Counter({Choice.SKIP: 1}))
    assert made.choices() == Choices({}, {("a.vcf", 8): (Choice.SKIP, 0)})
    made.decide_all(Kind.GROUP, Choice.SKIP)
    assert (made.tags(), made.acts(), made.outcome()) == (0, False, Counter({Choice.SKIP: 2}))
    assert made.choices().by_card == {("a.vcf", 8): (Choice.SKIP, 0), ("a.vcf", 11): (Choice.SKIP, 0)}


def test_choices_survive_another_rehearsal_for_cards_of_the_same_kind() -> None:
    made = Decisions(survey(ALL))
    made.decide_all(Kind.DIFFERENT, Choice.TAKE)
    made.decide(0, Choice.SKIP)
    made.decide(1, Choice.COMPLETE, 3)
    again = Decisions(survey([entry(0, Verdict.NEW), entry(1, Verdict.UNCHANGED), *ALL[1:]]))
    again.take_over(made)
    assert again.choices().by_card == {("a.vcf", 2): (Choice.COMPLETE, 3), ("a.vcf", 5): (Choice.TAKE, 0)}
