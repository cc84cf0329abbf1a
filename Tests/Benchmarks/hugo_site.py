"""The corpus as a Hugo site with the same pages, as a careful user would write it: no gate, no search, no digests."""

import json
from pathlib import Path

from corpus import Corpus

CONFIG = """baseURL = "https://www.example.cn/"
languageCode = "zh-CN"
title = "示例"
relativeURLs = true
disableKinds = ["term", "taxonomy"]
[pagination]
pagerSize = 20
[outputs]
home = ["HTML", "RSS"]
section = ["HTML", "RSS"]
page = ["HTML"]
[markup.goldmark.renderer]
unsafe = false
"""

BASE = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} - {{ site.Title }}</title>
<meta name="SiteName" content="{{ site.Title }}"><meta name="SiteDomain" content="www.example.cn">
<meta name="ArticleTitle" content="{{ .Title }}"><meta name="PubDate" content="{{ .Date.Format "2006-01-02 15:04" }}">
<meta name="Keywords" content="{{ with .Params.keywords }}{{ delimit . ";" }}{{ end }}">
<meta name="Description" content="{{ .Params.summary }}">
<link rel="stylesheet" href="{{ "style.css" | relURL }}"></head>
<body><a href="#main">跳到正文</a><header><p><a href="{{ "/" | relURL }}">{{ site.Title }}</a></p>
<nav>{{ range site.Sections }}<a href="{{ .RelPermalink }}"{{ if eq .Section $.Section }} aria-current="true"{{ end }}>{{ .Title }}</a>{{ end }}</nav></header>
<main id="main">{{ block "main" . }}{{ end }}</main>
<footer><p>主办：示例</p><p>备案：示例</p><p><a href="{{ "/sitemap.xml" | relURL }}">网站地图</a></p></footer></body></html>
"""

SINGLE = """{{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>
<p>来源：{{ .Params.source }} 发布时间：{{ .Date.Format "2006-01-02 15:04" }}</p>{{ .TableOfContents }}{{ .Content }}</article>{{ end }}"""

LIST = """{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }} <p>{{ .Params.summary }}</p></li>{{ end }}</ul>
{{ template "_internal/pagination.html" . }}{{ end }}"""

NOTICE = """{{ define "main" }}{{ $list := index site.Data.lists .Params.list }}<article><h1>{{ .Title }}</h1>
<p>{{ .Params.summary }}</p><table><thead><tr><th>公示编号</th><th>姓名</th><th>社区</th><th>人口</th><th>金额</th></tr></thead><tbody>
{{ range $list.rows }}<tr><td>{{ .number }}</td><td>{{ .name }}</td><td>{{ .community }}</td><td>{{ .size }}</td><td>{{ .amount }}</td></tr>
{{ end }}</tbody></table></article>{{ end }}"""

PLACE = """{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ $place := index site.Data.places .Params.place }}
{{ range $place.lists }}{{ with site.GetPage . }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}</ul>{{ end }}"""


def write(corpus: Corpus, folder: Path) -> None:
    """Writes the site."""
    layouts = {
        "_default/baseof.html": BASE, "_default/single.html": SINGLE, "_default/list.html": LIST, "index.html": LIST,
        "gongshi/single.html": NOTICE, "difang/single.html": PLACE
    }
    for name, text in layouts.items():
        _write(folder / "layouts" / name, text)
    _write(folder / "hugo.toml", CONFIG)
    _write(folder / "static/style.css", "body{max-width:40em}")
    for article in corpus.articles:
        _write(
            folder / f"content/jiedu/{article.slug}.md",
            f"---\ntitle: {article.title}\nsummary: {article.summary}\nsource: 生成的语料\n"
            f"date: {article.day}T09:00:00+08:00\nkeywords: [低保, 救助]\ntown: {article.town}\n---\n\n{article.body}")
    places: dict[str, list[str]] = {}
    for notice in corpus.notices:
        _write(
            folder / f"content/gongshi/{notice.slug}.md",
            f"---\ntitle: 示例{notice.town + 1}镇{notice.programme}{notice.event}\nsummary: 公示\n"
            f"date: {notice.posted}T09:00:00+08:00\nlist: {notice.slug}\n---\n")
        rows = [
            {"number": f"{person.number:06}", "name": person.name[0] + "**", "community": f"示例{person.community + 1}社区",
             "size": person.size, "amount": person.amount // 100} for person in notice.rows
        ]
        _write(folder / f"data/lists/{notice.slug}.json", json.dumps({"rows": rows}, ensure_ascii=False))
        places.setdefault(f"t{notice.town}", []).append(f"/gongshi/{notice.slug}")
        for community in {person.community for person in notice.rows}:
            places.setdefault(f"c{community}", []).append(f"/gongshi/{notice.slug}")
    names = {f"t{town}": f"示例{town + 1}镇" for town in range(corpus.towns)} | {
        f"c{community}": f"示例{community + 1}社区" for community in range(corpus.communities)
    }
    for key, name in names.items():
        _write(folder / f"content/difang/{key}.md", f"---\ntitle: {name}\nplace: {key}\n---\n")
        _write(folder / f"data/places/{key}.json", json.dumps({"lists": places.get(key, [])}))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
