#!/usr/bin/env bash
# Runs each fuzz target for a while. Arguments: seconds a target (60), then names of targets (all).
# What libFuzzer finds beyond the corpus in the repository is kept in .build/fuzz-corpora; a crash is kept beside it.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
shift || true
names=("$@")
[ ${#names[@]} -gt 0 ] || names=(front-matter markdown template notices markup gate published attachment)

export GONGSHI_FUZZ_BUILD=1
swift build -c release --scratch-path .build/fuzz --product gongshi-fuzz \
  -Xswiftc -sanitize=fuzzer -Xswiftc -parse-as-library -Xswiftc -enable-testing

status=0
for name in "${names[@]}"; do
  found=.build/fuzz-corpora/$name
  mkdir -p "$found"
  echo "── $name"
  GONGSHI_FUZZ=$name .build/fuzz/release/gongshi-fuzz "$found" "Tests/Fuzz/corpora/$name" \
    -max_total_time="$seconds" -max_len=8192 -timeout=20 -rss_limit_mb=3072 -print_final_stats=1 \
    -artifact_prefix="$found-" >"$found.log" 2>&1 || status=1
  grep -E "ERROR|Fatal|SUMMARY|stat::(number|average)|Test unit written|^Done" "$found.log" || true
done
exit "$status"
