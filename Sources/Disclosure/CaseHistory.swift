import Notices

/// The events of one case, in time.
struct CaseHistory {
  /// Two events that can not have happened as recorded.
  struct Breach: Hashable {
    /// The event that is out of place.
    let event: CaseEventKind
    /// When it is said to have happened.
    let onDate: CivilDate
    /// The event that should have come before it, or after which nothing may come.
    let other: CaseEventKind
    /// Whether `other` ended the case, instead of being missing before it.
    let isAfterEnd: Bool
  }

  /// All events, those that are planned included.
  let all: [CaseEvent]
  /// The events that have happened.
  let events: [CaseEvent]

  /// Puts the events of a case into their order.
  init(_ events: [CaseEvent], asOf: CivilDate) {
    all = events.sorted(by: CaseEvent.inTime)
    self.events = all.filter { $0.onDate <= asOf }
  }

  /// What does not fit: an event before the one it follows from, an objection without a posting, an event after the
  /// application was withdrawn. The order within a day is not recorded, so it is never wrong.
  var breaches: [Breach] {
    var found: [Breach] = []
    for event in all {
      for other in Self.prerequisites(of: event.kind) where !isInOrder(event, after: other) {
        found.append(
          Breach(event: event.kind, onDate: event.onDate, other: other.anyOf[0], isAfterEnd: false))
      }
      if event.kind != .withdrawn, all.contains(where: { $0.kind == .withdrawn && $0.onDate < event.onDate })
      {
        found.append(Breach(event: event.kind, onDate: event.onDate, other: .withdrawn, isAfterEnd: true))
      }
    }
    return found
  }

  /// What is out of order about an event that is dated before the step it follows from, where that step is recent: most
  /// likely a slip of the pen in the event's date, so that it belongs to a list of today.
  func slip(of event: CaseEvent, asOf: CivilDate) -> Obstacle? {
    for other in Self.prerequisites(of: event.kind) where !isInOrder(event, after: other) {
      let cause = all.last { other.anyOf.contains($0.kind) }
      guard let cause, asOf.days(since: cause.onDate) <= Self.recent else { continue }
      return Obstacle(Breach(event: event.kind, onDate: event.onDate, other: cause.kind, isAfterEnd: false))
    }
    return nil
  }

  /// Days within which a step still has a part in the lists of today; no window is longer.
  private static let recent = 366

  /// Whether the store has an event twice: of two on one day it can not be told which one holds.
  func isRepeated(_ event: CaseEvent) -> Bool {
    all.count { $0.kind == event.kind && $0.onDate == event.onDate } > 1
  }

  /// Why a posting was taken down before its last day: nobody stays on a list whose case has ended, or whose opinion
  /// another has replaced. What ends a case later is nothing that a page about an ended posting should tell.
  /// Source: 个人信息保护法 第四十七条; 特困人员认定办法 第十五条.
  func takeDown(of posting: CaseEvent, shown period: NoticePeriod) -> RefusalReason? {
    let next = reposting(of: posting, shown: period)
    for event in events where event.onDate >= posting.onDate && event.onDate <= period.lastDay {
      if event == next { return .reposted }
      switch event.kind {
      case .withdrawn: return .withdrawn
      case .refused: return .refused
      case .stopped: return .stopped
      default: continue
      }
    }
    return nil
  }

  /// Whether an objection was raised in a window and has not been looked into.
  func hasOpenObjection(in period: NoticePeriod) -> Bool {
    guard
      let objection = events.last(where: {
        $0.kind == .objection && $0.onDate >= period.postedOn && $0.onDate <= period.lastDay
      })
    else { return false }
    return !events.contains { event in
      // A new opinion says that it was looked into, whether or not that was recorded.
      (event.kind == .reinvestigated && event.onDate >= objection.onDate)
        || ([.opinion, .terminationOpinion].contains(event.kind) && event.onDate > objection.onDate)
    }
  }

  private struct Prerequisite {
    /// One of these must come first; never empty.
    let anyOf: [CaseEventKind]
    /// Whether one of them must be in the store; otherwise only their order is looked at, since older events may
    /// have been recorded elsewhere.
    var isRequired = false
  }

  private static func prerequisites(of kind: CaseEventKind) -> [Prerequisite] {
    switch kind {
    case .accepted: []
    case .surveyed, .opinion, .withdrawn: [Prerequisite(anyOf: [.accepted])]
    case .objection: [Prerequisite(anyOf: [.opinion, .terminationOpinion], isRequired: true)]
    case .reinvestigated: [Prerequisite(anyOf: [.objection], isRequired: true)]
    case .confirmed, .refused: [Prerequisite(anyOf: [.accepted]), Prerequisite(anyOf: [.opinion])]
    case .adjusted, .stopped, .terminationOpinion, .paid: [Prerequisite(anyOf: [.confirmed])]
    }
  }

  private func isInOrder(_ event: CaseEvent, after prerequisite: Prerequisite) -> Bool {
    let earlier = all.filter { prerequisite.anyOf.contains($0.kind) }
    if earlier.isEmpty { return !prerequisite.isRequired }
    return earlier.contains { $0.onDate <= event.onDate }
  }
}

extension Obstacle {
  init(_ breach: CaseHistory.Breach) {
    if breach.isAfterEnd {
      self.init(
        .eventOrder, zh: "申请撤回以后还登记了\(breach.event.chinese)（\(breach.onDate)）",
        en: "\(breach.event.rawValue) on \(breach.onDate) comes after the application was withdrawn")
    } else {
      self.init(
        .eventOrder, zh: "\(breach.event.chinese)（\(breach.onDate)）之前没有\(breach.other.chinese)",
        en: "\(breach.event.rawValue) on \(breach.onDate) has no \(breach.other.rawValue) before it")
    }
  }
}
