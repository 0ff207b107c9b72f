"""Salutations: titles, Sie and Du, German and English, and right where nothing is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.salutation import Addressee, Closeness, Form, form_of, salutation

FORMAL, WARM, FIRST = Closeness.FORMAL, Closeness.WARM, Closeness.FIRST_NAME


@pytest.mark.parametrize(
    ("who", "closeness", "german", "english"),
    [
        (Addressee("Anna", "Süß", "", Form.FRAU), FORMAL, "Sehr geehrte Frau Süß", "Dear Ms Süß"),
        (Addressee("Bernd", "Maurer", "", Form.HERR), FORMAL, "Sehr geehrter Herr Maurer", "Dear Mr Maurer"),
        (Addressee("Anna", "Süß", "", Form.FRAU), WARM, "Liebe Frau Süß", "Dear Ms Süß"),
        (Addressee("Bernd", "Maurer", "", Form.HERR), WARM, "Lieber Herr Maurer", "Dear Mr Maurer"),
        (Addressee("Anna", "Süß", "", Form.FRAU), FIRST, "Liebe Anna", "Dear Anna"),
        (Addressee("Bernd", "Maurer", "Dr.", Form.HERR), FIRST, "Lieber Bernd", "Dear Bernd"),
        (Addressee("Kim", "Berg", "", Form.NEUTRAL), FORMAL, "Guten Tag Kim Berg", "Dear Kim Berg"),
        (Addressee("Kim", "Berg"), WARM, "Guten Tag Kim Berg", "Dear Kim Berg"),
        (Addressee("Kim", "Berg"), FIRST, "Hallo Kim", "Dear Kim"),
        (Addressee("Kim", "Berg", "Dr."), FORMAL, "Guten Tag Dr. Kim Berg", "Dear Dr Berg"),
        (Addressee("Anna", "Süß", "Dr.", Form.FRAU), FORMAL, "Sehr geehrte Frau Dr. Süß", "Dear Dr Süß"),
        (Addressee("Anna", "Süß", "Dr. med. Dr. h. c.", Form.FRAU), FORMAL, "Sehr geehrte Frau Dr. Süß", "Dear Dr Süß"),
        (Addressee("H.-P.", "Schäffler", "Prof. Dr.-Ing.", Form.HERR), FORMAL, "Sehr geehrter Herr Prof. Schäffler",
         "Dear Professor Schäffler"),
        (Addressee("Anna", "Süß", "Frau Dr."), FORMAL, "Sehr geehrte Frau Dr. Süß", "Dear Dr Süß"),
        (Addressee("Bernd", "Maurer", "Herrn"), FORMAL, "Sehr geehrter Herr Maurer", "Dear Mr Maurer"),
        (Addressee("Jane", "Doe", "Mrs."), FORMAL, "Sehr geehrte Frau Doe", "Dear Ms Doe"),
        (Addressee("Bernd", "Maurer", "Dipl.-Ing.", Form.HERR), FORMAL, "Sehr geehrter Herr Maurer", "Dear Mr Maurer"),
        (Addressee("Eva", "Berg", "Gräfin", Form.FRAU), FORMAL, "Sehr geehrte Frau Gräfin Berg", "Dear Ms Berg"),
        (Addressee("Maximilian", "von Tannberg", "", Form.HERR), FORMAL, "Sehr geehrter Herr von Tannberg",
         "Dear Mr von Tannberg"),
        (Addressee("Anna"), FORMAL, "Guten Tag Anna", "Dear Anna"),
        (Addressee(), FORMAL, "Sehr geehrte Damen und Herren", "Dear Sir or Madam"),
        (Addressee(), WARM, "Guten Tag", "Dear Sir or Madam"),
        (Addressee(family="Süß", form=Form.FRAU), FIRST, "Liebe Frau Süß", "Dear Ms Süß"),
    ],
)  # fmt: skip
def test_by_table(who: Addressee, closeness: Closeness, german: str, english: str) -> None:
    assert (salutation(who, closeness, "de"), salutation(who, closeness, "en")) == (german, english)


@pytest.mark.parametrize("given_name", ["Andrea", "Maria", "Kim", "Toni", "Anna", "Peter"])
def test_a_first_name_says_nothing(given_name: str) -> None:
    assert form_of(Addressee(given_name, "Berg")) is Form.NEUTRAL


def test_what_was_said_counts_more_than_the_card() -> None:
    assert form_of(Addressee("Kim", "Berg", "Herr", Form.NEUTRAL)) is Form.NEUTRAL


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30), st.sampled_from([None, *Form]),
       st.sampled_from(Closeness), st.sampled_from(["de", "en"]))  # fmt: skip
def test_whatever_the_name_is_there_is_a_line(
    first: str, family: str, prefix: str, form: Form | None, closeness: Closeness, lang: str
) -> None:
    line = salutation(Addressee(first, family, prefix, form), closeness, lang)
    assert line and line == line.strip() and "\n" not in line and "\r" not in line
