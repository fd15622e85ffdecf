# Every job of the project. Each one sets up what it needs first; `make` alone lists them.
.DEFAULT_GOAL := help
PYTHON := .venv/bin/python
SETUP := installer/setup-debian.sh
DEMO := build/demo
UV := $(PYTHON) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--only-binary :all: --emit-build-options --no-annotate --custom-compile-command "make locks" pyproject.toml

WINDOWS := wine=wine /usr/lib/wine/wine64=wine64 makensis=nsis Xvfb=xvfb osslsigncode=osslsigncode \
	x86_64-w64-mingw32-gcc=gcc-mingw-w64-x86-64-win32 x86_64-w64-mingw32-dlltool=binutils-mingw-w64-x86-64 \
	import=imagemagick openssl=openssl

.PHONY: help run test lint format bench translations fonts installer verify-installer locks clean

help: ## List these jobs
	@sed -n 's/^\([a-z-]*\):.*## /make \1\t/p' Makefile | expand -t 24

run: ## Open the program on its demo data; without a display, make papers and pictures of it in build/demo
	@$(SETUP) requirements.txt
	@$(PYTHON) main.py demo $(if $(DISPLAY)$(WAYLAND_DISPLAY),,--headless $(DEMO))

test: ## Run the tests; ARGS="tests/core -k money" for some of them
	@$(SETUP) requirements-dev.txt hledger=hledger
	@$(PYTHON) -m pytest $(or $(ARGS),-n auto --dist worksteal)

lint: ## Check style and types
	@$(SETUP) requirements-dev.txt
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m pyright

format: ## Lay the code out anew
	@$(SETUP) requirements-dev.txt
	$(PYTHON) -m ruff check --fix
	$(PYTHON) -m ruff format

bench: ## Measure the program against its peers
	@$(SETUP) requirements-dev.txt hledger=hledger
	@$(SETUP) requirements-extras.txt soffice=libreoffice-writer-nogui
	@$(PYTHON) -m tests.benchmarks

translations: ## Bring resources/i18n up to the code
	@$(SETUP) requirements-dev.txt
	$(PYTHON) resources/i18n/update.py

fonts: ## Build resources/fonts anew from packages
	@$(SETUP) requirements-extras.txt npm=npm
	$(PYTHON) resources/fonts/build.py

installer: ## Build the Windows installer into dist, under Wine
	@$(SETUP) requirements-installer.txt $(WINDOWS)
	@$(PYTHON) -m installer.build $(ARGS)

verify-installer: installer ## Install the program in a fresh Windows under Wine, try it, update it, remove it
	@$(SETUP) requirements-dev.txt /usr/share/i18n/locales/zh_CN=locales
	@$(PYTHON) -m installer.verify

locks: ## Write the locks anew; ARGS=--upgrade for newer versions
	@$(SETUP) requirements-dev.txt
	$(UV) $(ARGS) -o requirements.txt
	$(UV) $(ARGS) --extra dev -c requirements.txt -o requirements-dev.txt
	$(UV) $(ARGS) --extra bench --extra fonts -c requirements-dev.txt -o requirements-extras.txt
	$(UV) $(ARGS) --extra installer -c requirements-dev.txt -o requirements-installer.txt

clean: ## Remove what was built, and the environment
	rm -rf .venv build dist .pytest_cache .ruff_cache .hypothesis
