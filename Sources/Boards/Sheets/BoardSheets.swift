public import Disclosure
public import Notices
public import Reporting
import Templating

/// A sheet for one board, ready to be printed.
///
/// Where it shows full names its bytes stay inside this module, which writes them into a print folder and nowhere else.
public struct BoardSheet: Sendable {
  /// Its name in the print folder.
  public let file: String
  /// Its title.
  public let title: String
  /// The board on which it hangs.
  public let place: String
  /// How names are shown.
  public let names: NameForm
  /// The last day on which it may hang.
  public let lastDay: CivilDate
  /// The sheet with all names masked: what anybody may see.
  public let maskedBytes: [UInt8]
  /// The sheet with full names, if it shows them.
  let openBytes: [UInt8]?

  /// What is printed.
  var bytes: [UInt8] { openBytes ?? maskedBytes }
}

extension BoardSheet: CustomStringConvertible, CustomReflectable {
  /// The name of the file.
  public var description: String { file }
  /// Shows nothing of the sheet.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// The sheets of a run, with the page that explains them.
public struct BoardSheets: Sendable {
  /// The sheets, ordered by file.
  public let sheets: [BoardSheet]
  let guide: [UInt8]
  let style: [UInt8]

  /// Prints lists.
  ///
  /// - Parameters:
  ///   - lists: what may be put on boards.
  ///   - parts: what the public side gives for each notice; a list without is left out.
  ///   - frame: what every sheet says.
  ///   - templates: how sheets look.
  public init(
    _ lists: [BoardList], parts: [NoticeID: PublicParts], frame: BoardFrame, templates: BoardTemplates
  ) {
    let printed = lists.compactMap { list in parts[list.notice.id].map { (list: list, parts: $0) } }
    sheets = printed.map { item in
      func values(isMasked: Bool) -> SheetValues {
        SheetValues(list: item.list, frame: frame, parts: item.parts, isMasked: isMasked)
      }
      let masked = values(isMasked: true)
      return BoardSheet(
        file: Self.file(item.list, frame.places), title: masked.title, place: masked.place,
        names: item.list.names, lastDay: item.list.notice.period.lastDay,
        maskedBytes: templates.sheet.bytes(masked),
        openBytes: item.list.names == .full ? templates.sheet.bytes(values(isMasked: false)) : nil)
    }.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    guide = templates.guide.bytes(GuideValues(sheets: sheets, lists: printed.map(\.list), frame: frame))
    style = templates.style
  }

  init(sheets: [BoardSheet], guide: [UInt8], style: [UInt8]) {
    self.sheets = sheets
    self.guide = guide
    self.style = style
  }

  private static func file(_ list: BoardList, _ places: PlaceTree) -> String {
    let board = list.board == .institution ? "jigou" : places[list.place]?.slug ?? list.place.rawValue
    return "\(list.notice.id)-\(board).html"
  }
}

/// What is shown to those who inspect a sheet.
@_spi(Boards)
public struct SheetView {
  /// The name of the file.
  public let file: String
  /// The last day of its list; `nil` for the guide.
  public let lastDay: CivilDate?
  /// The bytes, as they would be printed.
  public let bytes: [UInt8]
  /// Whether names in full are meant to be there.
  public let hasFullNames: Bool
}

/// Sheets that have been inspected and found sound; only these can be written.
public struct InspectedSheets: Sendable {
  /// The sheets.
  public let sheets: [BoardSheet]
  let guide: [UInt8]
  let style: [UInt8]

  fileprivate init(_ sheets: BoardSheets) {
    self.sheets = sheets.sheets
    guide = sheets.guide
    style = sheets.style
  }
}

extension BoardSheets {
  /// Has every sheet looked at, masked and as it will be printed. With any error none is approved.
  ///
  /// - Parameter look: gives what is wrong with a sheet.
  @_spi(Boards)
  public func inspected(by look: ([SheetView]) -> [Diagnostic]) -> Report<InspectedSheets?> {
    var views = sheets.map {
      SheetView(file: $0.file, lastDay: $0.lastDay, bytes: $0.maskedBytes, hasFullNames: false)
    }
    views += sheets.compactMap { sheet in
      sheet.openBytes.map {
        SheetView(file: sheet.file, lastDay: sheet.lastDay, bytes: $0, hasFullNames: true)
      }
    }
    views.append(SheetView(file: PrintFolder.guideFile, lastDay: nil, bytes: guide, hasFullNames: false))
    let found = look(views)
    return Report(found.contains { $0.severity == .error } ? nil : InspectedSheets(self), found)
  }
}
