"""Every check of the built site that needs a browser. Prints all that is wrong and fails if there is anything."""

import shutil
import sys
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

import accessibility
import broken
import budget
import contrast
import markup
import pages
from served import served


def main(site: Path, gallery: Path | None) -> int:
    chosen = pages.chosen(site)
    wrong = []
    start = time.monotonic()
    with sync_playwright() as playwright, served(site) as base:
        pages.SERVED[site / "404.html"] = base + "mei/you/zhe/ge.html"
        # --no-sandbox: Chromium refuses its own sandbox to root, as whom CI runs; the pages are our own.
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        unseen = broken.unseen(browser)
        if unseen:
            raise SystemExit(f"the checks do not see these faults of a broken page: {', '.join(unseen)}")
        wrong += accessibility.check(browser, chosen)
        print(f"   accessibility: {len(chosen)} pages, {time.monotonic() - start:.0f} s")
        wrong += contrast.check(browser, site, chosen, accessibility.AXE)
        if gallery:
            shown, examples = pages.of_gallery(gallery)
            wrong += accessibility.check_gallery(browser, shown, examples)
            print(f"   gallery: {len(shown)} pages, {len(examples)} examples, {time.monotonic() - start:.0f} s")
        wrong += budget.check(browser, site, chosen)
        browser.close()
    wrong += markup.check(site)
    if gallery:
        wrong += markup.check(gallery)
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    print(f"   {len(wrong)} findings in {time.monotonic() - start:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    # `current` is a link: the browser and the checks must name files alike.
    folders = [Path(name).resolve() for name in sys.argv[1:]]
    raise SystemExit(main(folders[0], folders[1] if len(folders) > 1 else None))
