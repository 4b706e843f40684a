# Every target sets up what it needs in .venv; a fresh machine needs Python 3.11 or newer and make.

PYTHON ?= python3

VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
EDITABLE := --build-constraint constraints.txt --editable .

# So that the first call is as fast as the next, also where Python may not write beside the code.
COMPILE := $(BIN)/python -m compileall -q navplan

CATALOGUES := $(wildcard navplan/locale/*/LC_MESSAGES/navplan.po)
COMPILED := $(CATALOGUES:.po=.mo)
TEMPLATE := build/navplan.pot

PLAN := nav-harstad-driftsplan-2015
AS_OF := 2015-08-31

# The reference of the plan language: a language, and what it adds to the name of the page.
REFERENCE = $(BIN)/navplan --quiet --lang $(1) schema --format markdown --output docs/plan-language$(2).md

# The pages of the rules, in a language.
RULE_PAGES = $(BIN)/navplan --quiet --lang $(1) rule --pages docs/rules

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help .venv demo test check bench pages docs update-golden i18n clean

help: ## list the tasks
	@grep -E '^[.a-z0-9-]+:.*## ' $(firstword $(MAKEFILE_LIST)) | sed -E 's/:.*## /\t/' | \
		while IFS="$$(printf '\t')" read -r task does; do printf '  make %-14s %s\n' "$$task" "$$does"; done

.venv: $(DEV) $(COMPILED) ## set up .venv with everything for development

demo: $(RUNTIME) $(COMPILED) ## validate the example plans, show their status, write a plan to build/
	$(BIN)/navplan --root plans validate
	$(BIN)/navplan --root plans status --as-of $(AS_OF)
	$(BIN)/navplan --root plans report $(PLAN) --as-of $(AS_OF) --to md --to pdf --out build/

test: $(DEV) $(COMPILED) ## run the tests
	$(BIN)/python -m pytest

check: $(DEV) $(COMPILED) ## what CI runs: style, types, floors, tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(call REFERENCE,en) --check
	$(call REFERENCE,nb,.nb) --check
	$(call REFERENCE,nn,.nn) --check
	$(call RULE_PAGES,en) --check
	$(call RULE_PAGES,nb) --check
	$(BIN)/python -m pytest

bench: $(DEV) $(COMPILED) ## measure navplan beside the tools one would otherwise pick
	$(BIN)/python -m bench

pages: $(DEV) $(COMPILED) ## draw the pages of the example plan as pictures in build/
	$(BIN)/navplan --root plans report $(PLAN) --as-of $(AS_OF) --to pdf --out build/
	$(BIN)/python -m tests.pages build/$(PLAN).pdf

docs: $(RUNTIME) $(COMPILED) ## write the pages that are made from the models and the rules
	$(call REFERENCE,en)
	$(call REFERENCE,nb,.nb)
	$(call REFERENCE,nn,.nn)
	$(call RULE_PAGES,en)
	$(call RULE_PAGES,nb)

update-golden: $(DEV) $(COMPILED) ## write the golden files anew; look at the difference before you commit
	UPDATE_GOLDEN=1 $(BIN)/python -m pytest

i18n: $(RUNTIME) ## collect the messages into the catalogues and compile them
	@mkdir -p $(dir $(TEMPLATE))
	$(BIN)/pybabel --quiet extract --mapping-file pyproject.toml --project navplan \
		--add-location file --sort-by-file --width 100 --output-file $(TEMPLATE) .
	$(BIN)/pybabel --quiet update --domain navplan --input-file $(TEMPLATE) --output-dir navplan/locale \
		--no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date --width 100
	$(MAKE) --no-print-directory $(COMPILED)

clean: ## remove everything that was made, .venv too
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	rm -f $(COMPILED)
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'navplan needs Python 3.11 or newer: make PYTHON=python3.11 …'; exit 1; }
	$(PYTHON) -m venv $(VENV)

# pip 25.3 is the first that knows dependency groups and constraints for the build.
$(RUNTIME): pyproject.toml constraints.txt hatch_build.py | $(BIN)/python
	@echo 'Setting up $(VENV); the first time this takes about a minute.'
	$(PIP_INSTALL) --upgrade pip
	$(PIP_INSTALL) $(EDITABLE)
	$(COMPILE)
	@touch $@

$(DEV): pyproject.toml constraints.txt hatch_build.py | $(BIN)/python
	@echo 'Setting up $(VENV) for development; the first time this takes about a minute.'
	$(PIP_INSTALL) --upgrade pip
	$(PIP_INSTALL) $(EDITABLE) --group dev
	$(COMPILE)
	@touch $@ $(RUNTIME)

%.mo: %.po | $(RUNTIME)
	$(BIN)/pybabel --quiet compile --input-file $< --output-file $@ --locale $(notdir $(patsubst %/LC_MESSAGES/,%,$(dir $<)))
