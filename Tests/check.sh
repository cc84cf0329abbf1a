#!/usr/bin/env bash
# Everything that CI runs, with the seconds of each step. SKIP_TESTS=1 leaves the tests out where they have run already.
set -euo pipefail
cd "$(dirname "$0")/.."

step() {
  local name=$1 start=$SECONDS
  shift
  echo "── $name"
  "$@"
  echo "   $name: $((SECONDS - start)) s"
}

site_is_sound() {
  local work=.build/check
  rm -rf "$work" && mkdir -p "$work"
  .build/release/gongshi cases sample "$work/cases.sqlite" --households 240 --seed 1 --as-of 2026-11-23
  .build/release/gongshi cases check "$work/cases.sqlite" --site .
  .build/release/gongshi check --case-store "$work/cases.sqlite" --as-of 2026-11-23 --language en >/dev/null
  .build/release/gongshi build --case-store "$work/cases.sqlite" --as-of 2026-11-23 --rehearsal --output "$work/Site" --timings
  test -s "$work/Site/current/index.html"
}

gallery_is_sound() {
  .build/release/gongshi gallery --output .build/check/gallery
  test -s .build/check/gallery/index.html
}

# The gate must stop a site with a planted number: a gate that lets everything pass would also be quiet.
gate_refuses() {
  local work=.build/check/planted status=0
  mkdir -p "$work" && cp -r Content Templates "$work/"
  printf '\n联系 110101189003070039 办理。\n' >>"$work/Content/pages/about.md"
  .build/release/gongshi build --site "$work" --as-of 2026-11-23 --rehearsal >/dev/null 2>&1 || status=$?
  if [ "$status" -ne 77 ]; then
    echo "the gate should have refused a planted ID number with status 77, but the status is $status" >&2
    return 1
  fi
  test ! -e "$work/Site/current"
}

step "format lint" make --no-print-directory lint
if [ -z "${SKIP_TESTS:-}" ]; then step "tests (tidy, goldens, boundary, scripts)" make --no-print-directory test; fi
step "release build with the import check" make --no-print-directory libraries build
step "the Songling site: content, links, gate, publishing" site_is_sound
step "the gate refuses a planted number" gate_refuses
step "killed at random moments, faults around it, real servers" Tests/Reliability/run.sh
step "the gallery of components" gallery_is_sound
step "the site in Chromium: accessibility, contrast, weight, markup" \
  Tests/Browser/run.sh .build/check/Site/current .build/check/gallery
echo "── all checks passed"
