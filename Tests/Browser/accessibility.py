"""WCAG 2.2 AA as far as axe-core can see it, reflow, keyboard, forced colours, and the page without script."""

from importlib.resources import files

from pages import address

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE, DESK, REFLOW = 360, 1280, 320


def check(browser, pages):
    """Yields a sentence for everything that is wrong."""
    for width in (PHONE, DESK):
        yield from _axe(browser, pages, f"{width} px", viewport={"width": width, "height": 900})
    # Contrast is left out: the system chooses the colours, and axe-core computes with those of the style sheet.
    yield from _axe(
        browser, pages, "forced colours", ["color-contrast"], viewport={"width": PHONE, "height": 900},
        forced_colors="active", color_scheme="dark")
    yield from _reflow(browser, pages)
    yield from _keyboard(browser, pages)
    yield from _without_script(browser, pages)


# An example stands alone in its frame: it has no title, no landmarks, and begins with any heading.
ALONE = ["heading-order", "page-has-heading-one", "landmark-one-main", "region", "skip-link"]


def check_gallery(browser, pages, examples):
    """Yields what is wrong with the gallery of components."""
    # What is in the frames is looked at by itself.
    for width in (PHONE, DESK):
        yield from _axe(browser, pages, f"{width} px", ["frame-tested"], viewport={"width": width, "height": 900})
    yield from _axe(browser, examples, "alone", ALONE, viewport={"width": PHONE, "height": 900})
    yield from _reflow(browser, pages + examples)


def _axe(browser, pages, label, without=(), **settings):
    # The page's own policy would keep axe-core out.
    context = browser.new_context(bypass_csp=True, **settings)
    page = context.new_page()
    for kind, file in pages:
        page.goto(address(file))
        page.evaluate(AXE)
        result = page.evaluate(
            "([tags, off]) => axe.run(document, {runOnly: tags, rules: Object.fromEntries(off.map(id => [id, {enabled: false}]))})",
            [RULES, list(without)])
        if not result["passes"]:
            yield f"{kind} {file}: {label}: axe-core saw nothing"
        for violation in result["violations"]:
            targets = ", ".join(str(node["target"][0]) for node in violation["nodes"][:3])
            yield f"{kind} {file}: {label}: {violation['id']} ({violation['help']}) at {targets}"
    context.close()


def _reflow(browser, pages):
    # WCAG 1.4.10: 320 CSS px is a window of 1280 px at 400 %; the large text of the reader's choice comes on top.
    for size in ("medium", "large"):
        context = browser.new_context(viewport={"width": REFLOW, "height": 256})
        context.add_init_script(f"try {{ localStorage.setItem('gongshi.text', '{size}') }} catch (error) {{}}")
        page = context.new_page()
        for kind, file in pages:
            page.goto(address(file))
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > REFLOW:
                yield f"{kind} {file}: {width} px wide in a window of {REFLOW} px, text {size}"
        context.close()


FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  return {
    name: element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') + ' ' +
      (element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 20),
    visible: outline || style.boxShadow !== 'none',
    inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    size: Math.min(box.width, box.height),
  };
}"""


def _keyboard(browser, pages, steps=40):
    context = browser.new_context(viewport={"width": PHONE, "height": 740})
    page = context.new_page()
    for kind, file in pages:
        page.goto(address(file))
        seen = 0
        for _ in range(steps):
            page.keyboard.press("Tab")
            focused = page.evaluate(FOCUSED)
            if focused is None:
                break
            seen += 1
            if not focused["visible"]:
                yield f"{kind} {file}: the focus can not be seen on {focused['name']}"
            if not focused["inside"]:
                yield f"{kind} {file}: the focus is out of sight on {focused['name']}"
        if seen == 0:
            yield f"{kind} {file}: nothing can be reached with the keyboard"
    context.close()


def _without_script(browser, pages):
    context = browser.new_context(java_script_enabled=False, viewport={"width": PHONE, "height": 900})
    page = context.new_page()
    for kind, file in pages:
        page.goto(address(file))
        heading, main = page.locator("h1").first, page.locator("main")
        if not heading.is_visible() or len(main.inner_text().strip()) < 20:
            yield f"{kind} {file}: empty without script"
    context.close()
