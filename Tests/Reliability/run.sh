#!/usr/bin/env bash
# Kills and faults, short: about a minute. FULL=1 kills 500 builds and 100 of each other command.
set -euo pipefail
cd "$(dirname "$0")/../.."
# Kills need no disk, only memory: what is tried here is the order of steps, not the disk's own promises.
if [ -z "${TMPDIR:-}" ] && [ -w /dev/shm ]; then export TMPDIR=/dev/shm; fi
if [ -n "${FULL:-}" ]; then
  Tests/Reliability/kill.py --build 500 --publish 100 --rollback 100 --withdraw 100
else
  Tests/Reliability/kill.py --build 14 --publish 10 --rollback 8 --withdraw 8
fi
Tests/Reliability/faults.py
Tests/Serving/serve.py
