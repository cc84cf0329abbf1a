#!/usr/bin/env python3
"""Starts the real nginx and the real Caddy with the configurations of the documentation and asks them for pages.

    Tests/Serving/serve.py [nginx] [caddy]
"""

import http.client
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Reliability"))
from project import ROOT, Project, program, tree  # noqa: E402

DOCS = ROOT / "Sources/gongshi/gongshi.docc"
ASSET = re.compile(r"assets/[^/]*-[0-9a-f]{8,}\.[a-z0-9]+$")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def replaced(text, *changes):
    """The text with each change made exactly once: a configuration that has moved on fails here."""
    for old, new in changes:
        if text.count(old) != 1:
            raise AssertionError(f"the configuration has {text.count(old)} of: {old}")
        text = text.replace(old, new)
    return text


def nginx(work, root, port):
    site = replaced(
        (DOCS / "gongshi-nginx.conf").read_text(),
        ("    listen 80;\n", f"    listen 127.0.0.1:{port};\n"),
        ("    listen [::]:80;\n", ""),
        ("root /srv/gongshi/Site/current;", f"root {root};"),
    )
    (work / "site.conf").write_text(site)
    user = "user root;" if os.geteuid() == 0 else ""
    temporary = "".join(
        f"{kind}_temp_path {work}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (work / "nginx.conf").write_text(
        f"{user} daemon off; pid {work}/pid; error_log {work}/error.log; worker_processes 1;\n"
        "events { }\n"
        f"http {{ include /etc/nginx/mime.types; access_log off; {temporary} include {work}/site.conf; }}\n"
    )
    return ["nginx", "-p", str(work), "-c", str(work / "nginx.conf"), "-e", str(work / "error.log")]


def caddy(work, root, port):
    site = replaced(
        (DOCS / "gongshi-Caddyfile").read_text(),
        ("\nsongling.example {", f"\nhttp://127.0.0.1:{port} {{"),
        ("root * /srv/gongshi/Site/current", f"root * {root}"),
    )
    (work / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + site)
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(work / "Caddyfile")]


