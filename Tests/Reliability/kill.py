#!/usr/bin/env python3
"""Kills the program at random moments, many times, and looks at what is left.

After each kill the published tree is the old release or the new one, byte for byte; the ledger verifies; and the next run
of the same command succeeds without anybody cleaning up.

    Tests/Reliability/kill.py --build 500 --publish 100 --rollback 100 --withdraw 100
"""

import argparse
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

from project import Project, program, tree


class Killer:
    """Runs a command and kills it after a random time."""

    def __init__(self, project, seed):
        self.project = project
        self.random = random.Random(seed)
        self.longest = {}
        self.killed = 0

    def measure(self, command, *rest):
        """Runs a command to its end and remembers how long that took."""
        start = time.monotonic()
        self.project.must(command, *rest)
        self.longest[command] = max(self.longest.get(command, 0), time.monotonic() - start)

    def kill(self, command, *rest):
        """Runs a command and kills it somewhere on its way."""
        process = subprocess.Popen(
            self.project.arguments(command, *rest),
            cwd=self.project.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(self.random.uniform(0, self.longest[command] * 1.02))
        process.kill()
        if process.wait() == -9:
            self.killed += 1


def check(condition, words):
    if not condition:
        raise AssertionError(words)


def which(found, versions, words):
    """The index of the version that a tree is."""
    for index, version in enumerate(versions):
        if found == version:
            return index
    differing = min(
        ([p for p in set(found) | set(v) if found.get(p) != v.get(p)] for v in versions), key=len
    )
    raise AssertionError(f"{words}: neither the old release nor the new one; differing: {sorted(differing)[:5]}")


def write_version(project, index):
    """Two versions: in the second an article more, another one changed, and a remark on every page."""
    page = project.folder / "Templates/layouts/page.mustache"
    remark = "<!-- 改版 -->\n</body>"
    layout = page.read_text().replace(remark, "</body>")
    page.write_text(layout.replace("</body>", remark) if index == 1 else layout)
    extra = project.folder / "Content/tongzhi/ewai.md"
    article = project.folder / "Content/tongzhi/tongzhi.md"
    text = article.read_text()
    if index == 1:
        article.write_text(text if "改版" in text else text + "\n本站改版。\n")
        extra.write_text(text.replace("title: ", "title: 另一份", 1))
    else:
        article.write_text(text.replace("\n本站改版。\n", ""))
        extra.unlink(missing_ok=True)


def versions_of(project, killer):
    """Both versions built, the first online; their trees."""
    trees = []
    for index in (0, 1, 0):
        write_version(project, index)
        killer.measure("build")
        trees.append(tree(project.site / "current"))
    check(trees[0] == trees[2] and trees[0] != trees[1], "the two versions are not two")
    return trees[:2]


def kill_builds(folder, gongshi, count, seed):
    project = Project(folder, gongshi)
    killer = Killer(project, seed)
    versions = versions_of(project, killer)
    seen = [0, 0]
    for number in range(count):
        new = (number + 1) % 2
        write_version(project, new)
        killer.kill("build")
        online = which(tree(project.site / "current"), versions, f"build {number}")
        seen[online == new] += 1
        project.must("ledger")
        project.must("build")
        check(which(tree(project.site / "current"), versions, f"build after {number}") == new, "the next build did not go online")
        project.must("ledger")
    left = [p.name for p in project.site.iterdir() if p.name.startswith((".staging", ".current"))]
    check(not left, f"left behind: {left}")
    return killer.killed, f"{seen[0]} old, {seen[1]} new"


def release_ids(project, versions):
    """The names of the releases that are kept, by the version that each is of."""
    ids = {}
    for line in project.must("releases").splitlines():
        name = line.split("\t")[0]
        ids[which(tree(project.site / "releases" / name), versions, "release")] = name
    return ids


def kill_rollbacks(folder, gongshi, count, seed):
    project = Project(folder, gongshi)
    killer = Killer(project, seed)
    versions = versions_of(project, killer)
    ids = release_ids(project, versions)
    killer.measure("rollback", ids[1])
    killer.measure("rollback", ids[0])
    seen = [0, 0]
    for number in range(count):
        new = (number + 1) % 2
        killer.kill("rollback", ids[new])
        online = which(tree(project.site / "current"), versions, f"rollback {number}")
        seen[online == new] += 1
        project.must("ledger")
        project.must("rollback", ids[new])
        check(which(tree(project.site / "current"), versions, "rollback") == new, "the next rollback did not go online")
        project.must("ledger")
    return killer.killed, f"{seen[0]} old, {seen[1]} new"


def kill_publishing(folder, gongshi, count, seed):
    project = Project(folder, gongshi)
    killer = Killer(project, seed)
    versions = versions_of(project, killer)
    ids = release_ids(project, versions)
    www = project.folder / "www"
    www.mkdir()
    project.must("publish", "www", "--rehearsal")
    (www / "theirs.txt").write_text("theirs")
    for index in (1, 0):
        project.must("rollback", ids[index])
        killer.measure("publish", "www", "--rehearsal")
    mixed = 0
    for number in range(count):
        new = (number + 1) % 2
        project.must("rollback", ids[new])
        # Now and then the bytes of every file are compared on the way.
        killer.kill("publish", "www", "--rehearsal", *(["--verify"] if number % 3 == 0 else []))
        found = tree(www)
        check(found.pop("theirs.txt") == b"theirs", "somebody else's file was touched")
        for path, data in found.items():
            check(data in [v.get(path) for v in versions], f"publish {number}: {path} is neither old nor new")
        for path in set(versions[0]) & set(versions[1]):
            check(path in found, f"publish {number}: {path} is missing")
        mixed += found not in versions
        project.must("publish", "www", "--rehearsal")
        found = tree(www)
        found.pop("theirs.txt")
        check(found == versions[new], f"publish after {number}: not the new release")
        left = [p.name for p in (www / ".gongshi-delivery").iterdir()]
        check(left == ["record.txt"], f"left behind: {left}")
    return killer.killed, f"{mixed} on the way, each completed by the next run"


def kill_withdrawals(folder, gongshi, count, seed):
    project = Project(folder, gongshi)
    killer = Killer(project, seed)
    project.must("build")
    pristine = project.folder / "pristine"
    subprocess.run(["cp", "-a", str(project.site), str(pristine)], check=True)
    before = tree(project.site / "current")
    notices = sorted(p.split("/")[1] for p, data in before.items() if b"table-notice" in data and "-gongshi-" in p)
    check(notices, "no open notice in the fixture")
    recorded = 0
    for number in range(count + 1):
        shutil.rmtree(project.site)
        subprocess.run(["cp", "-a", str(pristine), str(project.site)], check=True)
        notice = notices[number % len(notices)]
        command = ["withdraw", notice, "--cause", "error", "--reason", "名单重复"]
        if number == 0:
            killer.measure(*command)
            continue
        killer.kill(*command)
        page = f"gongshi/{notice}/index.html"
        # The numbers of its lines stand on its page, and on the sheets for boards that show the list as well.
        lines = re.findall(rb'<th scope="row">([0-9A-Z]+)</th>', before[page])
        check(lines, f"{page} has no lines")
        shown = {p for p, data in before.items() if p.endswith(".html") and any(line in data for line in lines)}
        check(any("/gongshilan/" in p for p in shown), f"{notice} is on no board")
        found = tree(project.site / "current")
        if found != before:
            recorded += 1
            check(not any(line in data for data in found.values() for line in lines),
                  f"withdrawal {number}: the list is still there")
            check({p: d for p, d in found.items() if p not in shown} == {p: d for p, d in before.items() if p not in shown},
                  f"withdrawal {number}: another page changed")
        project.must("ledger")
        project.must(*command)
        project.must("ledger")
        for file in project.site.rglob("*.html"):
            data = file.read_bytes()
            check(not any(line in data for line in lines), f"withdrawal {number}: {file} still has the list")
        project.must("build")
        check(b"table-notice" not in tree(project.site / "current")[page], "a build brought the list back")
    return killer.killed, f"{recorded} took effect before the kill"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    kinds = {
        "build": kill_builds,
        "publish": kill_publishing,
        "rollback": kill_rollbacks,
        "withdraw": kill_withdrawals,
    }
    for name in kinds:
        parser.add_argument(f"--{name}", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    parser.add_argument("--program")
    options = parser.parse_args()
    gongshi = program(options.program)
    print(f"seed {options.seed}")
    failed = False
    for name, kill in kinds.items():
        count = getattr(options, name)
        if not count:
            continue
        with tempfile.TemporaryDirectory(prefix="gongshi-kill-") as folder:
            start = time.monotonic()
            try:
                killed, words = kill(pathlib.Path(folder) / "project", gongshi, count, options.seed)
                print(f"{name}: {count} runs, {killed} killed on the way; {words}; {time.monotonic() - start:.0f} s", flush=True)
            except AssertionError as error:
                failed = True
                print(f"{name}: {error}", file=sys.stderr, flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
