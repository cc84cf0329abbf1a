#!/usr/bin/env bash
# Runs every test: the program is built first, because the command scripts run the built program.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build --explicit-target-dependency-import-check error
swift build --build-tests
exec swift test --skip-build "$@"
