#!/usr/bin/env bash
# Installs the Debian packages named that are not there yet. Needs root, or sudo.
set -euo pipefail

missing=()
for package in "$@"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "缺少系统库，且没有 apt-get。请安装：${missing[*]}" >&2
  echo "System libraries are missing and there is no apt-get. Install: ${missing[*]}" >&2
  exit 69
fi
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
echo "安装系统库 / installing: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
