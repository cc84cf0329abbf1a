@_spi(Boards) import Disclosure
import Notices
import Templating

/// A column of the list.
struct SheetHeader: TemplateRecord {
  let label: String
  let isNumeric: Bool

  static let schema = TemplateSchema<Self>(.init("label", \.label), .init("numeric", \.isNumeric))
}

/// A cell of the list.
struct SheetCell: TemplateRecord {
  let value: String
  let isNumeric: Bool
  let isName: Bool

  static let schema = TemplateSchema<Self>(
    .init("value", \.value), .init("numeric", \.isNumeric), .init("name", \.isName))
}

/// A line of the list.
struct SheetRow: TemplateRecord {
  let number: String
  let cells: [SheetCell]

  static let schema = TemplateSchema<Self>(.init("number", \.number), .init("cells", \.cells))
}

/// The list of a sheet as a table.
struct SheetTable {
  let list: BoardList
  let places: PlaceTree
  /// Whether names are masked although the board shows them in full: for the twin that may be looked at by anybody.
  let isMasked: Bool

  private struct Column {
    let label: String
    var isNumeric = false
    var isName = false
    let value: (BoardRow) -> String
  }

  /// The columns in a fixed order. The town stands in the title, and the community, too, unless the sheet has several.
  private var columns: [Column] {
    let (places, isMasked) = (places, isMasked)
    let all: [(NoticeField, Column)] = [
      (
        .name,
        Column(label: "姓名", isName: true) { row in
          (isMasked ? row.name?.maskedName.text : row.name?.text) ?? ""
        }
      ),
      (
        .community,
        Column(label: "社区（村）") { row in
          row.cleared.community.map { places[$0]?.name ?? $0.rawValue } ?? ""
        }
      ),
      (.householdSize, Column(label: "家庭人口（人）", isNumeric: true) { Self.text($0.cleared.householdSize) }),
      (.coveredPersons, Column(label: "保障人口（人）", isNumeric: true) { Self.text($0.cleared.coveredPersons) }),
      (.monthlyAmount, Column(label: "保障金额（元/月）", isNumeric: true) { $0.cleared.monthlyAmount?.yuan ?? "" }),
      (.oneOffAmount, Column(label: "救助金额（元）", isNumeric: true) { $0.cleared.oneOffAmount?.yuan ?? "" }),
      (.reasonCategory, Column(label: "救助事由") { $0.cleared.reason?.chinese ?? "" })
    ]
    return all.filter { isShown($0.0) }.map(\.1)
  }

  private func isShown(_ field: NoticeField) -> Bool {
    switch field {
    case .name: list.names != .none && list.notice.fields.contains(.name)
    case .community: list.board == .institution && list.notice.fields.contains(.community)
    default: list.notice.fields.contains(field)
    }
  }

  var headers: [SheetHeader] { columns.map { SheetHeader(label: $0.label, isNumeric: $0.isNumeric) } }

  var rows: [SheetRow] {
    let columns = columns
    return list.rows.map { row in
      SheetRow(
        number: row.number,
        cells: columns.map {
          SheetCell(value: $0.value(row), isNumeric: $0.isNumeric, isName: $0.isName)
        })
    }
  }

  private static func text(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }
}
