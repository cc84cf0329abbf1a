import Testing

@testable import Desk

@Suite("The preview desk", .timeLimit(.minutes(1)))
struct PreviewDeskTests {
  private let site: SampleSite

  init() throws { site = try SampleSite() }

  private func ask(_ target: String, method: String = "GET", host: String? = nil) async throws -> Answer {
    try await RunningDesk.serving(site.current) { try await $0.ask(target, method: method, host: host) }
  }

  @Test("shows pages, with the script for reloading and without letting them be kept")
  func page() async throws {
    let answer = try await ask("/")
    #expect(answer.status == 200)
    #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
    #expect(answer.headers["cache-control"] == "no-store")
    #expect(answer.headers["x-content-type-options"] == "nosniff")
    #expect(answer.headers["cross-origin-resource-policy"] == "same-origin")
    #expect(
      answer.body.hasPrefix("<!doctype html><html><body><p>one</p><script src=\"/.desk/reload.js?root="))
    #expect(answer.body.hasSuffix("\"></script></BODY></html>"))
  }

  @Test("finds files by encoded names, and the index of folders")
  func files() async throws {
    try await RunningDesk.serving(site.current) { desk in
      #expect(try await desk.ask("/a%20b/%E4%BD%8E%E4%BF%9D.html").body.hasPrefix("<p>页</p>"))
      #expect(try await desk.ask("/wenda/?q=1").body.hasPrefix("<p>wenda</p>"))
      let csv = try await desk.ask("/empty/data.csv")
      #expect(csv.body == "年,月\n")
      #expect(csv.headers["content-type"] == "text/csv; charset=utf-8")
      let redirect = try await desk.ask("/wenda?q=1")
      #expect(redirect.status == 302)
      #expect(redirect.headers["location"] == "/wenda/?q=1")
    }
  }

  @Test("HEAD gives what GET gives, without the body")
  func head() async throws {
    try await RunningDesk.serving(site.current) { desk in
      for target in ["/", "/empty/data.csv", "/none", "/wenda", "/.desk/reload.js"] {
        let (head, get) = (try await desk.ask(target, method: "HEAD"), try await desk.ask(target))
        #expect(head.status == get.status)
        #expect(head.body.isEmpty)
        #expect(head.headers["content-length"] == String(get.body.utf8.count))
        #expect(head.headers["content-type"] == get.headers["content-type"])
      }
      #expect(try await desk.ask("/.desk/events", method: "HEAD").body.isEmpty)
    }
  }

  @Test(
    "a missing page is the site's own, with status 404",
    arguments: ["/none", "/none/", "/empty/", "/index.html/", "/empty"])
  func missing(target: String) async throws {
    let answer = try await ask(target)
    #expect(answer.status == 404)
    #expect(answer.body.hasPrefix("<p>missing in one</p><script"))
  }

  @Test(
    "nothing outside the folder, hidden or that is no file can be had",
    arguments: [
      "/../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt", "/..%2fsecret.txt",
      "/wenda/../../../secret.txt",
      "/..\\secret.txt", "/%5c..%5csecret.txt", "/wenda%2f..%2f..%2fsecret.txt", "//secret.txt", "/.hidden",
      "/%2ehidden", "/index.html%00.txt", "/./index.html", "/%252e%252e/secret.txt", "/link.txt",
      "/out/secret.txt",
      "/out/", "/inside.html", "/pipe.txt", "/%", "/%2", "/%zz", "/%ff", "secret.txt", "*", "/a%0d%0aX: y"
    ])
  func outside(target: String) async throws {
    let answer = try await ask(target)
    #expect([400, 404].contains(answer.status))
    #expect(!answer.body.contains("secret") && !answer.body.contains("hidden"))
    #expect(answer.headers["x"] == nil)
  }

  @Test("a NUL in the request is refused")
  func nul() async throws {
    #expect(try await ask("/index.html\0").status == 400)
  }

  @Test(
    "only names of this machine are served",
    arguments: [
      "evil.example", "localhost", "localhost:1", "127.0.0.1.evil.example:PORT", "evil.example:PORT", "",
      "127.0.0.2:PORT",
      "[::2]:PORT", "localhost:PORT."
    ])
  func foreignHosts(host: String) async throws {
    let answer = try await RunningDesk.serving(site.current) { desk in
      try await desk.ask("/", host: host.replacing("PORT", with: String(desk.port)))
    }
    #expect([400, 403].contains(answer.status))
    #expect(!answer.body.contains("<p>one</p>"))
  }

  @Test(
    "all names of this machine are served",
    arguments: ["localhost:PORT", "LOCALHOST:PORT", "127.0.0.1:PORT", "[::1]:PORT"])
  func ownHosts(host: String) async throws {
    let answer = try await RunningDesk.serving(site.current) { desk in
      try await desk.ask("/", host: host.replacing("PORT", with: String(desk.port)))
    }
    #expect(answer.status == 200)
  }

  @Test("events are refused to other names too")
  func foreignEvents() async throws {
    #expect(try await ask("/.desk/events", host: "evil.example").status == 403)
  }

  @Test("what would change something is refused", arguments: ["POST", "PUT", "DELETE", "OPTIONS"])
  func methods(method: String) async throws {
    let answer = try await ask("/", method: method)
    #expect(answer.status == 405)
    #expect(answer.headers["allow"] == "GET, HEAD")
  }

  @Test("the switched link is followed at the next request, and open pages are told")
  func reload() async throws {
    let site = site
    try await RunningDesk.serving(site.current) { desk in
      let page = try await desk.ask("/").body
      let state = try #require(page.split(separator: "?root=").last?.split(separator: "\"").first)
      let client = try LoopbackClient(port: desk.port)
      try client.send("GET /.desk/events?root=\(state) HTTP/1.1\r\nHost: localhost:\(desk.port)\r\n\r\n")
      let opening = try await client.read(until: "retry: 500")
      #expect(opening.contains("text/event-stream"))
      #expect(!opening.contains("event: reload"))
      try site.show("two")
      #expect(try await client.read(until: "event: reload").contains("event: reload"))
      #expect(try await desk.ask("/").body.contains("<p>two</p>"))
    }
  }

  @Test("a page that was loaded before the last switch is told at once")
  func missedReload() async throws {
    try await RunningDesk.serving(site.current) { desk in
      let client = try LoopbackClient(port: desk.port)
      try client.send("GET /.desk/events?root=past HTTP/1.1\r\nHost: localhost:\(desk.port)\r\n\r\n")
      #expect(try await client.read(until: "event: reload").contains("event: reload"))
    }
  }

  @Test("before the first build there is a page that waits for it")
  func nothingBuilt() async throws {
    let site = site
    let root = site.folder + "/later"
    try await RunningDesk.serving(root) { desk in
      let answer = try await desk.ask("/")
      #expect(answer.status == 503)
      #expect(answer.body.contains("/.desk/reload.js?root=none"))
      let client = try LoopbackClient(port: desk.port)
      try client.send("GET /.desk/events?root=none HTTP/1.1\r\nHost: localhost:\(desk.port)\r\n\r\n")
      _ = try await client.read(until: "retry: 500")
      try site.write("later/index.html", "<p>first</p>")
      #expect(try await client.read(until: "event: reload").contains("event: reload"))
      #expect(try await desk.ask("/").status == 200)
      #expect(try await desk.ask("/none").body.contains("No such page"))
    }
  }

  @Test("the script never stands in a file")
  func filesStayAsTheyAre() async throws {
    _ = try await ask("/")
    let folder = SiteFolder(path: site.current)
    guard case .file(_, let bytes) = folder.find([], isFolder: true) else {
      Issue.record("the page is gone")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "<!doctype html><html><body><p>one</p></BODY></html>")
  }
}
