"""A page with every fault that the checks look for, and the proof that each is seen: a check that can not fail is none."""

import tempfile
from hashlib import sha256
from pathlib import Path

import accessibility
import budget
import contrast
import markup

PAGE = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>坏页</title>
<style>a { outline: none !important } p { color: #aaa; background: #fff } b { color: #666 } div { width: 900px }</style></head>
<body><main><h1 hidden>坏页</h1><div><p>看不清的字</p><b>不够清楚的字</b><a href="#x">去</a><img src="https://elsewhere.invalid/a.png"></div>
<span id="x"></span><span id="x"></span></main>
<script>document.cookie = "a=1"</script></body></html>
"""

EXPECTED = [
    "image-alt", "color-contrast", "px wide in a window", "the focus can not be seen", "color-contrast-enhanced",
    "contrast was chosen before and is not there", "there is no button for high contrast", "empty without script",
    "asks another host", "Content-Security-Policy is ''", "leaves a cookie", "Duplicate ID", "over 40960", "over 6"
]


def unseen(browser) -> list[str]:
    """The faults that no check has seen; empty when the checks are sound."""
    with tempfile.TemporaryDirectory() as name:
        site = Path(name).resolve()
        pictures = "".join(f'<img alt="" src="{number}.svg">' for number in range(7))
        (site / "index.html").write_text(PAGE.replace("</main>", pictures + "</main>"), encoding="utf-8")
        for number in range(7):
            # Digests do not compress, so the page becomes too heavy.
            noise = "".join(sha256(f"{number}.{part}".encode()).hexdigest() for part in range(300))
            (site / f"{number}.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg"><desc>{noise}</desc></svg>')
        pages = [("home", site / "index.html")]
        seen = [*accessibility.check(browser, pages), *contrast.check(browser, site, pages, accessibility.AXE),
                *budget.check(browser, site, pages), *markup.check(site)]
    return [fault for fault in EXPECTED if not any(fault in sentence for sentence in seen)]
