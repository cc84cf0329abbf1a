import Notices

/// An event that is, was or will be one line of a notice.
struct Posting {
  /// The case.
  let record: CaseRecord
  /// The event.
  let event: CaseEvent
  /// The rule that posts it.
  let rule: NoticeRule
  /// The days on which it is shown.
  let period: NoticePeriod
  /// The body that signs.
  let signer: Signer
  /// The masked name, where the rule shows one.
  let name: MaskedName?
  /// Why its line is gone although the notice stands: the case has ended since.
  let takenDown: RefusalReason?
  /// The event whose posting takes the place of this one.
  let reposting: CaseEvent?

  /// The notice to which it belongs.
  var noticeID: NoticeID {
    NoticeID(
      postedOn: event.onDate, programme: record.programme, event: event.kind, act: rule.act,
      town: record.town, signer: signer.body)
  }

  /// The refusal of this event for a reason that shows only later.
  func refused(_ reason: RefusalReason) -> Refusal {
    Refusal(
      caseID: record.id, event: event.kind, onDate: event.onDate, rule: rule.id, reason: reason,
      notice: noticeID)
  }
}

/// The body that signs a notice, with the articles behind its power.
struct Signer: Hashable {
  /// The body.
  let body: PlaceCode
  /// The articles.
  let authority: [Citation]
}

extension CaseEventKind {
  /// Whether a list of names may come of it at all, whatever the event table says. The end of support is announced for
  /// 特困 only; of every other programme it is a stop, of which the household alone is told.
  /// Source: 最低生活保障审核确认办法 第十九条、第二十四条、第三十二条; 特困人员认定办法 第十五条、第十七条、第二十六条.
  func mayBeListed(in programme: Programme) -> Bool {
    switch self {
    case .opinion, .confirmed: true
    case .terminationOpinion: programme == .tekun
    default: false
    }
  }

  /// Whether it is a decision about which somebody may ask why it is on no list.
  var isDecision: Bool {
    [.opinion, .confirmed, .terminationOpinion, .refused, .adjusted, .stopped].contains(self)
  }
}
