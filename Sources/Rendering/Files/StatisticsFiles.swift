import Notices
import Reporting

/// Writes the open data of the statistics from the same protected values as the page.
struct StatisticsFiles {
  let places: PlaceTree

  /// The files: CSV (RFC 4180, with a byte order mark so that spreadsheet programs read it as UTF-8) and JSON.
  func render(_ cells: [StatisticCell]) -> [RenderedFile] {
    [
      RenderedFile(path: "tongji/tongji.csv", bytes: csv(cells), kind: .data),
      RenderedFile(path: "tongji/tongji.json", bytes: json(cells), kind: .data)
    ]
  }

  private func name(_ cell: StatisticCell) -> String { places[cell.place]?.name ?? cell.place.rawValue }

  private func csv(_ cells: [StatisticCell]) -> [UInt8] {
    var out: [UInt8] = [0xEF, 0xBB, 0xBF]
    func line(_ fields: [String]) {
      out += fields.map(Self.quoted).joined(separator: ",").utf8
      out += "\r\n".utf8
    }
    line(["时间", "地点代码", "地点", "项目", "户数", "人数", "金额（元）"])
    for cell in cells {
      line([
        cell.period.description, cell.place.rawValue, name(cell), cell.programme.chinese,
        cell.households.text,
        cell.persons.text, amount(cell)
      ])
    }
    return out
  }

  /// The sign for a withheld sum, nothing where no money is granted.
  private func amount(_ cell: StatisticCell) -> String {
    cell.amount.map(\.plainYuan) ?? (cell.programme.paysMoney ? "*" : "")
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 0x20 }
    return needsQuotes
      ? "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      : field
  }

  private func json(_ cells: [StatisticCell]) -> [UInt8] {
    JSONValue.array(
      cells.map { cell in
        .object([
          ("period", .string(cell.period.description)),
          ("place", .string(cell.place.rawValue)),
          ("place_name", .string(name(cell))),
          ("programme", .string(cell.programme.rawValue)),
          ("households", Self.value(cell.households)),
          ("persons", Self.value(cell.persons)),
          (
            "amount_fen",
            cell.amount.map { .int($0.fen) } ?? (cell.programme.paysMoney ? .string("*") : .null)
          )
        ])
      }
    ).bytes + [UInt8(ascii: "\n")]
  }

  private static func value(_ count: DisclosedCount) -> JSONValue {
    switch count {
    case .exact(let number): .int(number)
    case .withheld, .concealed: .string(count.text)
    }
  }
}

extension Money {
  /// The amount in yuan for data files, without separators.
  var plainYuan: String { yuan.filter { $0 != "," } }
}
