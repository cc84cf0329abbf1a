import CaseStore
import Content
import Foundation
import Notices
import Pipeline
import Publishing
import Reporting
import TestSupport
import Testing

/// The fixture's site with a case store, built day after day.
struct LifeSite {
  let site: FixtureSite
  let cases: String
  static let start = CivilDate(iso: "2026-11-23") ?? CivilDate(dayNumber: 0)

  /// - Parameter isReal: whether the store passes for one of real cases; its people are as impossible as ever.
  init(households: Int = 60, isReal: Bool = true) throws {
    site = try FixtureSite()
    cases = site.folder.path + "/cases.sqlite"
    let content = try #require(ContentReader.read(.onDisk(site.folder.path + "/Content")).value)
    let report = SampleStore.write(
      path: cases,
      SampleStore.Settings(
        households: households, seed: 1, asOf: Self.start, places: content.places, calendar: content.calendar,
        rules: content.rules))
    try #require(!report.hasErrors, "\(report.diagnostics)")
    if isReal { try sql("PRAGMA application_id = 0") }
  }

  /// The request for a day, counted from the start.
  func request(_ day: Int, caseStore: String? = nil) -> BuildRequest {
    var request = site.request(caseStore: caseStore ?? cases)
    request.asOf = Self.start.adding(days: day)
    request.today = request.asOf
    return request
  }

  @discardableResult
  func build(_ day: Int) throws -> Report<BuildOutcome?> {
    let report = BuildPipeline.build(request(day))
    try #require(report.value != nil, "\(report.diagnostics.filter { $0.severity == .error })")
    return report
  }

  /// Changes the store.
  func sql(_ text: String) throws { try StoreFile.execute(text, in: cases) }

  /// What a query of one column gives.
  func query(_ text: String) throws -> [String] { try StoreFile.rows(text, in: cases) }

  /// The ids of the open 公示 with a list, that last the longest first.
  func openNotices() throws -> [NoticeID] {
    try pages().filter { $0.text.contains("table-notice") && $0.path.contains("-gongshi-") }
      .compactMap { NoticeID($0.path.split(separator: "/")[1]) }.sorted(by: >)
  }

  /// Pages of notices in the release online.
  func pages() throws -> [(path: String, text: String)] {
    try site.folder.contents(of: "Site/current").filter { $0.path.hasPrefix("gongshi/") }
      .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
  }

  func page(_ id: NoticeID) throws -> String {
    try #require(try pages().first { $0.path == "\(id.folder)/index.html" }).text
  }

  /// The last days of the lists in the release online.
  func lastDays() throws -> [NoticeID: CivilDate] {
    let online = ReleaseStore(root: site.output, program: "test").releases().value.first { $0.isCurrent }
    let path = "\(site.output)/manifests/\(try #require(online).id).txt"
    let bytes = try #require(FileManager.default.contents(atPath: path))
    let manifest = try #require(ReleaseManifest(bytes: [UInt8](bytes)))
    return manifest.entries.reduce(into: [:]) { days, entry in
      let parts = entry.path.split(separator: "/")
      guard let lastDay = entry.listLastDay, parts.count == 3, let id = NoticeID(parts[1]) else { return }
      days[id] = lastDay
    }
  }

  /// The numbers of the lines on a page.
  func numbers(_ page: String) -> [String] {
    page.components(separatedBy: "<th scope=\"row\">").dropFirst().map { String($0.prefix { $0 != "<" }) }
  }

  /// The files of `Site`, private state and every release included, in which some of the words stand.
  func files(with words: [String]) throws -> [String] {
    let root = site.folder.path + "/Site"
    return try FileManager.default.subpathsOfDirectory(atPath: root).filter { path in
      guard let data = FileManager.default.contents(atPath: root + "/" + path) else { return false }
      return words.contains { data.range(of: Data($0.utf8)) != nil }
    }.sorted()
  }

  /// The case and the event behind the first line of an open notice of 低保.
  func dibaoEvent(of id: NoticeID) throws -> String {
    let parts = id.rawValue.split(separator: "-")
    let day = try #require(
      CivilDate(
        year: Int(parts[0].prefix(4)) ?? 0, month: Int(parts[0].dropFirst(4).prefix(2)) ?? 0,
        day: Int(parts[0].suffix(2)) ?? 0))
    let rows = try query(
      "select event_id from case_event e join case_file f using(case_id) where event='opinion' and on_date='\(day)'"
        + " and programme='dibao' and town='\(parts.last ?? "")' and protection is null order by 1")
    return try #require(rows.first)
  }

  /// An open 公示 of 低保 that lasts at least two days more.
  func openDibao() throws -> NoticeID {
    try #require(try openNotices().first { $0.rawValue.contains("-dibao-gongshi-") })
  }
}
