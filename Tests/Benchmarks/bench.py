"""Builds the same corpus with Gongshi and with Hugo, in turn, and copies the output as a floor. Prints medians and ratios."""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpus
import gongshi_site
import hugo_site

PROJECT = Path(__file__).resolve().parents[2]
SIZES = {
    "1k": (1_000, 3, 15, 150, 7_500), "10k": (10_000, 40, 200, 2_000, 100_000), "100k": (100_000, 40, 200, 2_000, 100_000)
}


def measured(command: list[str], folder: Path) -> tuple[float, float, float]:
    """Wall seconds, user and system seconds, peak memory in MB."""
    start = time.perf_counter()
    with open(os.devnull, "w") as nowhere, open(folder / "log.txt", "w") as log:
        process = subprocess.Popen(command, stdout=nowhere, stderr=log, cwd=folder)
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(command)} failed:\n{(folder / 'log.txt').read_text()[-2000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def size(folder: Path) -> tuple[int, int]:
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return len(files), sum(path.stat().st_size for path in files)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--size", choices=SIZES, default="1k")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--households", type=int, default=0, help="households of the case store, beyond those on lists")
    options.add_argument("--work", default="/dev/shm" if os.path.isdir("/dev/shm") else None, help="where output is written")
    options.add_argument("--program", default=str(PROJECT / ".build/release/gongshi"))
    options.add_argument("--hugo", default=shutil.which("hugo"))
    options.add_argument("--keep", help="leave the projects in this folder")
    chosen = options.parse_args()

    with tempfile.TemporaryDirectory() as sources, tempfile.TemporaryDirectory(dir=chosen.work) as outputs:
        sources, outputs = Path(chosen.keep or sources), Path(outputs)
        articles, towns, communities, lists, rows = SIZES[chosen.size]
        made = corpus.corpus(articles, towns, communities, lists, rows, chosen.households)
        store = gongshi_site.write(made, sources / "gongshi", PROJECT)
        if chosen.hugo:
            hugo_site.write(made, sources / "hugo")
        results: dict[str, list[tuple[float, float, float]]] = {}
        for run in range(chosen.runs):
            # A fresh folder each time: some file systems are slow to create files after many were deleted.
            target = outputs / str(run)
            target.mkdir()
            commands = {
                "gongshi": [
                    chosen.program, "build", "--site", str(sources / "gongshi"), "--case-store", str(store), "--output",
                    str(target / "gongshi"), "--as-of", str(corpus.AS_OF), "--rehearsal"
                ]
            }
            if chosen.hugo:
                commands["hugo"] = [
                    chosen.hugo, "--source", str(sources / "hugo"), "--destination", str(target / "hugo"), "--noBuildLock"
                ]
            commands["cp -r"] = ["cp", "-rL", str(target / "gongshi/current"), str(target / "copy")]
            for name, command in commands.items():
                results.setdefault(name, []).append(measured(command, target))
            if run == 0:
                for name in ("gongshi/current", "hugo"):
                    if (target / name).exists():
                        files, length = size((target / name).resolve())
                        print(f"{name}: {files} files, {length / 1e6:.1f} MB")
            shutil.rmtree(target)
        report(results)


def report(results: dict[str, list[tuple[float, float, float]]]) -> None:
    medians = {name: [statistics.median(column) for column in zip(*runs)] for name, runs in results.items()}
    print(f"{'':10}{'wall s':>10}{'user+sys s':>12}{'peak MB':>10}")
    for name, (wall, processor, memory) in medians.items():
        print(f"{name:10}{wall:10.3f}{processor:12.3f}{memory:10.0f}")
    own = medians["gongshi"]
    for name in medians:
        if name != "gongshi":
            ratios = [mine / other for mine, other in zip(own, medians[name])]
            print(f"gongshi / {name}: wall {ratios[0]:.2f}, user+sys {ratios[1]:.2f}, memory {ratios[2]:.2f}")


if __name__ == "__main__":
    main()
