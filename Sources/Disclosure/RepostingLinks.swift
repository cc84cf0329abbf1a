import Notices

/// Which notices took the place of which, because a line was posted again (重新公示).
///
/// Only notices are linked, never lines: who was objected to is nothing that a page tells.
/// Source: 特困人员认定办法 第十五条、第二十六条; 最低生活保障审核确认办法 第三十七条.
struct RepostingLinks {
  private var later: [NoticeID: Set<NoticeID>] = [:]
  private var earlier: [NoticeID: Set<NoticeID>] = [:]

  /// Links the postings of one case that are or were shown.
  mutating func link(_ postings: [Posting]) {
    for line in postings {
      guard let event = line.reposting, let home = postings.last(where: { $0.event == event }) else {
        continue
      }
      later[line.noticeID, default: []].insert(home.noticeID)
      earlier[home.noticeID, default: []].insert(line.noticeID)
    }
  }

  /// The notices in which lines of this one stand again, by id.
  func later(than id: NoticeID) -> [NoticeID] { (later[id] ?? []).sorted() }

  /// The notices of which lines stand again in this one, by id.
  func earlier(than id: NoticeID) -> [NoticeID] { (earlier[id] ?? []).sorted() }
}
