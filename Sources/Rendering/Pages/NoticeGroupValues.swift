import Notices
import Templating

/// The lines of one community in a long list.
struct NoticeGroupValues: TemplateRecord {
  let id: String
  let name: String
  let headers: [HeaderValues]
  let rows: [RowValues]

  static let schema = TemplateSchema<Self>(
    .init("id", \.id), .init("name", \.name), .init("count", { $0.rows.count }),
    .init("headers", \.headers), .init("rows", \.rows))
}

/// A long list, parted by community.
struct GroupedListValues: TemplateRecord {
  let groups: [NoticeGroupValues]

  static let schema = TemplateSchema<Self>(.init("groups", \.groups))
}

extension NoticeTable {
  /// A list of more lines than this is parted: three screens of a phone.
  static let longestWhole = 30

  /// The list parted by community; `nil` for one that is short, or of one community, or that names none.
  ///
  /// Each line of the clearance stands in one group, in the clearance's order; groups follow the table of places,
  /// with lines that name no community at the end. The community stands in the heading instead of a column: nothing
  /// is shown that the whole list would not show.
  var grouped: GroupedListValues? {
    let lines = notice.rows
    guard lines.count > Self.longestWhole, notice.fields.contains(.community) else { return nil }
    let groups = Dictionary(grouping: lines, by: \.community)
    guard groups.count > 1 else { return nil }
    let codes = groups.keys.sorted { ($0?.rawValue ?? "~") < ($1?.rawValue ?? "~") }
    let columns = columns.filter { $0.field != .community }
    return GroupedListValues(
      groups: codes.map { code in
        let place = code.flatMap { places[$0] }
        return NoticeGroupValues(
          id: "shequ-" + (place?.slug ?? code?.rawValue ?? "qita"),
          name: place?.name ?? code?.rawValue ?? "没有写明社区（村）的",
          headers: headers(columns), rows: rows(groups[code] ?? [], columns))
      })
  }
}
