import Notices

extension PublishedStatistics {
  private static let heading = "gongshi-statistics\t1"
  private static let withheld = "*"

  /// The text that is kept between builds: a line for each table, with a line for each of its places under it.
  public var text: String {
    var lines = [Self.heading]
    for (group, table) in tables.sorted(by: { $0.key < $1.key }) {
      lines.append("month\t\(group.month)\t\(group.programme.rawValue)\t\(table.k)\t\(table.nodes.count)")
      for node in table.nodes {
        let parent = node.parent.map { String($0) } ?? "-"
        lines.append("\(node.place)\t\(parent)\t\(Self.fields(node.shown))")
      }
    }
    for (key, year) in years.sorted(by: { $0.key < $1.key }) {
      lines.append("year\t\(key.year)\t\(key.programme.rawValue)\t\(year.k)\t\(Self.fields(year.shown))")
    }
    lines.append("end")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func fields(_ shown: ShownFigures?) -> String {
    guard let shown else { return "\(withheld)\t\(withheld)\t\(withheld)" }
    return "\(shown.households)\t\(shown.persons)\t\(shown.amount.map { String($0.fen) } ?? withheld)"
  }

  /// Reads what `text` wrote; `nil` when anything in it is not as it was written.
  public init?(text: String) {
    self.init()
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst() == Self.heading[...] else { return nil }
    while let line = lines.popFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      switch (fields.first, fields.count) {
      case ("month", 5):
        guard let table = Self.table(fields, &lines) else { return nil }
        guard tables.updateValue(table, forKey: ConfirmedCases.Group(table)) == nil else { return nil }
      case ("year", 7):
        guard let year = Self.year(fields) else { return nil }
        let key = YearKey(year: year.year, programme: year.programme)
        guard years.updateValue(year, forKey: key) == nil else { return nil }
      case ("end", 1):
        guard lines.elementsEqual([""]) else { return nil }
        return
      default: return nil
      }
    }
    return nil
  }

  private static func table(_ fields: [Substring], _ lines: inout ArraySlice<Substring>) -> ProtectedTable? {
    let date = fields[1].split(separator: "-")
    guard date.count == 2, let year = Int(date[0]), let number = Int(date[1]),
      let month = CivilMonth(year: year, month: number),
      let programme = Programme(rawValue: String(fields[2])),
      let k = Int(fields[3]), let count = Int(fields[4]), k > 0, (1...100_000).contains(count)
    else { return nil }
    var nodes: [ProtectedNode] = []
    for index in 0..<count {
      guard let parts = lines.popFirst()?.split(separator: "\t", omittingEmptySubsequences: false),
        parts.count == 5, let place = PlaceCode(String(parts[0])),
        let shown = shown(parts[2...])
      else { return nil }
      let parent = Int(parts[1])
      guard index == 0 ? parts[1] == "-" : parent.map({ (0..<index).contains($0) }) == true else {
        return nil
      }
      nodes.append(ProtectedNode(place: place, parent: parent, shown: shown.figures))
    }
    return ProtectedTable(programme: programme, month: month, k: k, nodes: nodes)
  }

  private static func year(_ fields: [Substring]) -> ProtectedYear? {
    guard let year = Int(fields[1]), let programme = Programme(rawValue: String(fields[2])),
      let k = Int(fields[3]), k > 0, let shown = shown(fields[4...])
    else { return nil }
    return ProtectedYear(programme: programme, year: year, k: k, shown: shown.figures)
  }

  private static func shown(_ fields: ArraySlice<Substring>) -> (figures: ShownFigures?, Void)? {
    let values = fields.map { $0 == withheld ? nil : Int($0) }
    let isRead = zip(fields, values).allSatisfy { $0 == withheld || ($1 ?? -1) >= 0 }
    guard isRead, values.count == 3 else { return nil }
    guard let households = values[0], let persons = values[1] else {
      return values.allSatisfy { $0 == nil } ? (nil, ()) : nil
    }
    return (
      ShownFigures(households: households, persons: persons, amount: values[2].map { Money(fen: $0) }), ()
    )
  }
}