class Server:
    """A server that runs while the value is in use."""

    def __init__(self, make, work, root):
        self.port = free_port()
        environment = dict(os.environ, HOME=str(work), XDG_DATA_HOME=str(work), XDG_CONFIG_HOME=str(work))
        self.log = open(work / "log", "w+")
        self.process = subprocess.Popen(
            make(work, root, self.port), stdout=self.log, stderr=self.log, env=environment, start_new_session=True
        )
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.05)
        self.log.seek(0)
        raise AssertionError("the server did not start:\n" + self.log.read())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def ask(self, path, method="GET", headers=None):
        """Status, headers in lower case, body; the path goes out to the letter."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in (headers or {}).items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, body


def expect(condition, words):
    if not condition:
        raise AssertionError(words)


POLICY = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}


def check_headers(server, files):
    asset = next(p for p in files if ASSET.search(p) and p.endswith(".css"))
    notice = next(p for p in files if re.match(r"gongshi/2.*/index\.html$", p))
    cases = {
        "": ("index.html", "text/html; charset=utf-8", "no-cache"),
        "feed.xml": ("feed.xml", "xml; charset=utf-8", "no-cache"),
        "tongji/tongji.csv": ("tongji/tongji.csv", "text/csv; charset=utf-8", "no-cache"),
        "tongji/tongji.json": ("tongji/tongji.json", "application/json", "no-cache"),
        asset: (asset, "text/css; charset=utf-8", "public, max-age=31536000, immutable"),
        notice[: -len("index.html")]: (notice, "text/html; charset=utf-8", "no-store"),
        "gongshi/": ("gongshi/index.html", "text/html; charset=utf-8", "no-store"),
    }
    for address, (path, kind, cache) in cases.items():
        if path not in files:
            continue
        for method in ("GET", "HEAD"):
            status, headers, body = server.ask("/" + address, method)
            expect(status == 200, f"/{address}: {status}")
            expect(body == (files[path] if method == "GET" else b""), f"/{address}: other bytes")
            expect(kind in headers["content-type"], f"/{address}: {headers['content-type']}")
            expect(headers["cache-control"] == cache, f"/{address}: {headers.get('cache-control')}")
            check_policy(address, headers)


def check_policy(address, headers):
    for name, value in POLICY.items():
        expect(headers.get(name) == value, f"/{address}: {name}: {headers.get(name)}")
    policy = headers.get("content-security-policy", "")
    expect("default-src 'self'" in policy and "frame-ancestors" in policy, f"/{address}: {policy}")
    expect("unsafe" not in policy and "*" not in policy, f"/{address}: {policy}")
    expect("geolocation=()" in headers.get("permissions-policy", ""), f"/{address}: no permissions policy")
    expect("strict-transport-security" not in headers, "HSTS is for the operator to switch on")
    expect(not re.search(r"\d", headers.get("server", "")), f"the version is told: {headers.get('server')}")


def check_missing(server, files, outside):
    """What is not there, is hidden or lies outside: the page for that, and never a byte of it."""
    for address in [
        "nothing", "gongshi/nothing/", ".gongshi-delivery/record.txt", ".git/config", "a/.htaccess", ".state/x",
        "../.state/notice-key", "..%2f.state%2fnotice-key", "%2e%2e/.state/notice-key", "assets/../../outside.txt",
        "assets/..%2f..%2foutside.txt", "%2e%2e%2foutside.txt", "..\\outside.txt", "assets/", "link.txt", "linked/outside.txt",
        "index.html/", "%00", "index.html%00.txt",
    ]:
        status, headers, body = server.ask("/" + address)
        expect(status in (400, 403, 404), f"/{address}: {status}")
        expect(outside not in body, f"/{address}: a file outside of the site was served")
        if status == 404:
            expect(body == files["404.html"], f"/{address}: not the page of the site")
            expect("text/html" in headers["content-type"], f"/{address}: {headers['content-type']}")
            check_policy(address, headers)
            expect("immutable" not in headers.get("cache-control", ""), f"/{address}: a 404 is kept")
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        status, _, _ = server.ask("/", method, {"Content-Length": "0"})
        expect(status == 405, f"{method}: {status}")
    status, headers, _ = server.ask("/gongshi")
    expect(status in (301, 302, 307, 308) and headers["location"].endswith("/gongshi/"), f"/gongshi: {status}")


def check_kept(server, files):
    """A browser that has the page asks, and is told in a few bytes that it still holds; long pages are compressed."""
    status, headers, _ = server.ask("/")
    mark = headers.get("etag")
    status, _, body = server.ask("/", headers={"If-None-Match": mark})
    expect(status == 304 and body == b"", f"asked again: {status}")
    status, headers, body = server.ask("/", headers={"Accept-Encoding": "gzip"})
    expect(headers.get("content-encoding") == "gzip" and len(body) < len(files["index.html"]) / 2, "not compressed")
    expect("accept-encoding" in headers.get("vary", "").lower(), "no Vary")


def check_switch(server, project, versions, ids):
    """Releases are switched while readers read: each answer is whole, and of one of the two."""
    wrong, asked, stop = [], [0], threading.Event()

    def read():
        while not stop.is_set():
            try:
                status, _, body = server.ask("/tongzhi/tongzhi/")
                asked[0] += 1
                if status != 200 or body not in [v["tongzhi/tongzhi/index.html"] for v in versions]:
                    wrong.append((status, len(body)))
            except (OSError, http.client.HTTPException) as error:
                wrong.append(error)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for number in range(8):
        project.must("rollback", ids[number % 2])
        _, _, body = server.ask("/tongzhi/tongzhi/")
        expect(body == versions[number % 2]["tongzhi/tongzhi/index.html"], "the server does not follow the switch")
    stop.set()
    for reader in readers:
        reader.join()
    expect(not wrong, f"while a release was switched: {wrong[:3]}")
    expect(asked[0] > 20, "nobody was reading")
    return asked[0]


def main():
    chosen = sys.argv[1:] or ["nginx", "caddy"]
    with tempfile.TemporaryDirectory(prefix="gongshi-serve-") as folder:
        folder = pathlib.Path(folder)
        project = Project(folder / "project", program())
        versions, ids = [], []
        article = project.folder / "Content/tongzhi/tongzhi.md"
        for words in ("", "\n本站改版。\n"):
            article.write_text(article.read_text() + words)
            project.must("build")
            versions.append(tree(project.site / "current"))
            ids.append(os.path.basename(os.readlink(project.site / "current")))
        outside = b"outside of the site"
        for name in chosen:
            make = {"nginx": nginx, "caddy": caddy}[name]
            if not shutil.which(name):
                raise SystemExit(f"{name} is not installed: make test-tools")
            start = time.monotonic()
            work = folder / name
            work.mkdir()
            project.must("rollback", ids[1])
            with Server(make, work, project.site / "current") as server:
                check_headers(server, versions[1])
                check_kept(server, versions[1])
                asked = check_switch(server, project, versions, ids)
            # A folder to which the site was sent, with what may lie around and in it.
            project.must("rollback", ids[1])
            www = work / "www"
            www.mkdir()
            project.must("publish", str(www), "--rehearsal")
            (work / "outside.txt").write_bytes(outside)
            (work / ".state").mkdir()
            (work / ".state/notice-key").write_bytes(outside)
            (www / ".git").mkdir()
            (www / ".git/config").write_bytes(outside)
            if name == "nginx":
                (www / "link.txt").symlink_to(work / "outside.txt")
                (www / "linked").symlink_to(work)
            with Server(make, work, www) as server:
                check_headers(server, versions[1])
                check_missing(server, versions[1], outside)
            print(f"{name}: headers, missing, hidden, kept and switched pages; {asked} answers during 8 switches; "
                  f"{time.monotonic() - start:.1f} s", flush=True)


if __name__ == "__main__":
    main()
