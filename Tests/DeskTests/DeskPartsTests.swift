import Testing

@testable import Desk

@Suite("Parts of the preview desk")
struct DeskPartsTests {
  @Test(
    "a path is decoded once and cut at its slashes",
    arguments: [
      ("/", [], true), ("/a/b", ["a", "b"], false), ("/a/b/?x=/../", ["a", "b"], true),
      ("/a%20b", ["a b"], false),
      ("/%25", ["%"], false), ("/a+b", ["a+b"], false), ("/%E4%BD%8E", ["低"], false),
      ("/a.html", ["a.html"], false)
    ])
  func path(target: String, segments: [String], isFolder: Bool) {
    let path = RequestPath(target)
    #expect(path?.segments == segments)
    #expect(path?.isFolder == isFolder)
  }

  @Test("every way to spell a dot, slash or control character at a dangerous place is refused")
  func dangerousPaths() {
    for byte in UInt8.min...UInt8.max {
      let code = String(byte, radix: 16)
      let target = "/a%" + (code.count == 1 ? "0" : "") + code + "b"
      let isSafe = byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
      #expect((RequestPath(target) != nil) == isSafe, "\(target)")
    }
    for target in ["/.", "/..", "/%2e", "/a/../b", "/a//b", "//", "", "a", "/...", "/.a"] {
      #expect(RequestPath(target) == nil, "\(target)")
    }
  }

  @Test(
    "fields of a query are found by name",
    arguments: [
      ("/?root=a-1", "a-1"), ("/?x=1&root=b", "b"), ("/?roots=c", nil), ("/", nil), ("/?root", nil)
    ] as [(String, String?)])
  func query(target: String, value: String?) { #expect(RequestPath(target)?.field("root") == value) }

  @Test("the port may be left out only where it is the usual one")
  func usualPort() {
    #expect(LoopbackHost.accepts(authority: "localhost", port: 80))
    #expect(!LoopbackHost.accepts(authority: "localhost", port: 8000))
    #expect(!LoopbackHost.accepts(authority: nil, port: 80))
  }

  @Test(
    "the script stands before the last end of a body, or at the end",
    arguments: [
      ("<body></body>", "<body>|</body>"), ("<p></BoDy >x", "<p>|</BoDy >x"),
      ("</body></body>", "</body>|</body>"),
      ("<p>", "<p>|"), ("", "|"), ("</bod", "</bod|")
    ])
  func injection(page: String, expected: String) {
    let tag = "<script src=\"/.desk/reload.js?root=s\"></script>"
    let made = String(decoding: LiveReload.inject(into: Array(page.utf8), identity: "s"), as: UTF8.self)
    #expect(made == expected.replacing("|", with: tag))
  }

  @Test(
    "media types carry the character set where it matters",
    arguments: [
      ("a.HTML", "text/html; charset=utf-8"), ("app.min.js", "text/javascript; charset=utf-8"),
      ("a.png", "image/png"),
      ("feed.atom", "application/atom+xml; charset=utf-8"), ("README", "application/octet-stream"),
      ("a.exe", "application/octet-stream")
    ])
  func mediaTypes(name: String, type: String) { #expect(MediaType.of(name) == type) }

  @Test("the state of a folder changes with the link, and only then")
  func identity() throws {
    let site = try SampleSite()
    let folder = SiteFolder(path: site.current)
    let first = try #require(folder.identity)
    #expect(folder.identity == first)
    try site.show("two")
    let second = try #require(folder.identity)
    #expect(second != first)
    try site.show("one")
    #expect(folder.identity == first)
    #expect(SiteFolder(path: site.folder + "/none").identity == nil)
    #expect(SiteFolder(path: site.folder + "/secret.txt").identity == nil)
  }

  @Test(
    "a watch tells all its listeners of a switch, beats between, and ends with its task",
    .timeLimit(.minutes(1)))
  func watch() async throws {
    let site = try SampleSite()
    let watch = FolderWatch(SiteFolder(path: site.current), interval: .milliseconds(5), beatEvery: 3)
    let streams = [await watch.events(since: nil), await watch.events(since: "past")]
    let task = Task { await watch.run() }
    try site.show("two")
    for stream in streams {
      var seen: Set<FolderWatch.Event> = []
      for await event in stream where seen.insert(event).inserted && seen.count == 2 { break }
      #expect(seen == [.reload, .beat])
    }
    let last = await watch.events(since: nil)
    task.cancel()
    for await _ in last {}
    await task.value
  }
}
