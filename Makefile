# The one door: `make run` opens the demo commune, `make test` runs every test.

SHELL := /bin/bash
PACKAGES := libncursesw5-dev libsodium-dev nettle-dev libcsv-dev libzip-dev libexpat1-dev
TEST_PACKAGES := tmux strace libfaketime python3-pyte python3-pexpect python3-icu
# The distribution's own Python, for which the test packages above are installed.
PYTHON := /usr/bin/python3
STRICT := --explicit-target-dependency-import-check error
RELEASE := -c release --static-swift-stdlib $(STRICT)
PROGRAM := .build/release/donghanh
TESTS := .build/debug/donghanhPackageTests.xctest
# Functions of the Unicode tables of the full Foundation, which would add 30 MB.
UNICODE_TABLES := swift_u(loc|cal|dat)_
PHASES := .build/phases

.PHONY: run build test bench format lint keys screens \
	test-packages test-build test-unit test-unit-and-build test-program test-size

run: packages build
	$(PROGRAM) demo

build:
	swift build $(RELEASE) --product donghanh

# Runs one phase and notes how long it took.
define phase
	@mkdir -p .build; start=$$(date +%s); \
	$(MAKE) --no-print-directory $(1) || exit 1; \
	printf '%-20s %4d s\n' $(1) $$(( $$(date +%s) - start )) >> $(PHASES)
endef

test:
	@mkdir -p .build; rm -f $(PHASES)
	$(call phase,test-packages)
	$(call phase,lint)
	$(call phase,test-build)
	$(call phase,test-unit-and-build)
	$(call phase,test-size)
	$(call phase,test-program)
	@echo "Minutes by phase:"; \
	awk '{ printf "%-20s %5.1f min\n", $$1, $$2 / 60; sum += $$2 } \
	END { printf "%-20s %5.1f min\n", "all", sum / 60 }' $(PHASES)

test-packages: PACKAGES += $(TEST_PACKAGES)
test-packages: packages

lint:
	swift format lint --strict -r Package.swift Sources Tests

test-build:
	swift build --build-tests $(STRICT)

# What `swift test --skip-build` starts, by itself: so it need not wait for a build beside it.
test-unit:
	$(TESTS) --testing-library swift-testing

# Side by side, since neither keeps two processors busy by itself.
test-unit-and-build:
	$(MAKE) --no-print-directory --output-sync=target -j2 test-unit build

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
	DONGHANH=$(PROGRAM) DONGHANH_STATE=$(BENCH)/state $(PYTHON) Tests/Terminal/bench $(BENCH) --names 100000

# Records golden screens anew; look at them before you keep them.
screens:
	RECORD_SCREENS=1 swift test --filter ScreensTests || true

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
