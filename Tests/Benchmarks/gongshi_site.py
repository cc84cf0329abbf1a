"""The corpus as a project of Gongshi: content, places and a case store."""

import shutil
import sqlite3
from datetime import timedelta
from pathlib import Path

from corpus import AS_OF, Corpus, Household

DISTRICT = "232762"


def town_code(town: int) -> str:
    return f"{DISTRICT}{100 + town}"


def community_code(corpus: Corpus, community: int) -> str:
    town = community % corpus.towns
    return f"{town_code(town)}{950 - community // corpus.towns:03}"


def write(corpus: Corpus, folder: Path, project: Path) -> Path:
    """Writes the project; gives the path of its case store."""
    shutil.copytree(project / "Templates", folder / "Templates")
    shutil.copytree(project / "Content", folder / "Content")
    # Articles of the project itself stay: templates link to some of them. Places are those of the corpus.
    (folder / "Content/places.yaml").write_text(_places(corpus), encoding="utf-8")
    own = f'places: ["{DISTRICT}"]'
    for file in (folder / "Content").rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        assert "places:" not in text or own in text, file
    target = folder / "Content/jiedu"
    for article in corpus.articles:
        (target / f"{article.slug}.md").write_text(
            f"---\nkind: {'qa' if '## 问' in article.body else 'explainer'}\ntitle: {article.title}\n"
            f"summary: {article.summary}\nsource: 生成的语料\npublished: {article.day} 09:00\n"
            f"keywords: [低保, 救助]\nprogrammes: [dibao]\nplaces: [\"{town_code(article.town)}\"]\n---\n\n"
            f"{article.body}", encoding="utf-8")
    store = folder / "cases.sqlite"
    _store(corpus, store, project)
    return store


def _places(corpus: Corpus) -> str:
    office = "office: {name: 受理窗口, address: 待区民政局填写, hours: 待区民政局填写, phone: 待区民政局填写}"
    lines = [f'district:\n  code: "{DISTRICT}"\n  name: 松岭区\n  slug: songling\n  {office}\ntowns:']
    for town in range(corpus.towns):
        lines.append(f'  - code: "{town_code(town)}"\n    name: 示例{town + 1}镇\n    slug: zhen-{town + 1}\n    {office}')
        lines.append("    communities:")
        for community in corpus.communities_of(town):
            lines.append(
                f'      - code: "{community_code(corpus, community)}"\n        name: 示例{community + 1}社区\n'
                f"        slug: shequ-{community + 1}\n        example: true\n        {office}\n        grids: []")
    return "\n".join(lines) + "\n"


SCHEMA = """
CREATE TABLE case_file (case_id TEXT, programme TEXT, residence TEXT, town TEXT, community TEXT, grid TEXT,
  applicant_name TEXT, applicant_id_number TEXT, applicant_birth_date TEXT, phone TEXT, address TEXT,
  bank_account TEXT, household_size INTEGER, covered_persons INTEGER, relief_kind TEXT, reason_category TEXT,
  protection TEXT);
CREATE TABLE case_member (case_id TEXT, name TEXT, id_number TEXT, birth_date TEXT, relation TEXT);
CREATE TABLE case_event (event_id TEXT, case_id TEXT, event TEXT, on_date TEXT, by_body TEXT,
  monthly_amount INTEGER, one_off_amount INTEGER, covered_persons INTEGER, batch TEXT);
"""
INDEXES = """
CREATE UNIQUE INDEX case_file_key ON case_file (case_id);
CREATE UNIQUE INDEX case_event_key ON case_event (case_id, event_id);
"""


def _store(corpus: Corpus, path: Path, project: Path) -> None:
    database = sqlite3.connect(path)
    database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + SCHEMA)
    for notice in corpus.notices:
        _insert(database, corpus, notice.rows, notice.programme, notice.event, notice.posted)
    _insert(database, corpus, corpus.others, "dibao", "accepted", AS_OF)
    database.executescript(INDEXES)
    database.commit()
    database.close()


def _insert(database, corpus: Corpus, households: list[Household], programme: str, event: str, day) -> None:
    database.executemany(
        "INSERT INTO case_file VALUES (?,?,'urban',?,?,NULL,?,?,?,?,?,?,?,?,NULL,NULL,NULL)",
        (
            (f"S{person.number:08}", programme, town_code(person.town), community_code(corpus, person.community),
             person.name, _id_number(person.number), _born(person.number).isoformat(),
             f"199{person.number % 10**8:08}", f"示例路{person.number % 997}号{person.number % 31}单元",
             f"62{person.number:017}", person.size, person.size) for person in households))
    steps = [("accepted", day - timedelta(days=90))]
    if event == "confirmed":
        steps.append(("opinion", day - timedelta(days=60)))
    if event != "accepted":
        steps.append((event, day))
    # The classic household means test has an amount; a listing without one is refused.
    database.executemany(
        "INSERT INTO case_event VALUES (?,?,?,?,?,?,NULL,?,NULL)",
        (
            (f"S{person.number:08}-{order}", f"S{person.number:08}", kind, on.isoformat(), town_code(person.town),
             person.amount if kind != "accepted" else None, person.size) for person in households
            for order, (kind, on) in enumerate(steps)))


def _born(number: int):
    # Before 1900: nobody alive.
    return AS_OF.replace(year=1800 + number % 99, month=1 + number % 12, day=1 + number % 28)


def _id_number(number: int) -> str:
    digits = f"{DISTRICT}{_born(number):%Y%m%d}{number % 1000:03}"
    weights = [2 ** (17 - place) % 11 for place in range(17)]
    rest = sum(int(digit) * weight for digit, weight in zip(digits, weights)) % 11
    return digits + "10X98765432"[rest]
