import Content
public import Notices
public import Publishing
public import Reporting
import SiteModel

/// The sheets of a board as they are online, for printing: what hangs on the wall is what the web says.
///
/// Nothing is made anew, so neither the case store nor a full name is ever near: names are masked as on the site.
public struct PublishedBoard: Sendable {
  /// The place's name.
  public let place: String
  /// The place in names of files: `xiaoyangqi`, or `xiaoyangqi-shili-1` for a community.
  public let name: String
  /// The pages with sheets, in their order; none while nothing is posted.
  public let pages: [PublishedFile]
  /// The style sheets that the pages use.
  public let styles: [PublishedFile]

  /// The last day of the list that ends first; `nil` without lists.
  public var lastDay: CivilDate? { pages.compactMap(\.listLastDay).min() }

  /// Reads the sheets of a place from the release that is online.
  ///
  /// - Parameters:
  ///   - name: the town or community, by code, slug or name; a community also as `xiaoyangqi/shili-1`.
  ///   - request: where the project and its site are, and what day it is.
  /// - Returns: the sheets; `nil` when they can not be had or a list among them has ended.
  public static func read(_ name: String, _ request: BuildRequest) -> Report<PublishedBoard?> {
    var found = request.missingFolders()
    guard found.isEmpty else { return Report(nil, found) }
    // What is wrong with articles is the business of a build.
    guard let content = ContentReader.read(.onDisk(request.root + "/Content")).unwrap(into: &found) else {
      return Report(nil, found)
    }
    found = []
    guard let place = content.places.boardPlace(name).unwrap(into: &found) else { return Report(nil, found) }
    let slugs = content.places.path(to: place.code).filter { $0.level != .district }.map(\.slug)
    let folder = (["difang"] + slugs + [SiteBuilder.boardFolder]).joined(separator: "/") + "/"
    let files = request.store.onlineFiles { entry in
      entry.path.hasPrefix(folder) || entry.path.hasPrefix("assets/") && entry.path.hasSuffix(".css")
    }.unwrap(into: &found)
    guard let files else {
      if found.isEmpty { found.append(noBoard(place, request)) }
      return Report(nil, found)
    }
    let pages = files.filter { $0.path.hasPrefix(folder) }
    guard let first = pages.first else { return Report(nil, found + [noBoard(place, request)]) }
    found += days(of: pages, made: first.asOf, today: request.asOf, place)
    let board = PublishedBoard(
      place: place.name, name: slugs.joined(separator: "-"),
      pages: pages.filter { $0.listLastDay != nil }.sorted { number(of: $0) < number(of: $1) },
      styles: files.filter { $0.path.hasPrefix("assets/") })
    return Report(found.hasErrors ? nil : board, found)
  }

  /// The number of a page of the board, as its address has it; the first has none.
  private static func number(of page: PublishedFile) -> Int {
    page.path.split(separator: "/").dropLast().last.flatMap { Int($0) } ?? 1
  }

  private static func noBoard(_ place: Place, _ request: BuildRequest) -> Diagnostic {
    Diagnostic(
      .pipelineNoBoard, at: SourceLocation(file: request.output), zh: "线上没有\(place.name)的公示栏名单",
      en: "nothing is online for the board of \(place.name)")
  }

  private static func days(
    of pages: [PublishedFile], made: CivilDate, today: CivilDate, _ place: Place
  ) -> [Diagnostic] {
    if let ended = pages.compactMap(\.listLastDay).min(), ended < today {
      return [
        Diagnostic(
          .pipelineEndedBoard, zh: "\(place.name)公示栏里有 \(ended.chinese) 已到期的名单",
          en: "the board of \(place.name) has a list that ended on \(ended)")
      ]
    }
    guard made != today else { return [] }
    return [
      Diagnostic(
        .pipelineOldBoard, zh: "线上的网站是按 \(made) 生成的，今天是 \(today)",
        en: "the site online was made for \(made), and today is \(today)")
    ]
  }
}

extension PlaceTree {
  /// The town or community that somebody names.
  fileprivate func boardPlace(_ name: String) -> Report<Place?> {
    let candidates = places.filter { $0.level == .town || $0.level == .community }
    func slugs(_ place: Place) -> String {
      path(to: place.code).filter { $0.level != .district }.map(\.slug).joined(separator: "/")
    }
    let found = candidates.filter { [$0.code.rawValue, $0.slug, $0.name, slugs($0)].contains(name) }
    if found.count == 1 { return Report(found[0]) }
    let all = found.map(slugs).joined(separator: "、")
    return Report(
      nil,
      [
        found.isEmpty
          ? Diagnostic(
            .pipelineUnknownPlace, zh: "没有镇或者社区“\(name)”", en: "there is no town or community '\(name)'",
            hint: Suggestion.hint(for: name, in: candidates.map(slugs) + candidates.map(\.slug)))
          : Diagnostic(
            .pipelineUnknownPlace, zh: "几个地方都叫“\(name)”：\(all)",
            en: "several places are called '\(name)': \(all)")
      ])
  }
}
