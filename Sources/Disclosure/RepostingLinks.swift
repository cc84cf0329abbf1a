import Notices

/// Which notices took the place of which, because a line was posted again (重新公示).
///
/// Only notices are linked, never lines: who was objected to is nothing that a page tells.
/// Source: 特困人员认定办法 第十五条、第二十六条; 最低生活保障审核确认办法 第三十七条.
struct RepostingLinks {
  private struct Key: Hashable {
    let caseID: CaseID
    let event: CaseEvent
  }

  private var later: [NoticeID: Set<NoticeID>] = [:]
  private var earlier: [NoticeID: Set<NoticeID>] = [:]

  /// Links the postings that are or were shown.
  init(_ groups: [NoticeID: [Posting]]) {
    let contested = groups.mapValues { $0.filter { $0.reposting != nil } }.filter { !$0.value.isEmpty }
    guard !contested.isEmpty else { return }
    let cases = Set(contested.values.joined().map(\.record.id))
    var homes: [Key: NoticeID] = [:]
    for (id, lines) in groups {
      for line in lines where cases.contains(line.record.id) {
        homes[Key(caseID: line.record.id, event: line.event)] = id
      }
    }
    for (id, lines) in contested {
      for line in lines {
        guard let event = line.reposting, let home = homes[Key(caseID: line.record.id, event: event)]
        else { continue }
        later[id, default: []].insert(home)
        earlier[home, default: []].insert(id)
      }
    }
  }

  /// The notices in which lines of this one stand again, by id.
  func later(than id: NoticeID) -> [NoticeID] { (later[id] ?? []).sorted() }

  /// The notices of which lines stand again in this one, by id.
  func earlier(than id: NoticeID) -> [NoticeID] { (earlier[id] ?? []).sorted() }
}
