import Notices

/// What follows an objection: a new opinion and, for some programmes, a new posting (重新公示).
///
/// In the store that is a posting, an objection, a new investigation, and a second opinion on a later day.
/// Source: 特困人员认定办法 第十五条、第二十六条; 最低生活保障审核确认办法 第十九条.
extension CaseHistory {
  /// The posting that takes the place of another: the next opinion of the same kind before the case is decided.
  ///
  /// Without an objection in between it counts only while the first is still shown: two opinions far apart, with
  /// nothing recorded between them, are two applications.
  func reposting(of posting: CaseEvent, shown period: NoticePeriod) -> CaseEvent? {
    guard let index = all.firstIndex(of: posting) else { return nil }
    var isContested = false
    for event in all[(index + 1)...] {
      if event.kind == posting.kind, event.onDate > posting.onDate {
        return isContested || event.onDate <= period.lastDay ? event : nil
      }
      if event.kind == .objection { isContested = true }
      if event.kind.endsProcedure { return nil }
    }
    return nil
  }

  /// The last posting before a decision, in the course that leads to it; `nil` when the store has none.
  func posting(before decision: CaseEvent) -> CaseEvent? {
    course(to: decision).last { $0.kind == decision.kind.postedBefore && $0.onDate <= decision.onDate }
  }

  /// Whether the store has the course of a case from its beginning and yet no posting before the decision.
  func lacksPosting(before decision: CaseEvent) -> Bool {
    posting(before: decision) == nil
      && course(to: decision).contains { $0.kind == .accepted || $0.kind == .surveyed }
  }

  /// Why a decision may not be published: an objection to its posting was not looked into, or the new opinion was not
  /// posted although it must be.
  ///
  /// - Parameters:
  ///   - decision: the decision.
  ///   - posting: the last posting before it.
  ///   - lastDay: last day of its window. A complaint that comes later does not stop a decision; `nil` if unknown.
  ///   - mustRepost: whether the law asks for a second posting.
  func obstacle(
    to decision: CaseEvent, after posting: CaseEvent, until lastDay: CivilDate?, mustRepost: Bool
  ) -> Obstacle? {
    let course = course(to: decision)
    let isSecond = course.contains { $0.kind == posting.kind && $0.onDate < posting.onDate }
    let objection = course.last { event in
      guard event.kind == .objection, event.onDate <= decision.onDate else { return false }
      if let lastDay, event.onDate > lastDay { return false }
      // An objection of the day of a second posting led to it: the order within a day is not recorded.
      return isSecond ? event.onDate > posting.onDate : event.onDate >= posting.onDate
    }
    guard let objection else { return nil }
    let isLookedInto = course.contains {
      $0.kind == .reinvestigated && $0.onDate >= objection.onDate && $0.onDate <= decision.onDate
    }
    if !isLookedInto {
      return Obstacle(
        .objectionOpen, zh: "\(objection.onDate) 的异议还没有重新调查，就登记了\(decision.kind.chinese)",
        en: "the objection of \(objection.onDate) was not looked into before the decision")
    }
    guard mustRepost else { return nil }
    return Obstacle(
      .notReposted, zh: "\(objection.onDate) 有异议，重新调查以后没有重新公示",
      en: "after the objection of \(objection.onDate) the new opinion was not posted again")
  }

  /// The events from the end of an earlier course up to a decision, those of its day included.
  private func course(to decision: CaseEvent) -> ArraySlice<CaseEvent> {
    guard let end = all.firstIndex(of: decision) else { return [] }
    let start = all[..<end].lastIndex { $0.kind.endsProcedure && $0.onDate < decision.onDate }
    return all[(start.map { $0 + 1 } ?? 0)...].prefix { $0.onDate <= decision.onDate }
  }
}

extension CaseEventKind {
  /// Whether it closes the course of an application, so that a later opinion belongs to another.
  var endsProcedure: Bool { [.confirmed, .refused, .stopped, .withdrawn].contains(self) }

  /// The posting that comes before a decision of this kind.
  var postedBefore: CaseEventKind? { self == .confirmed ? .opinion : nil }
}
