import Boards
import CaseStore
import CommonMark
import Content
import Digests
import Disclosure
import Inspection
import Markup
import Notices
import Publishing
import Rendering
public import Reporting
import SiteModel

/// From the case store to sheets of paper: beside the site, never through it.
public enum BoardPipeline {
  /// Prints the sheets of the open notices. With any error no sheet is written; ended ones are removed all the same.
  public static func run(_ request: BoardRequest) -> Report<BoardOutcome?> {
    let build = request.build
    var found = build.missingFolders() + build.pastDay()
    guard found.isEmpty else { return Report(nil, found) }
    let folder = PrintFolder(
      path: request.folder, outside: [build.output, build.root + "/Content", build.root + "/Templates"])
    guard let ended = folder.prepare(today: build.today).unwrap(into: &found) else {
      return Report(nil, found)
    }
    let store = ReleaseStore(root: build.output, program: "gongshi \(build.version)")
    store.prepare().unwrap(into: &found)
    let key = PrivateState(output: build.output).noticeKey(isReady: !found.hasErrors).unwrap(into: &found)
    let content = ContentReader.read(.onDisk(build.root + "/Content")).unwrap(into: &found)
    let templates = BoardTheme(root: build.root).load().unwrap(into: &found)
    guard let content, let key else { return Report(nil, found) }

    let town = build.town(in: content.places).unwrap(into: &found)
    let community = request.community(in: content.places, town: town).unwrap(into: &found)
    let snapshot = build.readCases(town: town).unwrap(into: &found)
    guard let snapshot, let templates, !found.hasErrors else { return Report(nil, found) }
    // What was withdrawn or corrected on the site is so on paper.
    let record = PublicationRecord(build)
    found += record.readOnly()
    let policy = build.policy(content, key: key, register: record.register)
    let clearance = clearForBoards(snapshot, under: policy, asOf: build.asOf).unwrap(into: &found)
    let lists = clearance.lists.filter { list in
      (town.map { list.notice.town == $0 } ?? true) && (community.map { list.place == $0 } ?? true)
    }
    let parts = PublicSide(content: content).parts(lists.map(\.notice)).unwrap(into: &found)
    let sheets = BoardSheets(
      lists, parts: parts, frame: BoardFrame(content, build, request.paper), templates: templates)
    found = build.isRelease ? found.map(\.forRelease) : found
    let inspected = SheetGate.inspect(
      sheets, clearance: clearance, policy: GatePolicy(content, asOf: build.asOf)
    ).unwrap(into: &found)
    guard let inspected, !found.hasErrors else { return Report(nil, found) }
    let outcome = folder.write(inspected).unwrap(into: &found)
    return Report(
      outcome.map { outcome in
        BoardOutcome(
          sheets: inspected.sheets.map {
            BoardOutcome.Sheet(
              path: request.folder + "/" + $0.file, hasFullNames: $0.names == .full, lastDay: $0.lastDay)
          }, removed: outcome.removed + ended, policy: content.disclosure)
      }, found)
  }
}

extension BoardFrame {
  init(_ content: SiteContent, _ request: BuildRequest, _ paper: BoardPaper) {
    self.init(
      siteName: content.settings.name, hotline: content.settings.hotlineNumber,
      hotlineLabel: content.settings.hotlineLabel, places: content.places, sources: content.rules.sources,
      asOf: request.asOf, isDraft: request.isRehearsal || !request.isRelease, paper: paper)
  }
}

/// What the public side gives for notices that leave by another way than the site: addresses, QR codes, staff's words.
struct PublicSide {
  let content: SiteContent

  /// The address of a notice on the site.
  func address(of notice: PublicNotice) -> String {
    content.settings.baseURL + RoutePath.percentEncoded(notice.route.clean)
  }

  func parts(_ notices: [PublicNotice]) -> Report<[NoticeID: PublicParts]> {
    var found: [Diagnostic] = []
    var parts: [NoticeID: PublicParts] = [:]
    for notice in notices where parts[notice.id] == nil {
      let address = address(of: notice)
      guard let code = QRCode(address) else {
        found.append(
          Diagnostic(
            .renderingQRCode, zh: "网址太长，做不成二维码：\(address)",
            en: "the address is too long for a QR code: \(address)"))
        continue
      }
      let words = content.words(for: notice.id)
      parts[notice.id] = PublicParts(
        address: address, code: code.svg(label: "二维码：\(address)"), opening: words?.opening?.html(),
        closing: words?.closing?.html())
    }
    return Report(parts, found)
  }
}

extension BoardRequest {
  /// The community that was asked for, by code, slug or name.
  func community(in places: PlaceTree, town: PlaceCode?) -> Report<PlaceCode?> {
    guard let community else { return Report(nil) }
    let candidates = places.places(at: .community).filter { place in
      town.map { places.contains($0, place.code) } ?? true
    }
    let found = candidates.filter { [$0.code.rawValue, $0.slug, $0.name].contains(community) }
    if found.count == 1 { return Report(found[0].code) }
    let many = found.map(\.code.rawValue).joined(separator: "、")
    return Report(
      nil,
      [
        found.isEmpty
          ? Diagnostic(
            .pipelineUnknownCommunity, zh: "没有社区“\(community)”", en: "there is no community '\(community)'",
            hint: Suggestion.hint(
              for: community, in: candidates.map(\.slug) + candidates.map(\.code.rawValue)))
          : Diagnostic(
            .pipelineUnknownCommunity, zh: "几个社区都叫“\(community)”：\(many)",
            en: "several communities are called '\(community)': \(many)")
      ])
  }
}
