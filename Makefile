# What one does with this project. `make demo` and `make test` set up everything by themselves.

VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help venv run demo test check bench exam exam-vcards exam-fuzz exam-gate exam-mail pictures translations clean

help:
	@echo "make demo          Beispielprofil, Einlesen, Veranstaltungsmappe, Fenster (demonstration)"
	@echo "make run           das eigene Profil öffnen (your own profile)"
	@echo "make test          tests"
	@echo "make check         style, types, floors of the house, translations"
	@echo "make bench         figures at 1,000, 10,000 and 100,000 cards"
	@echo "make exam          the slow examinations"
	@echo "make exam-vcards   what is kept of real cards, per producer (needs a collection of them)"
	@echo "make exam-fuzz     200,000 damaged cards through the whole way"
	@echo "make exam-gate     the gate attacked in any order, 2,000 walks, with a mail server behind it"
	@echo "make exam-mail     letters against a server that fails, and a program that is ended at each step"
	@echo "make pictures      pictures of every view into docs/pictures"
	@echo "make translations  read the texts of the window anew, write the catalogues"
	@echo "make venv          only the virtual environment; make clean removes what was built"

venv: $(READY)

# Any Python from 3.11 on that really runs (a name on the PATH may be an empty shell) and can make an environment.
$(READY): pyproject.toml constraints.txt
	@if ! $(PY) -c '' 2>/dev/null; then \
	  found=''; bare=''; \
	  for name in python3.13 python3.12 python3.11 python3 python3.14 python; do \
	    $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue; \
	    if $$name -c 'import ensurepip, venv' >/dev/null 2>&1; then found=$$name; break; fi; \
	    bare=$${bare:-$$name}; \
	  done; \
	  if [ -n "$$found" ]; then echo "Creating $(VENV) with $$found ..."; \
	  elif [ -n "$$bare" ]; then echo "$$bare cannot make virtual environments here; on Debian: sudo apt install python3-venv" >&2; exit 1; \
	  else echo "Python 3.11 or newer is needed and was not found; on Debian 12 or newer: sudo apt install python3 python3-venv" >&2; exit 1; fi; \
	  rm -rf $(VENV) && $$found -m venv $(VENV) || exit 1; \
	fi
	@echo "Installing into $(VENV) (the first time about 120 MB are fetched) ..."
	@$(PY) -m pip install --quiet --disable-pip-version-check -e '.[dev]' -c constraints.txt
	@touch $@

run: venv
	@$(PY) -m netzwerkpflege

demo: venv
	@$(PY) tools/demo.py

test: venv
	@$(PY) -m pytest

check: venv
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(PY) -m mypy
	@$(VENV)/bin/lint-imports --no-logo
	@$(PY) tools/translations.py check

bench: venv
	@$(PY) -m tests.benchmarks
	@$(PY) -m tests.benchmarks.briefing

exam: venv
	@$(PY) -m pytest -m exam
	@$(PY) tools/gate_mutants.py

exam-vcards: venv
	@$(PY) -m tests.exams.vcards

exam-fuzz: venv
	@$(PY) -m tests.exams.fuzz

exam-gate: venv
	@$(PY) -m pytest -m exam tests/store

exam-mail: venv
	@$(PY) -m tests.exams.mail

pictures: venv
	@$(PY) tools/pictures.py docs/pictures

translations: venv
	@$(PY) tools/translations.py update

clean:
	rm -rf $(VENV) build dist demo-output .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
