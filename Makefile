# Two commands do all the set-up: `make demo` and `make test`. Everything stands in .venv; nothing else is touched.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
DONE   := $(VENV)/.installed-dev

# The tests start the tool a thousand times: without bytecode each start would compile it anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test lint language docs docs-renew lexicon startup identity sheets fuzz promises desk-speed engines bench bench-memory coverage newest clean

demo: $(VENV)/.installed
	$(BIN)/smartcity demo

test: lint docs
	$(BIN)/pytest

lint: $(DONE)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(DONE): $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev]"
	touch $@

# What the docs show is what the program says now. `make docs` checks it, `make docs-renew` writes it anew.
docs: $(DONE)
	$(BIN)/cog --check README.md
	$(BIN)/python tools/errors_page.py | diff -u docs/errors.md -

docs-renew: $(DONE)
	UPDATE_STORIES=1 $(BIN)/pytest tests/test_stories.py tests/desk/test_transcript.py
	$(BIN)/cog -r README.md
	$(BIN)/python tools/errors_page.py > docs/errors.md

language: $(DONE)
	$(BIN)/python tools/language.py

lexicon: $(DONE)
	$(BIN)/python tools/lexicon.py

startup: $(DONE)
	$(BIN)/python tools/startup.py

# What docs/design.md promises, under stress at full length (about two hours); the figures go into docs/figures.md.
promises: $(DONE)
	$(BIN)/python -m tests.promises

# How fast the desk answers.
desk-speed: $(DONE)
	$(BIN)/python tools/desk_speed.py

# turnover.sql on SQLite, DuckDB, PostgreSQL and Spark, row for row. Needs PostgreSQL (apt-get install postgresql) and Java; the rest is
# installed here, into an environment of its own (Spark alone is 450 MB).
ENGINES := .venv-engines

engines: $(ENGINES)/.installed
	$(ENGINES)/bin/python tools/engines.py

$(ENGINES)/.installed: pyproject.toml
	$(PYTHON) -m venv $(ENGINES)
	$(ENGINES)/bin/python -m pip install --quiet --disable-pip-version-check -e ".[engines]"
	touch $@

# How fast, as ratios; the tables and the plot go into docs/. pandas and DuckDB, which we are compared with, have an environment of their own.
RIVALS := .venv-bench

bench: $(DONE) $(RIVALS)/.installed
	$(BIN)/python tools/bench.py $(RIVALS)/bin/python

bench-memory: $(DONE)
	$(BIN)/python tools/bench.py --huge

$(RIVALS)/.installed:
	$(PYTHON) -m venv $(RIVALS)
	$(RIVALS)/bin/python -m pip install --quiet --disable-pip-version-check pandas duckdb pyarrow
	touch $@

identity: $(DONE)
	$(BIN)/python tests/identity/score.py

sheets: $(DONE)
	$(BIN)/python tests/sheets/score.py

fuzz: $(DONE)
	$(BIN)/python tests/sheets/fuzz.py 10000 2026

# Identity, roster and mapping at every branch; the two tests that time comparisons are slowed down by counting.
coverage: $(DONE)
	$(BIN)/pytest --cov=smartcity_cli --cov-branch --cov-report=term-missing:skip-covered -k "not ten_thousand and not next_to_nothing and not headers_without_end"
	$(BIN)/coverage report --include="src/smartcity_cli/identity/*,src/smartcity_cli/roster/*,src/smartcity_cli/mapping/*" --fail-under=100

# The same tests under the newest Python of this machine, for example: make newest NEWEST=python3.13
NEWEST ?= python3.13
newest:
	$(MAKE) test VENV=.venv-newest PYTHON=$(NEWEST)

clean:
	rm -rf $(VENV) .venv-newest .venv-engines .venv-bench dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
