"""Text has a contrast of 7:1, also with high contrast, and the reader's choice of that holds on the next page."""

from pages import address
from served import served

WIDTH = {"width": 360, "height": 900}


def check(browser, site, chosen, axe):
    """Yields a sentence for everything that is wrong."""
    for choice in ("normal", "high"):
        yield from _legible(browser, chosen, axe, choice)
    home, other = site / "index.html", site / "gongshi" / "index.html"
    yield from _kept(browser, home.as_uri(), other.as_uri())
    with served(site) as base:
        yield from _kept(browser, base, base + "gongshi/index.html")


def _legible(browser, chosen, axe, choice):
    # The page's own policy would keep axe-core out.
    context = browser.new_context(viewport=WIDTH, bypass_csp=True)
    context.add_init_script(f"try {{ localStorage.setItem('gongshi.contrast', '{choice}') }} catch (error) {{}}")
    page = context.new_page()
    for kind, file in chosen:
        page.goto(address(file))
        if page.evaluate("document.documentElement.dataset.contrast") != choice:
            yield f"{kind} {file}: {choice} contrast was chosen before and is not there"
        page.evaluate(axe)
        result = page.evaluate(
            "axe.run(document, {runOnly: {type: 'rule', values: ['color-contrast', 'color-contrast-enhanced']}})")
        seen = sum(len(rule["nodes"]) for rule in result["passes"])
        if seen == 0:
            yield f"{kind} {file}: {choice} contrast: axe-core saw no text"
        for violation in result["violations"]:
            targets = ", ".join(str(node["target"][0]) for node in violation["nodes"][:3])
            yield f"{kind} {file}: {choice} contrast: {violation['id']} at {targets}"
    context.close()


def _kept(browser, first, second):
    """Chooses on one page, goes to another and back: the choice is there, and the button says so."""
    context = browser.new_context(viewport=WIDTH)
    page = context.new_page()
    page.goto(first)
    button = page.get_by_role("button", name="高对比度")
    if button.count() == 0:
        yield f"{first}: there is no button for high contrast"
        return
    ground = page.evaluate(GROUND)
    button.click()
    if page.evaluate(GROUND) == ground:
        yield f"{first}: high contrast changes nothing"
    page.goto(second)
    yield from _state(page, second, "true", "the choice does not survive a change of the page")
    page.get_by_role("button", name="高对比度").click()
    yield from _state(page, second, "false", "high contrast can not be taken back")
    page.go_back()
    yield from _state(page, first, "false", "an earlier page does not follow a later choice")
    context.close()


GROUND = "getComputedStyle(document.documentElement).backgroundColor"


def _state(page, address, pressed, problem):
    found = page.get_by_role("button", name="高对比度").get_attribute("aria-pressed")
    expected = "high" if pressed == "true" else "normal"
    if found != pressed or page.evaluate("document.documentElement.dataset.contrast") != expected:
        yield f"{address}: {problem}"
