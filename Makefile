# Two commands are all a newcomer needs: `make demo` and `make test`.
PYTHON ?= python3
VENV ?= .venv
DATASETTE ?= datasette
# Files or folders for `make test`; all of them where none is named.
TESTS =
BIN = $(VENV)/bin
CHROMIUM = $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

.PHONY: help demo test lint format bench docs chromium clean
.DEFAULT_GOAL = help

help:
	@echo "make demo   set up, run the main job on the sample, serve it at http://127.0.0.1:8001"
	@echo "make test   set up, pass the tests (the browser tests too where Chromium is found)"
	@echo "make lint   ruff and mypy"
	@echo "make bench  the figures of docs/benchmarks.md"
	@echo "make docs   write the generated pages and db/schema.sql anew"

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "factcheck needs Python 3.11 or later; name one with make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e . "$(DATASETTE)"
	@touch $@

$(VENV)/.developing: pyproject.toml $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[test,lint]" "$(DATASETTE)"
	@touch $@ $(VENV)/.installed

demo: $(VENV)/.installed
	@$(BIN)/factcheck demo

test: $(VENV)/.developing chromium
	$(BIN)/python -m pytest $(TESTS)

lint: $(VENV)/.developing
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

format: $(VENV)/.developing
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/.developing
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[test,lint,bench]"
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.measures.checkers_cost
	$(BIN)/python -m tests.measures.one_more_document
	$(BIN)/python -m tests.measures.verify_command

docs: $(VENV)/.developing
	$(BIN)/python docs/generate.py
	$(BIN)/python -m factcheck.store.schema.schema_text

chromium:
ifeq ($(CHROMIUM),)
	@if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "installing Chromium for the browser tests"; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; \
	else \
		echo "No Chromium found: the browser tests will be skipped. On Debian or Ubuntu: sudo apt install chromium"; \
	fi
endif

clean:
	rm -rf .venv .venv-* build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache
