import Content
import Markup
import Notices
import SiteModel
import Templating

/// A column of the list.
struct HeaderValues: TemplateRecord {
  let label: String
  let isNumeric: Bool

  static let schema = TemplateSchema<Self>(.init("label", \.label), .init("numeric", \.isNumeric))
}

/// A cell of the list.
struct CellValues: TemplateRecord {
  let label: String
  let value: String
  let isNumeric: Bool
  var isName = false

  static let schema = TemplateSchema<Self>(
    .init("label", \.label), .init("value", \.value), .init("numeric", \.isNumeric),
    .init("name", \.isName))
}

/// A line of the list.
struct RowValues: TemplateRecord {
  let number: String
  let cells: [CellValues]

  static let schema = TemplateSchema<Self>(.init("number", \.number), .init("cells", \.cells))
}

/// The list of a notice as a table: which columns it has, and what stands in them.
struct NoticeTable {
  let notice: PublicNotice
  let places: PlaceTree
  /// Columns that say nothing where the table stands.
  var leftOut: Set<NoticeField> = []

  /// A column: the field that it shows, and how.
  struct Column {
    let field: NoticeField
    let label: String
    let isNumeric: Bool
    var isName = false
    let value: (NoticeRow) -> String
  }

  /// The columns in a fixed order; the town is left out, because the notice is of one town.
  var columns: [Column] {
    let places = places
    let all = [
      Column(field: .name, label: "姓名", isNumeric: false, isName: true) { $0.name?.text ?? "" },
      Column(field: .community, label: "社区（村）", isNumeric: false) { row in
        row.community.map { places[$0]?.name ?? $0.rawValue } ?? ""
      },
      Column(field: .householdSize, label: "家庭人口（人）", isNumeric: true) {
        $0.householdSize.map { "\($0)" } ?? ""
      },
      Column(field: .coveredPersons, label: "保障人口（人）", isNumeric: true) {
        $0.coveredPersons.map { "\($0)" } ?? ""
      },
      Column(field: .monthlyAmount, label: "保障金额（元/月）", isNumeric: true) { $0.monthlyAmount?.yuan ?? "" },
      Column(field: .oneOffAmount, label: "救助金额（元，一次性）", isNumeric: true) { $0.oneOffAmount?.yuan ?? "" },
      Column(field: .reasonCategory, label: "救助事由", isNumeric: false) { $0.reason?.chinese ?? "" }
    ]
    return all.filter { notice.fields.contains($0.field) && !leftOut.contains($0.field) }
  }

  var headers: [HeaderValues] { headers(columns) }

  var rows: [RowValues] { rows(notice.rows, columns) }

  func headers(_ columns: [Column]) -> [HeaderValues] {
    columns.map { HeaderValues(label: $0.label, isNumeric: $0.isNumeric) }
  }

  func rows(_ rows: [NoticeRow], _ columns: [Column]) -> [RowValues] {
    rows.map { row in
      RowValues(
        number: row.number,
        cells: columns.map {
          CellValues(label: $0.label, value: $0.value(row), isNumeric: $0.isNumeric, isName: $0.isName)
        })
    }
  }
}
