import CaseStore
import Content
import Foundation
import Pipeline
import Reporting
import TestSupport
import Testing

@Suite("The same inputs give the same bytes")
struct DeterminismTests {
  private func build(_ site: FixtureSite, cases: String) throws -> [String: [UInt8]] {
    let report = BuildPipeline.build(site.request(caseStore: cases))
    try #require(report.value != nil, "\(report.diagnostics)")
    return Dictionary(
      uniqueKeysWithValues: try site.folder.contents(of: "Site/current").map { ($0.path, $0.bytes) })
  }

  private func site() throws -> FixtureSite {
    let site = try FixtureSite()
    try site.fixKey()
    return site
  }

  @Test("two builds in two folders are the same to the byte")
  func twice() throws {
    let a = try site()
    let b = try site()
    #expect(
      try build(a, cases: SampleCases.write(into: a, households: 80))
        == build(b, cases: SampleCases.write(into: b, households: 80)))
  }

  @Test("the order in which files are listed has no say")
  func shuffled() throws {
    let site = try site()
    let folder = ContentFolder.onDisk(site.folder.path + "/Content")
    let reversed = ContentFolder(
      name: folder.name, paths: { try folder.paths().sorted().reversed() }, read: folder.read)
    let (a, b) = (ContentReader.read(folder), ContentReader.read(reversed))
    let (x, y) = (try #require(a.value), try #require(b.value))
    #expect(x.articles.map(\.address) == y.articles.map(\.address))
    #expect(x.articles.map(\.body) == y.articles.map(\.body))
    #expect(Set(a.diagnostics) == Set(b.diagnostics))
  }

  @Test("the order of the rows in the case store has no say")
  func shuffledStore() throws {
    let (a, b) = (try site(), try site())
    let forward = try SampleCases.write(into: a, households: 80)
    let backward = try SampleCases.write(into: b, households: 80)
    let script = """
      import sqlite3, sys
      d = sqlite3.connect(sys.argv[1])
      for t in ("case_file", "case_member", "case_event"):
          rows = d.execute(f"select * from {t}").fetchall()
          d.execute(f"delete from {t}")
          d.executemany(f"insert into {t} values ({','.join('?' * len(rows[0]))})", rows[::-1])
      d.commit()
      """
    let result = try Shell.run(["python3", "-c", script, backward])
    #expect(result.status == 0, "\(result.errors)")
    #expect(try build(a, cases: forward) == build(b, cases: backward))
  }

  @Test("another time zone and locale give the same bytes")
  func environment() throws {
    func run(_ environment: [String: String]) throws -> [String: [UInt8]] {
      let site = try site()
      let cases = try SampleCases.write(into: site, households: 40)
      let result = try Shell.run(
        [
          Program.path, "build", "--site", site.folder.path, "--case-store", cases, "--as-of", "2026-11-23",
          "--rehearsal"
        ], environment: environment)
      #expect(result.status == 0, "\(result.errors)")
      return Dictionary(
        uniqueKeysWithValues: try site.folder.contents(of: "Site/current").map { ($0.path, $0.bytes) })
    }
    let here = try run(["TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8"])
    let there = try run(["TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"])
    #expect(here == there)
    #expect(here.count > 40)
  }

  @Test("another key of notice numbers does change the notices, so the comparison can fail")
  func key() throws {
    let a = try site()
    let b = try site()
    try b.folder.write([UInt8](repeating: 8, count: 32), to: "Site/.state/notice-key")
    #expect(
      try build(a, cases: SampleCases.write(into: a, households: 80))
        != build(b, cases: SampleCases.write(into: b, households: 80)))
  }
}
