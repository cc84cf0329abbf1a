#!/bin/sh
# Puts the text of the CommonMark 0.30 specification where the conformance test reads it.
#
#   Tests/CommonMarkTests/fetch-spec.sh [PATH]
#
# PATH defaults to .build/conformance/commonmark-spec.txt in the package's folder. Nothing is done when a file
# is there already. The text comes out of Debian's source package `cmark`, from the mirror that this machine's
# apt already uses; its index of sources is read into a folder of our own, so the system's lists stay as they are.
set -eu

package=cmark
root=$(cd "$(dirname "$0")/../.." && pwd)
spec=${1:-$root/.build/conformance/commonmark-spec.txt}

fail() {
  echo "fetch-spec.sh: $1" >&2
  [ ! -s "${log:-}" ] || sed 's/^/  | /' "$log" >&2
  exit 1
}

[ ! -s "$spec" ] || exit 0
command -v apt-get >/dev/null || fail "apt-get is missing; put spec.txt of CommonMark 0.30 at $spec yourself"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
log=$work/log
chmod 755 "$work"
mkdir -p "$work/parts" "$work/lists/partial" "$work/archives/partial" "$work/source"

# The same repositories as configured, asked for their sources: one-line entries and deb822 stanzas.
for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
  [ ! -f "$list" ] || sed -n 's/^[[:space:]]*deb\([[:space:]]\)/deb-src\1/p' "$list"
done >"$work/sources.list"
for stanzas in /etc/apt/sources.list.d/*.sources; do
  [ ! -f "$stanzas" ] || sed 's/^Types:.*/Types: deb-src/' "$stanzas" >"$work/parts/$(basename "$stanzas")"
done

apt() {
  apt-get -q -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts="$work/parts" \
    -o Dir::State::Lists="$work/lists" -o Dir::Cache="$work" -o Dir::Cache::Archives="$work/archives" \
    -o APT::Sandbox::User="$(id -un)" -o Acquire::Retries=3 "$@" >>"$log" 2>&1
}

# A repository without sources fails here and does not matter; whether ours has them shows in the next step.
apt update || true
(cd "$work/source" && apt source --download-only "$package") ||
  fail "apt-get could not fetch the source package '$package' from the configured repositories"

archive=$(find "$work/source" -name "${package}_*.orig.tar.*" ! -name '*.asc' | head -n 1)
[ -n "$archive" ] || fail "the source package '$package' holds no upstream archive"
tar -xf "$archive" -C "$work/source"
text=$(find "$work/source" -path '*/test/spec.txt' | head -n 1)
[ -n "$text" ] || fail "$(basename "$archive") holds no test/spec.txt"
grep -qE "^version: '?0\.30'?\$" "$text" || fail "$(basename "$archive") specifies another CommonMark than 0.30"

mkdir -p "$(dirname "$spec")"
cp "$text" "$spec.partial"
mv "$spec.partial" "$spec"
echo "fetch-spec.sh: $spec"
