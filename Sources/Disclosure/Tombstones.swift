@_spi(Disclosure) import Notices

/// Decides which ended lists may say how many lines they had.
///
/// Together with the statistics such a number tells who was not on the list, or how small another list was. It is said
/// only of a decision in a town whose number for the month is published, when every list of the month had more than k
/// lines; then it tells no more than the town's number, divided into parts of more than k.
struct Tombstones {
  let statistics: PublishedStatistics
  /// The largest number that is withheld.
  let k: Int

  private struct Key: Hashable {
    let town: PlaceCode
    let group: ConfirmedCases.Group

    init(_ notice: PublicNotice) {
      town = notice.town
      group = ConfirmedCases.Group(
        month: CivilMonth(of: notice.period.postedOn), programme: notice.programme)
    }
  }

  /// The notices, with the counts of ended lists withheld where they tell something.
  func protect(_ notices: [PublicNotice]) -> [PublicNotice] {
    var small: Set<Key> = []
    for notice in notices where notice.event == .confirmed && !isLarge(notice) { small.insert(Key(notice)) }
    return notices.map { notice in
      guard case .tombstone = notice.content else { return notice }
      let key = Key(notice)
      let isTold =
        notice.event == .confirmed && !small.contains(key)
        && statistics.tables[key.group]?.nodes.contains { $0.place == key.town && $0.shown != nil } == true
      return isTold ? notice : notice.showing(.tombstone(lines: .concealed))
    }
  }

  private func isLarge(_ notice: PublicNotice) -> Bool {
    switch notice.content {
    case .list(let rows): rows.count > k
    case .tombstone(.exact(let lines)): lines > k
    case .tombstone: false
    }
  }
}
