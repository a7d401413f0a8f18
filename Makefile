# `make` alone lists what can be done. Everything installed goes into .venv; nothing else is touched.

PLANS  := .venv/bin/plans
PIP    := .venv/bin/python -m pip --disable-pip-version-check
LOCK   := .venv/bin/uv pip compile --quiet --system-certs --universal --python-version 3.11 \
          --fork-strategy fewest --generate-hashes --custom-compile-command "make lock"
FORMAT := text

# Material prints a banner otherwise.
export NO_MKDOCS_2_WARNING := 1

.DELETE_ON_ERROR:
.PHONY: help site open serve test fuzz bench audit check format schema lock clean

help: ## list the targets
	@awk -F ': .*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' Makefile

site: .venv/site.stamp ## check the data and build the site into site/
	@$(PLANS) check
	@$(PLANS) build --site site
	@echo "The site is in site/. To open it, run: make open"

open: .venv/bin/python ## show the built site at http://localhost:8000/
	@test -d site || { echo "There is no site/ yet. Run: make site" >&2; exit 1; }
	@echo "Open http://localhost:8000/ in a browser. Control and C ends this."
	@.venv/bin/python -m http.server --directory site --bind 127.0.0.1 8000

serve: .venv/site.stamp ## show the site on this computer and follow changes
	@$(PLANS) serve

test: .venv/test.stamp ## run every test (finds or installs a browser and what draws PDFs first)
	@sh .ci/pango
	@CHROMIUM="$$(sh tests/browser/chromium.sh)" && export CHROMIUM && .venv/bin/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

fuzz: .venv/test.stamp ## give the reader anything at all (FUZZ="--seconds 600 --seed 7", or --inputs 5000)
	@.venv/bin/python -m tests.fuzz $(FUZZ)

bench: .venv/site.stamp ## measure made-up plans against MkDocs (BENCH="--plans 100 --more 200" for less)
	@.venv/bin/python -m bench $(BENCH)

audit: .venv/audit.stamp .cache/audit/npm.stamp ## judge every kind of page: HTML, Lighthouse, axe, weight, privacy, words (AUDIT="home action" for less)
	@CHROMIUM="$$(sh tests/browser/chromium.sh)" && export CHROMIUM && .venv/bin/python -m audit $(AUDIT)

check: .venv/test.stamp ## check the data, then the code's form and types (BASE=main: what was taken back)
	@$(PLANS) check --format $(FORMAT) $(if $(BASE),--base $(BASE))
	@.venv/bin/ruff format --check
	@.venv/bin/ruff check
	@.venv/bin/mypy

format: .venv/test.stamp ## put the code into form
	@.venv/bin/ruff check --fix-only
	@.venv/bin/ruff format

schema: .venv/site.stamp ## write schema/ anew from the model
	@$(PLANS) schema

lock: .venv/test.stamp ## write requirements/*.txt anew (UPGRADE=1 takes the newest versions)
	@$(LOCK) $(if $(UPGRADE),--upgrade) --output-file requirements/site.txt requirements/site.in
	@$(LOCK) $(if $(UPGRADE),--upgrade) --output-file requirements/test.txt requirements/test.in
	@$(LOCK) $(if $(UPGRADE),--upgrade) --output-file requirements/audit.txt requirements/audit.in

clean: ## remove all that make made
	rm -rf site .venv .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find audit bench macros tests -name __pycache__ -prune -exec rm -rf {} +

# A stamp is older than a changed lock, so that only a change installs again.

.venv/site.stamp: requirements/site.txt pyproject.toml .venv/bin/python
	@echo "Installing what the site is built with"
	@$(PIP) install --quiet --only-binary :all: --require-hashes -r requirements/site.txt
	@$(PIP) install --quiet --no-index --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.stamp: requirements/test.txt .venv/site.stamp
	@echo "Installing what the tests need"
	@$(PIP) install --quiet --only-binary :all: --require-hashes -r requirements/test.txt
	@touch $@

.venv/audit.stamp: requirements/audit.txt .venv/test.stamp
	@echo "Installing what the audit needs"
	@$(PIP) install --quiet --only-binary :all: --require-hashes -r requirements/audit.txt
	@touch $@

# Node itself is the one thing that has to be there already.
.cache/audit/npm.stamp: audit/package.json audit/package-lock.json
	@node -e 'process.exit(+(parseInt(process.versions.node) < 20))' 2>/dev/null && command -v npm >/dev/null || { \
	  echo "The audit needs Node 20 or later, with npm. On Debian and Ubuntu, install the packages nodejs and npm; on a Mac, brew install node." >&2; \
	  exit 1; \
	}
	@echo "Installing Lighthouse and the Nu HTML checker"
	@mkdir -p .cache/audit
	@cp audit/package.json audit/package-lock.json .cache/audit/
	@npm ci --prefix .cache/audit --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# The locked packages come ready to use for Python 3.11 to 3.14, so no compiler is needed.
.venv/bin/python:
	@bare=; for python in $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11); do \
	  if "$$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; then \
	    if "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
	      echo "Making .venv with $$("$$python" --version)"; \
	      exec "$$python" -m venv --clear .venv; \
	    fi; \
	    bare=$$python; \
	  fi; \
	done; \
	if [ "$$bare" ]; then \
	  echo "$$bare cannot make a .venv. On Debian and Ubuntu, install the package python3-venv." >&2; \
	else \
	  echo "Python 3.11, 3.12, 3.13 or 3.14 is needed and was not found$(if $(PYTHON), as “$(PYTHON)”). Install one, or name it: make PYTHON=/path/to/python3.12" >&2; \
	fi; \
	exit 1
