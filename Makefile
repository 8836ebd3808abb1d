# Two commands do all the set-up: `make demo` and `make test`. Everything stands in .venv; nothing else is touched.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
DONE   := $(VENV)/.installed

.PHONY: demo test lint language docs clean

demo: $(DONE)
	$(BIN)/smartcity demo

test: lint
	$(BIN)/pytest

lint: $(DONE)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

$(DONE): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e . --group dev
	touch $@

language: $(DONE)
	$(BIN)/python tools/language.py

clean:
	rm -rf $(VENV) dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
