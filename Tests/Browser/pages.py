"""Which pages of a site are looked at: every kind, a few of each."""

from pathlib import Path

# Pages that are looked at over http: the page of what is not found stands in place of others, so its links begin at the root.
SERVED = {}


def address(file):
    """Where a browser finds a page."""
    return SERVED.get(file) or file.as_uri()


# Kinds by the pattern of their path. The first and the last of each are taken: ids of notices sort by day, so these are
# an ended one and an open one.
KINDS = {
    "home": "index.html",
    "not found": "404.html",
    "search": "sousuo/index.html",
    "notices": "gongshi/index.html",
    "notice": "gongshi/2*/index.html",
    "statistics": "tongji/index.html",
    "places": "difang/index.html",
    "town": "difang/*/index.html",
    "community": "difang/*/*/index.html",
    "grid": "difang/*/*/*/index.html",
    "board": "difang/*/gongshilan/index.html",
    "guide": "zhinan/*/index.html",
    "column": "jiedu/index.html",
    "explainer": "jiedu/*/index.html",
    "questions": "wenda/*/index.html",
    "document": "zhengce/*/index.html",
    "announcement": "tongzhi/*/index.html",
    "programme": "xiangmu/*/index.html",
    "eligibility start": "zice/index.html",
    "eligibility step": "zice/*/*/index.html",
    "about": "guanyu/index.html",
    "accessibility": "wuzhangai/index.html",
    "privacy": "yinsi/index.html",
    "site map": "wangzhanditu/index.html",
}

# Kinds that every site of ours has; the check fails without them, or an empty folder would pass.
REQUIRED = {"home", "not found", "search", "notices", "notice", "statistics", "town", "community", "guide", "questions"}

# The kinds whose weight is limited: what a resident reads on a phone.
READ_ON_PHONES = {"home", "guide", "explainer", "questions", "notice", "town", "community", "document", "eligibility step"}


def chosen(site: Path) -> list[tuple[str, Path]]:
    """Kind and file of the pages to look at, in a fixed order."""
    found = []
    for kind, pattern in KINDS.items():
        # The sheets of boards lie below every place and are a kind of their own.
        files = sorted(file for file in site.glob(pattern) if kind == "board" or "gongshilan" not in file.parts)
        if not files and kind in REQUIRED:
            raise SystemExit(f"{site}: no page of the kind '{kind}' ({pattern})")
        picked = [files[0], files[-1]] if len(files) > 1 else files
        found += [(kind, file) for file in picked]
    return found


def of_gallery(gallery: Path) -> tuple[list[tuple[str, Path]], list[tuple[str, Path]]]:
    """The pages of the gallery of components to look at, and all examples."""
    names = ["index", "tokens", "notice-list", "masthead", "search-form", "steps"]
    shown = [("gallery", gallery / f"{name}.html") for name in names]
    examples = [("example", file) for file in sorted(gallery.glob("examples/*.html"))]
    missing = [str(file) for _, file in shown if not file.exists()]
    if missing or len(examples) < 30:
        raise SystemExit(f"{gallery}: not a gallery; missing: {', '.join(missing) or 'examples'}")
    return shown, examples
