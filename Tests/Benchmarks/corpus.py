"""A made-up county of any size: articles, places, notices. The same numbers give the same corpus, on any machine."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

AS_OF = date(2026, 11, 23)

# Words of the trade, put together at random: the text has the letters and lengths of the real thing and says nothing.
WORDS = (
    "救助 申请 家庭 收入 标准 材料 窗口 公示 社区 网格 镇政府 民政局 核对 调查 确认 办法 规定 困难 群众 生活 保障 供养 "
    "临时 低保 期限 工作日 名单 金额 发放 复核 监督 举报 电话 服务 政策 解读 指南 流程 时限 条件").split()
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张"
GIVEN = "春夏秋冬东西南北山川河海松柏梅兰竹菊云雨雪风"


@dataclass
class Article:
    slug: str
    title: str
    summary: str
    day: date
    town: int
    body: str


@dataclass
class Notice:
    """A list that is open on the day of the benchmark."""

    programme: str
    event: str
    town: int
    posted: date
    rows: list["Household"] = field(default_factory=list)

    @property
    def slug(self) -> str:
        return f"{self.posted:%Y%m%d}-{self.programme}-{self.event}-{self.town}"


@dataclass
class Household:
    number: int
    town: int
    community: int
    name: str
    size: int
    amount: int


@dataclass
class Corpus:
    articles: list[Article]
    towns: int
    communities: int
    notices: list[Notice]
    others: list[Household]

    def communities_of(self, town: int) -> range:
        return range(town, self.communities, self.towns)


def corpus(articles: int, towns: int, communities: int, lists: int, rows: int, households: int) -> Corpus:
    """`rows` are spread over the lists; households beyond them are in the store and on no list."""
    source = random.Random(7)
    written = [_article(source, number, towns) for number in range(articles)]
    notices = _notices(towns, lists)
    numbers = iter(range(10**9))

    def household(town: int) -> Household:
        own = range(town, communities, towns)
        return Household(
            next(numbers), town, own[source.randrange(len(own))],
            source.choice(SURNAMES) + "".join(source.choice(GIVEN) for _ in range(source.randint(1, 2))),
            source.randint(1, 6), source.randint(200, 900) * 100)

    for row in range(rows):
        notice = notices[row % len(notices)]
        notice.rows.append(household(notice.town))
    others = [household(number % towns) for number in range(max(0, households - rows))]
    return Corpus(written, towns, communities, notices, others)


def _notices(towns: int, lists: int) -> list[Notice]:
    """Every programme, town and posting day whose window is open, as many as are asked for."""
    kinds = [("dibao", "confirmed", back) for back in range(16)] + [
        (programme, "opinion", back) for back in range(8) for programme in ("dibao", "tekun", "dibao_bianyuan")
    ] + [("tekun", "confirmed", back) for back in range(16)]
    found = [
        Notice(programme, event, town, AS_OF - timedelta(days=back)) for programme, event, back in kinds
        for town in range(towns)
    ]
    if lists > len(found):
        raise SystemExit(f"{towns} towns have at most {len(found)} open lists")
    return found[:lists]


def _article(source: random.Random, number: int, towns: int) -> Article:
    title = f"解读第{number}篇：{source.choice(WORDS)}{source.choice(WORDS)}"
    day = date(2010 + number % 16, 1 + number % 12, 1 + number % 28)
    return Article(
        f"a{number}", title, _sentence(source), day, number % towns, _body(source, number))


def _sentence(source: random.Random) -> str:
    return "".join(source.choice(WORDS) for _ in range(source.randint(8, 20))) + "。"


def _body(source: random.Random, number: int) -> str:
    """1.5 to 6 KB: sections, lists, a table in every fifth article, questions in every seventh."""
    parts, wanted, sections = [], source.randint(1500, 6000), 0
    while sum(len(part.encode()) for part in parts) < wanted:
        sections += 1
        words = source.choice(WORDS) + source.choice(WORDS)
        is_question = number % 7 == 0
        parts.append(f"## 问：{words}之{sections}？\n" if is_question else f"## {words}之{sections}\n")
        answer = "答：" if is_question else ""
        parts.append(answer + "".join(_sentence(source) for _ in range(source.randint(2, 5))) + "\n")
        if source.random() < 0.3:
            parts.append("\n".join(f"- {_sentence(source)}" for _ in range(4)) + "\n")
        if sections == 2 and number % 5 == 0:
            rows = "\n".join(
                f"| {source.choice(WORDS)} | {source.randint(1, 30)} | {source.choice(WORDS)}{source.choice(WORDS)} |"
                for _ in range(6))
            parts.append(f"| 项目 | 天数 | 说明 |\n|---|---:|---|\n{rows}\n")
        parts.append(f"**“{source.choice(WORDS)}”**{_sentence(source)}\n")
    return "\n".join(parts)
