@_spi(Disclosure) import Notices
import Reporting

/// Turns the counts of confirmed cases into the figures that may be published.
struct Statistics {
  let places: PlaceTree
  /// The largest number that is withheld.
  let k: Int
  let asOf: CivilDate
  /// What was published before; it stays as it was.
  let earlier: PublishedStatistics

  /// The statistics of a whole store; none of a part, whose small numbers can not be protected against the rest.
  func protect(
    _ cases: ConfirmedCases, in store: CaseSnapshot, findings: inout FindingTally
  ) -> PublishedStatistics {
    guard let town = store.town else { return protect(cases, findings: &findings) }
    findings.add(
      Diagnostic(
        .disclosureTownWithoutStatistics, zh: "只读取了镇 \(town) 的案件，不出统计",
        en: "only the cases of town \(town) were read: no statistics"))
    return PublishedStatistics()
  }

  /// The tables and years that may be published on the day, earlier ones included.
  ///
  /// - Parameters:
  ///   - cases: the cases as they are.
  ///   - findings: takes a note of each month that the store tells otherwise by now, and every number that comes out.
  func protect(_ cases: ConfirmedCases, findings: inout FindingTally) -> PublishedStatistics {
    var published = PublishedStatistics()
    var truths: [ConfirmedCases.Group: TrueTable] = [:]
    let suppression = Suppression(k: k)
    for month in months(cases) {
      for programme in Programme.allCases {
        let group = ConfirmedCases.Group(month: month, programme: programme)
        let truth = TrueTable(group, cases.totals[group] ?? [:], places: places)
        truths[group] = truth
        if let known = earlier.tables[group] {
          published.tables[group] = known
          if known.isContradicted(by: truth) { findings.add(Self.kept(group)) }
        } else if !cases.totals.isEmpty {
          published.tables[group] = suppression.protect(truth)
        }
      }
    }
    let current = CivilMonth(of: asOf)
    for year in Set(published.tables.keys.map(\.month.year)).sorted() where year < current.year {
      for programme in Programme.allCases {
        let tables = published.tables(of: programme, in: year)
        guard tables.count == 12 else { continue }
        let key = PublishedStatistics.YearKey(year: year, programme: programme)
        published.years[key] = earlier.years[key] ?? protect(year, tables, truths, suppression)
      }
    }
    audit(published, truths, findings: &findings)
    return published
  }

  /// The months that are over, from the first in which anything was confirmed; none is left out, because a gap tells.
  private func months(_ cases: ConfirmedCases) -> [CivilMonth] {
    let current = CivilMonth(of: asOf)
    let known = (Array(cases.totals.keys) + Array(earlier.tables.keys)).map(\.month)
    guard var month = known.min() else { return [] }
    var months: [CivilMonth] = []
    while month < current {
      months.append(month)
      month = month.next
    }
    return months
  }

  private func protect(
    _ year: Int, _ tables: [ProtectedTable], _ truths: [ConfirmedCases.Group: TrueTable],
    _ suppression: Suppression
  ) -> ProtectedYear? {
    guard let programme = tables.first?.programme else { return nil }
    let months = tables.map { table in
      let group = ConfirmedCases.Group(month: table.month, programme: programme)
      return Suppression.Month(
        shown: table.district, totals: truths[group]?.nodes.first?.totals ?? CaseTotals())
    }
    // Under another threshold other numbers would have been hidden: such months can not be joined.
    let isOneThreshold = tables.allSatisfy { $0.k == k }
    return ProtectedYear(
      programme: programme, year: year, k: k,
      shown: isOneThreshold ? suppression.year(months, of: programme) : nil)
  }

  private func audit(
    _ published: PublishedStatistics, _ truths: [ConfirmedCases.Group: TrueTable],
    findings: inout FindingTally
  ) {
    for year in published.auditedYears() {
      let audit = DisclosureAudit(k: year.tables.first?.k ?? k)
      var leaks = audit.leaks(year)
      // What was published before went through this then; it can not be taken back, and the store has gone on since.
      let isNew = year.total.map { total in
        earlier.years[PublishedStatistics.YearKey(year: total.year, programme: total.programme)] == nil
      }
      let tables = year.tables.compactMap { table in
        truths[ConfirmedCases.Group(month: table.month, programme: table.programme)].map { ($0, table) }
      }.filter { isNew == true || earlier.tables[ConfirmedCases.Group($0.1)] == nil }
      leaks += audit.unlistedLeaks(tables, total: isNew == true ? year.total : nil)
      for leak in leaks { findings.add(leak.diagnostic) }
    }
  }

  private static func kept(_ group: ConfirmedCases.Group) -> Diagnostic {
    Diagnostic(
      .disclosureStatisticKept,
      zh: "\(group.month) 的\(group.programme.chineseShort)统计已经公布，案件库后来有改动；网站保持首次公布的数字",
      en:
        "the statistics of \(group.month), \(group.programme.rawValue), are published; the store has changed "
        + "since, and the figures stay as they were")
  }
}

extension ConfirmedCases.Group {
  init(_ table: ProtectedTable) { self.init(month: table.month, programme: table.programme) }
}

extension ProtectedTable {
  /// Whether the store now tells another number of a place that is shown. A month that it no longer has tells nothing.
  func isContradicted(by truth: TrueTable) -> Bool {
    guard let whole = truth.nodes.first?.totals, whole.households > 0 else { return false }
    let now = Dictionary(
      truth.nodes.map { ($0.place, $0.totals) }, uniquingKeysWith: { first, _ in first })
    return nodes.contains { node in
      guard let shown = node.shown, let totals = now[node.place] else { return false }
      return shown != ShownFigures(totals, withAmount: shown.amount != nil)
    }
  }
}

extension DisclosureAudit.Leak {
  /// The finding that stops a build.
  var diagnostic: Diagnostic {
    let time = month?.description ?? year.map { String($0) } ?? "-"
    let place = place?.rawValue ?? "-"
    return Diagnostic(
      .disclosureStatisticLeak,
      zh: "\(time) \(programme.chineseShort)、地点 \(place)：不公布的数字能从公布的数字推算出来（\(measure.rawValue)）",
      en:
        "\(time), \(programme.rawValue), place \(place): a withheld number (\(measure.rawValue)) can be worked "
        + "out from what is published")
  }
}
