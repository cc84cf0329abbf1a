#!/usr/bin/env python3
"""What goes wrong around the program: full and read-only disks, inputs that change, strange and enormous files.

Each fault ends in a plain word and an exit status, in bounded time, and leaves what was published as it was.
"""

import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

from project import Project, program, tree

ARTICLE = "Content/tongzhi/fault.md"
#: Longest time that any build may take here, in seconds; the machine may be busy.
LIMIT = 30
FAULTS = []


def fault(needs_mounts=False):
    """Marks a function as a fault; it is given a project that was built once."""

    def mark(function):
        FAULTS.append((function, needs_mounts))
        return function

    return mark


def expect(condition, words):
    if not condition:
        raise AssertionError(words)


def refused(project, status, word, *rest, command="build"):
    """Runs a command that has to be refused with a status and a rule; what is online stays."""
    before = tree(project.site / "current")
    start = time.monotonic()
    result = project.run(command, *rest)
    expect(time.monotonic() - start < LIMIT, "it took too long")
    expect(result.returncode == status, f"status {result.returncode}, not {status}: {result.stderr[-600:]}")
    expect(word in result.stderr, f"no {word}: {result.stderr[-600:]}")
    expect(tree(project.site / "current") == before, "what is online has changed")
    return result


def errors(result):
    return [line for line in result.stderr.splitlines() if "错误" in line][:5]


def article(project, body):
    head = (project.folder / "Content/tongzhi/tongzhi.md").read_text().split("---")[1]
    (project.folder / ARTICLE).write_text(f"---{head}---\n{body}")


