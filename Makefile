PYTHON ?= python3
BIN := .venv/bin

.PHONY: install demo test bench fuzz eval pictures clean

install: .venv/installed

.venv/installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev]"
	touch $@

demo: install
	$(BIN)/factcheck check samples --exit-zero

test: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --cov --cov-report=term

bench: install
	$(BIN)/python -m tests.bench

fuzz: install
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[fuzz]"
	$(BIN)/python -m tests.fuzz

eval: install
	$(BIN)/python -m tests.bench.evaluate

pictures: install
	$(BIN)/python -m tests.pictures

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .coverage htmlcov
