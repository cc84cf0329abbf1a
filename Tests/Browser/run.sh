#!/usr/bin/env bash
# Looks at a built site in a real Chromium, and at its markup with the W3C Nu checker.
# Arguments: the folder of the site, and that of the gallery of components, if it is to be looked at, too.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
site=${1:?the folder of a built site, such as Site/current}

"$root/Tests/install.sh" chromium fonts-noto-cjk python3-venv default-jre-headless
venv=$root/.build/browser
if ! cmp -s "$here/requirements.txt" "$venv/installed"; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/installed"
fi
export PYTHONDONTWRITEBYTECODE=1
exec "$venv/bin/python" "$here/check.py" "$@"