@fault()
def enormous_articles(project):
    """50 MB; 100,000 headings; 20,000 headings, which is a page that no telephone can show."""
    for body, status, rule in [
        ("文字。\n\n" * (50_000_000 // 11), 65, "markdown.too-large"),
        ("".join(f"## 标题{n}\n\n文\n\n" for n in range(100_000)), 65, "markdown.too-large"),
        ("".join(f"## 标题{n}\n\n文\n\n" for n in range(20_000)), 77, "gate.page-weight"),
    ]:
        article(project, body)
        refused(project, status, rule)


@fault()
def deep_articles(project):
    """100,000 levels of quotations and of lists, on one line and line by line."""
    for body in [
        "> " * 100_000 + "a\n",
        "- " * 100_000 + "a\n",
        "".join(">" * n + " a\n" for n in range(1, 300)),
        "".join(" " * (2 * n) + "- a\n" for n in range(300)),
        "> - " * 50_000 + "a\n",
    ]:
        article(project, body)
        refused(project, 65, "markdown.too-deep")


@fault()
def tangled_articles(project):
    """Marks that are opened a hundred thousand times and never closed are text, and quickly so."""
    for body in ["[" * 100_000, "*a " * 100_000, "[a](" * 50_000, "<a " * 100_000, "`" * 99_999, "| " * 50_000]:
        article(project, body + "\n")
        start = time.monotonic()
        result = project.run("build")
        expect(result.returncode in (0, 65, 77), f"status {result.returncode}: {body[:6]}")
        expect(time.monotonic() - start < LIMIT, f"it took too long: {body[:6]}")


@fault()
def strange_names(project):
    """File names with newlines, marks that turn the direction of text, and two Unicode forms of one name."""
    folder = project.folder / "Content/tongzhi"
    text = (folder / "tongzhi.md").read_text()
    for name in ["a\nb.md", "a\x1b[31mb.md", " x.md", "-x.md", "a;b.md", "x\u202ey.md", "caf\u00e9.md", "cafe\u0301.md"]:
        (folder / name).write_text(text)
        result = refused(project, 65 if "\u202e" not in name else 77, "")
        expect("\x1b" not in result.stderr, "a file name writes to the terminal")
        expect(not any(line.startswith("b.md") for line in result.stderr.splitlines()), "a file name breaks a line")
        (folder / name).unlink()
    for name in ["caf\u00e9.md", "cafe\u0301.md"]:
        (folder / name).write_text(text)
    result = project.run("build")
    expect(result.returncode != 0 and "content.duplicate-address" in result.stderr, "two forms of one address")


@fault()
def links_and_dots(project):
    """Links in the content are not followed, and no address leads out of it."""
    secret = project.folder / "secret.md"
    text = (project.folder / "Content/tongzhi/tongzhi.md").read_text()
    secret.write_text(text.replace("本站开通", "机密机密"))
    (project.folder / "elsewhere").mkdir()
    shutil.copy(secret, project.folder / "elsewhere/b.md")
    (project.folder / "Content/tongzhi/a.md").symlink_to(secret)
    (project.folder / "Content/tongzhi/elsewhere").symlink_to(project.folder / "elsewhere")
    os.mkfifo(project.folder / "Content/tongzhi/pipe.md")
    project.must("build")
    expect(not any("机密机密".encode() in data for data in tree(project.site / "current").values()), "a link was followed")
    for body in ["[x](../../../secret.md)", "![x](../../../secret.md)", "[x](/../secret.md)", "[x](file:///etc/passwd)",
                 "[x](/etc/passwd)"]:
        article(project, body + "\n")
        refused(project, 65, "site.dangling-link")


@fault()
def attachments_outside(project):
    """An attachment is a file of its article's folder, never one that a link or dots lead to."""
    (project.folder / "secret.pdf").write_bytes(b"%PDF-1.4 secret")
    text = (project.folder / "Content/tongzhi/tongzhi.md").read_text()
    for name in ["../../secret.pdf", "/etc/passwd", "linked.pdf"]:
        (project.folder / ARTICLE).write_text(text.replace("---\n\n", f"attachments: ['{name}']\n---\n\n", 1))
        link = project.folder / "Content/tongzhi/linked.pdf"
        if not link.is_symlink():
            link.symlink_to(project.folder / "secret.pdf")
        refused(project, 65, "错误")


@fault()
def output_is_a_trick(project):
    """An output that is a link to a folder of somebody else, or has one in the place of what is ours, is refused."""
    theirs = project.folder / "theirs"
    theirs.mkdir()
    (theirs / "precious.txt").write_text("x")
    (project.folder / "linked").symlink_to(theirs)
    refused(project, 74, "publishing.foreign-folder", "--output", "linked")
    shutil.move(project.site / "releases", project.folder / "kept")
    (project.site / "releases").symlink_to(theirs)
    result = project.run("build")
    expect(result.returncode == 74 and "publishing.foreign-folder" in result.stderr, result.stderr[-300:])
    expect([p.name for p in theirs.iterdir()] == ["precious.txt"], "something was written into the folder of somebody else")


@fault()
def recursive_template(project):
    """A template that includes itself, and two that include each other."""
    page = project.folder / "Templates/layouts/page.mustache"
    text = page.read_text()
    page.write_text(text.replace("<body", "{{> layouts/page}}<body", 1))
    refused(project, 65, "template.recursion")
    page.write_text(text.replace("<body", "{{> one}}<body", 1))
    (project.folder / "Templates/one.mustache").write_text("{{> two}}\n")
    (project.folder / "Templates/two.mustache").write_text("{{> one}}\n")
    refused(project, 65, "template.recursion")


@fault()
def damaged_and_locked_records(project):
    """A case store cut short, one that is no store, one that is being written; a ledger cut short."""
    whole = project.cases.read_bytes()
    for data in [whole[:5000], b"", b"no store", whole[:-4096] + b"\xff" * 4096]:
        project.cases.write_bytes(data)
        result = project.run("build")
        expect(result.returncode in (0, 65, 74), f"status {result.returncode}")
        if data != whole[:-4096] + b"\xff" * 4096:
            expect(result.returncode != 0, "a damaged store was taken")
    project.cases.write_bytes(whole)
    with sqlite3.connect(project.cases, isolation_level=None) as writer:
        writer.execute("begin exclusive")
        refused(project, 74, "cases.locked")
        writer.execute("rollback")
    ledger = project.site / ".state/ledger.sqlite"
    kept = ledger.read_bytes()
    for data in [kept[: len(kept) // 2], b"no ledger"]:
        ledger.write_bytes(data)
        before = tree(project.site / "current")
        expect(project.run("build").returncode != 0, "a damaged ledger was taken")
        expect(tree(project.site / "current") == before, "what is online has changed")
    ledger.write_bytes(kept)
    project.must("build")


@fault()
def inputs_change(project):
    """Articles and cases are changed all the time while ten builds run: each gives a site or a plain word."""
    stop = threading.Event()
    path = project.folder / "Content/tongzhi/tongzhi.md"
    texts = [path.read_text(), path.read_text() + "\n本站改版。\n"]

    def change():
        number = 0
        with sqlite3.connect(project.cases, isolation_level=None, timeout=20) as store:
            while not stop.is_set():
                number += 1
                aside = path.with_suffix(".new")
                aside.write_text(texts[number % 2])
                aside.replace(path)
                try:
                    store.execute("update case_file set household_size = household_size")
                except sqlite3.OperationalError:
                    pass
                time.sleep(0.01)

    pages = set()
    changer = threading.Thread(target=change)
    changer.start()
    try:
        for _ in range(10):
            result = project.run("build")
            expect(result.returncode in (0, 65, 74), f"status {result.returncode}: {result.stderr[-300:]}")
            page = tree(project.site / "current")["tongzhi/tongzhi/index.html"]
            expect("本站开通".encode() in page, "half an article was published")
            pages.add("本站改版".encode() in page)
    finally:
        stop.set()
        changer.join()
    path.write_text(texts[0])
    project.must("build")
    project.must("ledger")


@fault()
def builds_at_once(project):
    """Of six builds at once each succeeds or is refused with a word, and what is online is whole."""
    runs = [
        subprocess.Popen(project.arguments("build"), cwd=project.folder, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
        for _ in range(6)
    ]
    for run in runs:
        errors = run.communicate(timeout=120)[1].decode()
        expect(run.returncode == 0 or "publishing.locked" in errors or "ledger." in errors,
               f"status {run.returncode}: {errors[-300:]}")
    expect(any(run.returncode == 0 for run in runs), "none got through")
    project.must("ledger")
    before = tree(project.site / "current")
    project.must("build")
    expect(tree(project.site / "current") == before, "what is online was not the site")


@fault()
def unreadable(project):
    """A file of the content and a case store that may not be read; a template folder that is not there."""
    if os.geteuid() == 0:
        # Root may read everything, so somebody else runs the program, and may come here.
        project.folder.parent.parent.chmod(0o755)
        for path in [project.folder.parent, project.folder, *project.folder.rglob("*")]:
            if not path.is_symlink():
                os.chown(path, 65534, 65534)
    user = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
    for path in [project.folder / "Content/tongzhi/tongzhi.md", project.cases, project.folder / "Templates/home.mustache"]:
        path.chmod(0)
        before = tree(project.site / "current")
        result = project.run("build", **user)
        expect(result.returncode in (65, 74), f"{path.name}: status {result.returncode}: {result.stderr[-300:]}")
        expect(path.name in result.stderr, f"{path.name} is not named: {result.stderr[-300:]}")
        expect(tree(project.site / "current") == before, "what is online has changed")
        path.chmod(0o644)
    result = project.run("build", **user)
    expect(result.returncode == 0, f"it does not build again: {errors(result)}")


def mount(folder, size):
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=True)


def unmount(folder):
    subprocess.run(["umount", "-l", str(folder)], check=True)


@fault(needs_mounts=True)
def full_disk(project):
    """The disk fills up while a release is written; with room again the next build succeeds."""
    disk = project.folder / "disk"
    mount(disk, "64m")
    try:
        project.must("build", "--output", "disk/Site")
        used = os.statvfs(disk)
        kilobytes = (used.f_blocks - used.f_bfree) * used.f_frsize // 1024
        subprocess.run(["mount", "-o", f"remount,size={kilobytes + 200}k", str(disk)], check=True)
        before = tree(disk / "Site/current")
        page = project.folder / "Templates/layouts/page.mustache"
        page.write_text(page.read_text().replace("</body>", "<!-- another -->\n</body>"))
        result = project.run("build", "--output", "disk/Site")
        expect(result.returncode == 74 and "磁盘空间不足" in result.stderr or "pipeline.state" in result.stderr,
               f"{result.returncode}: {result.stderr[-400:]}")
        expect(tree(disk / "Site/current") == before, "what is online has changed")
        left = [p.name for p in (disk / "Site").iterdir() if p.name.startswith(".staging")]
        expect(not left, f"left behind: {left}")
        subprocess.run(["mount", "-o", "remount,size=64m", str(disk)], check=True)
        project.must("build", "--output", "disk/Site")
        expect(tree(disk / "Site/current") != before, "the change is not online")
    finally:
        unmount(disk)


@fault(needs_mounts=True)
def full_target(project):
    """The disk of the server is full: a withdrawn list leaves it all the same."""
    www = project.folder / "www"
    mount(www, "64m")
    try:
        project.must("publish", "www", "--rehearsal")
        notice = sorted(
            p.split("/")[1] for p, data in tree(www).items() if b"table-notice" in data and "-gongshi-" in p
        )[0]
        with open(www / "filler", "wb") as filler:
            try:
                while True:
                    filler.write(bytes(65536))
                    filler.flush()
            except OSError:
                pass
        project.must("withdraw", notice, "--cause", "error", "--reason", "名单重复")
        result = project.run("publish", "www", "--rehearsal")
        expect(result.returncode == 74 and "delivery.failed" in result.stderr, f"{result.returncode}: {result.stderr[-300:]}")
        expect(not (www / f"gongshi/{notice}/index.html").exists(), "the list is still on the server")
        (www / "filler").unlink()
        project.must("publish", "www", "--rehearsal")
        expect(tree(www) == tree(project.site / "current"), "the next delivery did not complete the site")
    finally:
        unmount(www)


@fault(needs_mounts=True)
def read_only_output(project):
    """An output that may not be written any more: nothing changes, and the reason is told."""
    subprocess.run(["mount", "--bind", str(project.site), str(project.site)], check=True)
    subprocess.run(["mount", "-o", "remount,bind,ro", str(project.site)], check=True)
    try:
        article(project, "新的一篇。\n")
        result = refused(project, 74, "")
        expect("只读" in result.stderr or "ledger." in result.stderr, result.stderr[-400:])
        refused(project, 74, "", "www", "--rehearsal", command="publish")
    finally:
        unmount(project.site)
    project.must("build")


def main():
    gongshi = program(sys.argv[1] if len(sys.argv) > 1 else None)
    chosen = set(sys.argv[2:])
    may_mount = os.environ.get("GONGSHI_OWN_MOUNTS") == "1"
    if not may_mount and shutil.which("unshare"):
        # Mounts of our own, which end with us and are seen by nobody else.
        probe = subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False)
        if probe.returncode == 0:
            os.environ["GONGSHI_OWN_MOUNTS"] = "1"
            os.execvp("unshare", ["unshare", "--mount", sys.executable, __file__, gongshi, *sys.argv[2:]])
    failed = 0
    with tempfile.TemporaryDirectory(prefix="gongshi-faults-") as folder:
        folder = pathlib.Path(folder)
        first = Project(folder / "first", gongshi)
        first.must("build")
        for function, needs_mounts in FAULTS:
            if chosen and function.__name__ not in chosen:
                continue
            if needs_mounts and not may_mount:
                print(f"NOT TESTED, for want of root: {function.__name__}", file=sys.stderr)
                continue
            copy = folder / function.__name__
            copy.mkdir()
            project = first.copied(copy / "project")
            start = time.monotonic()
            try:
                function(project)
                print(f"{function.__name__}: {time.monotonic() - start:.1f} s", flush=True)
            except AssertionError as error:
                failed += 1
                print(f"{function.__name__}: FAILED: {error}", file=sys.stderr, flush=True)
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
