"""Builds the corpus once and measures the gate alone on the site: set-up of the probe, then rate of one core."""

import argparse
import os
import subprocess
import tempfile
from pathlib import Path

import corpus
import gongshi_site
from bench import PROJECT, SIZES


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--size", choices=SIZES, default="10k")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--work", default="/dev/shm" if os.path.isdir("/dev/shm") else None, help="where the site is written")
    options.add_argument("--program", default=str(PROJECT / ".build/release/gongshi"))
    options.add_argument("--gate-bench", default=str(PROJECT / ".build/release/gate-bench"))
    chosen = options.parse_args()

    with tempfile.TemporaryDirectory() as sources, tempfile.TemporaryDirectory(dir=chosen.work) as output:
        articles, towns, communities, lists, rows = SIZES[chosen.size]
        made = corpus.corpus(articles, towns, communities, lists, rows, 0)
        project = Path(sources) / "gongshi"
        store = gongshi_site.write(made, project, PROJECT)
        subprocess.run(
            [
                chosen.program, "build", "--site", str(project), "--case-store", str(store), "--output", output,
                "--as-of", str(corpus.AS_OF), "--rehearsal"
            ], check=True, capture_output=True)
        command = [
            chosen.gate_bench, str(project), f"{output}/current", str(store), str(corpus.AS_OF), str(chosen.runs)
        ]
        # On one core first: the rate of one core is measured without a second thread beside it.
        first = sorted(os.sched_getaffinity(0))[0]
        print("on one core:", flush=True)
        subprocess.run(command, check=True, preexec_fn=lambda: os.sched_setaffinity(0, {first}))
        print("on all cores:", flush=True)
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
