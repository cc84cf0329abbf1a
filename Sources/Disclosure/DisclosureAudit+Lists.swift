import Notices

extension DisclosureAudit {
  /// The numbers of households that are never listed which come out when somebody takes the lists away from what is
  /// published. That there are none of them may be known.
  ///
  /// - Parameters:
  ///   - tables: the months of a programme as they are and as they were protected.
  ///   - total: the total of the year that joins them, if it is over.
  func unlistedLeaks(_ tables: [(truth: TrueTable, shown: ProtectedTable)], total: ProtectedYear?) -> [Leak] {
    guard let programme = tables.first?.truth.programme else { return [] }
    var sums = Sums()
    var direct: [Sums.Cell] = []
    if let total {
      let all = tables.reduce(0) { $0 + ($1.truth.nodes.first?.totals.unlisted ?? 0) }
      sums.add(
        total.shown == nil ? nil : all, cap: SumForest.unlimited, parent: nil, month: nil, place: nil)
    }
    for table in tables {
      let base = sums.parents.count
      for (node, shown) in zip(table.truth.nodes, table.shown.nodes) {
        let value = shown.shown == nil ? nil : node.totals.unlisted
        sums.add(
          value, cap: node.parent == nil ? k + 1 : SumForest.unlimited,
          parent: node.parent.map { $0 + base } ?? (total == nil ? nil : 0), month: table.truth.month,
          place: node.place)
        if let value, (1...k).contains(value) {
          direct.append(Sums.Cell(month: table.truth.month, place: node.place))
        }
      }
    }
    let narrow = sums.leaks(width: k, zeroIsHarmless: true)
    return (direct + narrow.filter { !direct.contains($0) }).map { cell in
      Leak(
        programme: programme, month: cell.month, year: cell.month == nil ? total?.year : nil,
        place: cell.place, measure: .unlisted)
    }
  }
}
