import Foundation
import Notices
import Reporting
import Synchronization
import TestSupport
import Testing

@testable @_spi(Boards) import Boards

@Suite("The print folder")
struct PrintFolderTests {
  let scratch: TemporaryFolder
  static let today = CivilDate(dayNumber: 20_000)

  init() throws { scratch = try TemporaryFolder() }

  private var path: String { scratch.path + "/out" }

  private func folder(outside forbidden: [String] = []) -> PrintFolder {
    PrintFolder(path: path, outside: forbidden)
  }

  /// Sheets of the given names that nobody found anything wrong with.
  private func sheets(_ names: [String], until lastDay: CivilDate = today) throws -> InspectedSheets {
    let sheets = BoardSheets(
      sheets: names.map {
        BoardSheet(
          file: $0, title: $0, place: "示例社区", names: .full, lastDay: lastDay,
          maskedBytes: Array("masked".utf8),
          openBytes: Array("open \($0)".utf8))
      }, guide: Array("guide".utf8), style: Array("style".utf8))
    return try #require(sheets.inspected { _ in [] }.value)
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test("a new folder is for its owner alone, and so is every file in it")
  func modes() throws {
    let folder = folder()
    #expect(folder.prepare(today: Self.today).value == 0)
    #expect(folder.write(try sheets(["a.html", "b.html"])).value == .init(written: 2, removed: 0))
    #expect(try mode(path) == 0o700)
    let files = try FileManager.default.contentsOfDirectory(atPath: path)
    #expect(files.count == 6)
    for file in files { #expect(try mode(path + "/" + file) == 0o600, "\(file)") }
    #expect(try String(contentsOfFile: path + "/a.html", encoding: .utf8) == "open a.html")
  }

  @Test("a run leaves its own sheets and no others")
  func exact() throws {
    #expect(folder().write(try sheets(["a.html", "b.html"])).value != nil)
    #expect(folder().write(try sheets(["b.html", "c.html"])).value == .init(written: 2, removed: 1))
    #expect(try names() == ["b.html", "board.css", "c.html", "使用说明.html"])
  }

  @Test(
    "sheets go with the first run after their last day, even if that run does no more", arguments: [0, 1, 30])
  func ended(days: Int) throws {
    #expect(folder().write(try sheets(["a.html"])).value != nil)
    #expect(folder().prepare(today: Self.today.adding(days: days)).value == (days > 0 ? 1 : 0))
    #expect(try names().contains("a.html") == (days == 0))
  }

  @Test("a folder that holds anything else is refused and left as it was, its mode included")
  func foreign() throws {
    try scratch.write(Array("x".utf8), to: "out/mine.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    for report in [
      folder().prepare(today: Self.today).map { _ in }, folder().write(try sheets(["a.html"])).map { _ in }
    ] {
      #expect(report.diagnostics.map(\.rule.id) == ["boards.foreign-folder"])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["mine.txt"])
    #expect(try mode(path) == 0o755)
  }

  @Test(
    "a mark that is none of ours makes the folder foreign",
    arguments: [
      "", "gongshi-boards 2\n", "gongshi-boards 1\n- ../x\n", "gongshi-boards 1\nsoon a.html\n",
      "gongshi-boards 1\n- ..\n"
    ])
  func tampered(mark: String) throws {
    try scratch.write(Array(mark.utf8), to: "out/.gongshi-boards")
    try scratch.write([], to: "x")
    #expect(folder().prepare(today: Self.today).diagnostics.map(\.rule.id) == ["boards.foreign-folder"])
    #expect(FileManager.default.fileExists(atPath: scratch.path + "/x"))
  }

  @Test("copies that somebody saved beside the sheets are told of and kept")
  func copies() throws {
    #expect(folder().write(try sheets(["a.html"])).value != nil)
    try scratch.write([1], to: "out/list.pdf")
    let report = folder().prepare(today: Self.today.adding(days: 9))
    #expect(report.diagnostics.map(\.rule.id) == ["boards.foreign-file"])
    #expect(report.value == 1)
    #expect(try names() == ["board.css", "list.pdf", "使用说明.html"])
  }

  @Test("the folder may not be, hold or lie in the site, the content or the templates, by whatever path")
  func places() throws {
    for folder in ["p/Site/releases", "p/Content", "elsewhere"] {
      try scratch.write([], to: folder + "/.keep")
    }
    let root = scratch.path
    try FileManager.default.createSymbolicLink(atPath: root + "/link", withDestinationPath: root + "/p/Site")
    try FileManager.default.createSymbolicLink(
      atPath: root + "/dangling", withDestinationPath: root + "/p/Site/new")
    let forbidden = [root + "/p/Site", root + "/p/Content", root + "/p/Templates"]
    for path in [
      "p/Site", "p/Site/x", "p/Site/releases/x", "p/Content/x", "p/Templates", "p", "link", "link/x",
      "elsewhere/../p/Site/x",
      "dangling", "nowhere/x", "p/Templates/", "p/./Content/x"
    ] {
      let report = PrintFolder(path: root + "/" + path, outside: forbidden).prepare(today: Self.today)
      #expect(report.value == nil && report.diagnostics.map(\.rule.id) == ["boards.place"], "\(path)")
    }
    #expect(PrintFolder(path: root + "/p/Boards", outside: forbidden).prepare(today: Self.today).value == 0)
    #expect(!FileManager.default.fileExists(atPath: root + "/p/Site/new"))
  }

  @Test("no folder of releases is a place, even if nobody named it")
  func otherSite() throws {
    try scratch.write(Array("gongshi-site 1\n".utf8), to: "other/.gongshi-site")
    try scratch.write([], to: "other/releases/1/index.html")
    for path in ["other", "other/x", "other/releases/1/x"] {
      let report = PrintFolder(path: scratch.path + "/" + path, outside: []).prepare(today: Self.today)
      #expect(report.diagnostics.map(\.rule.id) == ["boards.place"], "\(path)")
    }
  }

  @Test("a file at the path is no folder")
  func notAFolder() throws {
    try scratch.write([1], to: "out")
    #expect(folder().prepare(today: Self.today).diagnostics.map(\.rule.id) == ["boards.file"])
  }

  @Test("wherever a run is stopped, the next one leaves nothing of it behind", arguments: 0..<6)
  func stopped(after steps: Int) throws {
    #expect(folder().write(try sheets(["a.html", "b.html"])).value != nil)
    var folder = folder()
    let counter = Counter()
    folder.willTouch = { _ in
      if counter.next() >= steps { throw Stop() }
    }
    _ = folder.write(try sheets(["b.html", "c.html", "d.html"]))
    // Every list that is there is known, so it goes when its day is over.
    #expect(self.folder().prepare(today: Self.today.adding(days: 1)).diagnostics.isEmpty)
    #expect(try names().filter { $0.hasSuffix(".html") && $0 != "使用说明.html" } == [])
    #expect(self.folder().write(try sheets(["e.html"])).value != nil)
    #expect(try names() == ["board.css", "e.html", "使用说明.html"])
  }

  private struct Stop: Error {}

  private final class Counter: Sendable {
    private let count = Mutex(0)
    func next() -> Int {
      count.withLock { count in
        defer { count += 1 }
        return count
      }
    }
  }

  @Test("a sheet is never written through a link")
  func link() throws {
    #expect(folder().write(try sheets(["a.html"])).value != nil)
    try scratch.write(Array("victim".utf8), to: "victim")
    try FileManager.default.removeItem(atPath: path + "/a.html")
    try FileManager.default.createSymbolicLink(
      atPath: path + "/a.html", withDestinationPath: scratch.path + "/victim")
    #expect(folder().write(try sheets(["a.html"])).value != nil)
    #expect(try String(contentsOfFile: scratch.path + "/victim", encoding: .utf8) == "victim")
    #expect(try mode(path + "/a.html") == 0o600)
  }

  @Test("sheets of which one was found wanting can not be written")
  func refused() throws {
    let sheets = BoardSheets(
      sheets: [
        BoardSheet(
          file: "a.html", title: "a", place: "b", names: .full, lastDay: Self.today, maskedBytes: [1],
          openBytes: [2])
      ], guide: [], style: [])
    var seen: [(String, [UInt8], Bool)] = []
    let report = sheets.inspected { views in
      seen = views.map { ($0.file, $0.bytes, $0.hasFullNames) }
      return [Diagnostic(.boardsFile, zh: "x", en: "x")]
    }
    #expect(report.value == nil)
    #expect(seen.map(\.0) == ["a.html", "a.html", "使用说明.html"])
    #expect(seen.map(\.2) == [false, true, false])
  }

  @Test("a mark reads back as it was written")
  func record() {
    var record = PrintRecord()
    record.files.updateValue(Self.today, forKey: "a b.html")
    record.files.updateValue(nil, forKey: "board.css")
    #expect(PrintRecord(record.bytes) == record)
  }
}
