PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.PHONY: install lock demo test bench fuzz packages eval pictures clean

install: .venv/installed

# Everything comes from the lock, by hash, what builds the package too.
.venv/installed: pyproject.toml requirements.lock
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	touch $@

# One lock for Python 3.11 to 3.13 on any system; it names no index.
lock: install
	$(PIP) install uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
		--generate-hashes --upgrade --no-emit-index-url --no-annotate --quiet \
		--custom-compile-command "make lock" --output-file requirements.lock

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
	$(BIN)/python -m tests.bench.corpus

fuzz: install
	$(PIP) install atheris
	$(BIN)/python -m tests.fuzz

# What is released: built twice and compared, then tested on every Python that is here.
packages: install
	$(BIN)/python -m tests.packages

eval: install
	$(BIN)/python -m tests.bench.evaluate

pictures: install
	$(BIN)/python -m tests.pictures

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .coverage htmlcov
