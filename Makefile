# Each target says what it does with `make help`. On a machine without a system library, apt-get installs it.

SWIFT       ?= swift
CONFIG      ?= release
BUILD       := $(SWIFT) build -c $(CONFIG) --explicit-target-dependency-import-check error
PROGRAM     := .build/$(CONFIG)/gongshi
SAMPLE      := .build/sample/cases.sqlite
HOUSEHOLDS  ?= 240
# The sample's day; the site is built for today unless AS_OF says otherwise.
TODAY       := $(shell TZ=Asia/Shanghai date +%F)
AS_OF       ?= $(TODAY)
REHEARSAL   := $(if $(filter-out $(TODAY),$(AS_OF)),--rehearsal)

LIBRARIES   := pkg-config libcmark-dev libqrcodegen-dev libssl-dev libarchive-dev zlib1g-dev libsqlite3-dev libpq-dev
# PostgreSQL: case stores are read from a real server, which the tests start in a temporary folder.
# Packages of nginx and caddy start a server on port 80; the tests need only the programs.
TEST_TOOLS  := postgresql zbar-tools python3 curl git dpkg-dev chromium poppler-utils rsync rclone nginx-light caddy

.DEFAULT_GOAL := help
.PHONY: help site serve build test check look gallery kill bench bench-gate fuzz lint tidy goldens libraries test-tools sample clean

help: ## Show this list
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 18

site: libraries build sample ## Build the program, a sample case store and the Songling site into Site/current
	$(PROGRAM) build --case-store $(SAMPLE) --as-of $(AS_OF) $(REHEARSAL)
	@echo "打开 / open: $(CURDIR)/Site/current/index.html"

serve: libraries build sample ## Preview the site on this machine; pages reload when content changes
	$(BUILD) --product gongshi-desk
	$(PROGRAM) serve --case-store $(SAMPLE)

build: ## Build the program
	$(BUILD) --product gongshi

sample: build ## Make the sample case store (synthetic, impossible people)
	@mkdir -p $(dir $(SAMPLE))
	$(PROGRAM) cases sample $(SAMPLE) --households $(HOUSEHOLDS) --seed 1 --as-of $(AS_OF)

test: libraries test-tools ## Install what the tests need and run them all
	Tests/run.sh

check: ## Everything that CI runs: lint, build, tests, the site, links and the gate
	Tests/check.sh

look: build ## Check the built site and the gallery in a real browser: accessibility, weight, markup
	$(PROGRAM) gallery --output .build/gallery
	Tests/Browser/run.sh Site/current .build/gallery

gallery: build ## Build the gallery of components into .build/gallery
	$(PROGRAM) gallery
	@echo "打开 / open: $(CURDIR)/.build/gallery/index.html"

kill: build ## Kill 500 builds, 100 deliveries, rollbacks and withdrawals at random moments; then all faults and servers
	FULL=1 Tests/Reliability/run.sh

bench: build ## Build a corpus with Gongshi and with Hugo in turn; BENCH="--size 10k --runs 7"
	Tests/Benchmarks/run.sh $(BENCH)

fuzz: libraries ## Give each reader of foreign input random input for a minute; FUZZ="600 gate" for longer and one
	Tests/Fuzz/run.sh $(FUZZ)

bench-gate: build ## Measure the gate alone on the corpus; BENCH="--size 10k --runs 5"
	$(BUILD) --product gate-bench
	PYTHONDONTWRITEBYTECODE=1 python3 Tests/Benchmarks/gate.py $(BENCH)

lint: ## Check the format of the sources
	$(SWIFT) format lint --strict --parallel --recursive Sources Tests Package.swift

libraries: ## Install missing system libraries
	@Tests/install.sh $(LIBRARIES)

test-tools: ## Install what only the tests need
	@Tests/install.sh $(TEST_TOOLS)
	@Tests/CommonMarkTests/fetch-spec.sh

clean: ## Remove what was built, but not the site
	rm -rf .build
