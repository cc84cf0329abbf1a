"""The weight of a page as a phone on a slow network pays for it, and what it must not ask for or leave behind."""

import contextlib
import gzip

import pages
from served import served

LIMIT_BYTES = 40 * 1024
LIMIT_REQUESTS = 6
FORBIDDEN_IN_POLICY = ("unsafe-inline", "unsafe-eval", "unsafe-hashes", "*")


def check(browser, site, chosen):
    """Yields a sentence for everything over the budget; ends with the heaviest page as a figure."""
    heaviest = (0, "")
    with served(site) as base:
        for kind, file in chosen:
            weight, requests, problems = _load(browser, base, base + file.relative_to(site).as_posix())
            yield from (f"{kind} {file}: {problem}" for problem in problems)
            if kind not in pages.READ_ON_PHONES:
                continue
            heaviest = max(heaviest, (weight, f"{kind}, {requests} requests"))
            if weight > LIMIT_BYTES:
                yield f"{kind} {file}: {weight} bytes compressed, over {LIMIT_BYTES}"
            if requests > LIMIT_REQUESTS:
                yield f"{kind} {file}: {requests} requests, over {LIMIT_REQUESTS}"
    print(f"   heaviest page: {heaviest[0]} bytes compressed ({heaviest[1]})")


def _load(browser, base, address):
    context = browser.new_context()
    page = context.new_page()
    asked, bodies, problems, failures = [], [], [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda response: bodies.append((response.url, response)))
    page.on("console", lambda message: failures.append(message.text) if message.type == "error" else None)
    page.goto(address, wait_until="networkidle")
    problems += [f"asks another host: {url}" for url in asked if not url.startswith(base)]
    weight = 0
    for url, response in bodies:
        if response.status >= 400 and not url.endswith("favicon.ico"):
            problems.append(f"{response.status} for {url}")
        with contextlib.suppress(Exception):
            weight += len(gzip.compress(response.body(), 6))
    policy = page.evaluate(
        "document.querySelector('meta[http-equiv=\"Content-Security-Policy\"]')?.content ?? ''")
    if "default-src 'self'" not in policy or any(word in policy for word in FORBIDDEN_IN_POLICY):
        problems.append(f"its Content-Security-Policy is '{policy}'")
    if context.cookies():
        problems.append("leaves a cookie")
    problems += [f"the browser complains: {text}" for text in failures if "favicon" not in text]
    context.close()
    return weight, len(bodies), problems
