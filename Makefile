# The one door: `make run` opens the demo commune, `make test` runs every test.

SHELL := /bin/bash
PACKAGES := libncursesw5-dev libsodium-dev nettle-dev libcsv-dev libzip-dev libexpat1-dev
TEST_PACKAGES := tmux strace libfaketime python3-pyte python3-pexpect python3-icu
# The distribution's own Python, for which the test packages above are installed.
PYTHON := /usr/bin/python3
# One build for the program and its tests, which see into its rooms; without debug information, which
# nobody reads there: a third less to build.
BUILD := -c release -Xswiftc -gnone -Xswiftc -enable-testing \
	--explicit-target-dependency-import-check error
PROGRAM := .build/release/donghanh
# Functions of the Unicode tables of the full Foundation, which would add 30 MB.
UNICODE_TABLES := swift_u(loc|cal|dat)_
PHASES := .build/phases

.PHONY: run build test bench format lint keys screens \
	test-packages test-build test-unit test-program test-size

.NOTPARALLEL:

run: packages build
	$(PROGRAM) demo

build:
	swift build $(BUILD) --product donghanh

test:
	@mkdir -p .build; echo "start $$(date +%s)" > $(PHASES)
	@$(MAKE) --no-print-directory phase-test-packages phase-lint phase-test-build phase-test-unit \
		phase-test-size phase-test-program
	@echo "Minutes by phase:"; \
	awk -v now=$$(date +%s) '$$1 == "start" { start = $$2; next } \
	{ printf "%-20s %5.1f min\n", $$1, $$2 / 60 } \
	END { printf "%-20s %5.1f min\n", "all", (now - start) / 60 }' $(PHASES)

# Runs one phase and notes how long it took.
phase-%:
	@start=$$(date +%s); $(MAKE) --no-print-directory $* || exit 1; \
	printf '%s %d\n' $* $$(( $$(date +%s) - start )) >> $(PHASES)

test-packages: PACKAGES += $(TEST_PACKAGES)
test-packages: packages

lint:
	swift format lint --strict -r Package.swift Sources Tests

test-build:
	swift build --build-tests $(BUILD)

test-unit:
	swift test --skip-build $(BUILD)

test-size:
	@strip -o $(PROGRAM).stripped $(PROGRAM); \
	echo "binary without symbols: $$(stat -c %s $(PROGRAM).stripped) bytes"; \
	if nm $(PROGRAM) | grep -Eq '$(UNICODE_TABLES)'; then \
		echo "The full Foundation is linked in: which import brought it?"; exit 1; fi

# Drives the built program in a real terminal.
test-program:
	DONGHANH=$(CURDIR)/$(PROGRAM) $(PYTHON) -m unittest discover -v -s Tests/Terminal

# Where the stores to measure in are kept between runs.
BENCH := .build/bench

bench: PACKAGES += $(TEST_PACKAGES) python3-venv
bench: packages build
	@mkdir -p $(BENCH)
	DONGHANH=$(PROGRAM) DONGHANH_STATE=$(BENCH)/state $(PYTHON) Tests/Terminal/bench $(BENCH)
	DONGHANH=$(PROGRAM) DONGHANH_STATE=$(BENCH)/state $(PYTHON) Tests/Terminal/bench $(BENCH) --lists
	DONGHANH=$(PROGRAM) DONGHANH_STATE=$(BENCH)/state $(PYTHON) Tests/Terminal/bench $(BENCH) --names 100000

# Records golden screens anew; look at them before you keep them.
screens:
	RECORD_SCREENS=1 swift test $(BUILD) --filter ScreensTests || true

format:
	swift format --in-place -r Package.swift Sources Tests

# Installs what is missing, and asks for nothing where all is there.
.PHONY: packages
packages:
	@missing=""; for package in $(PACKAGES); do \
		dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
		as_root=$$([ $$(id -u) -eq 0 ] || echo sudo); \
		$$as_root apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq $$missing; fi
