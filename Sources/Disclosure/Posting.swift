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

  /// The notice to which it belongs.
  var noticeID: NoticeID {
    NoticeID(
      postedOn: event.onDate, programme: record.programme, event: event.kind, act: rule.act,
      town: record.town, signer: signer.body)
  }

  /// The refusal of this event for a reason that shows only later.
  func refused(_ reason: RefusalReason) -> Refusal {
    Refusal(
      caseID: record.id, event: event.kind, onDate: event.onDate, rule: rule.id, reason: reason)
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
  /// Whether a list of names may come of it at all, whatever the event table says.
  /// Source: 最低生活保障审核确认办法 第十九条、第二十四条; 特困人员认定办法 第十五条、第十七条、第二十六条.
  var mayBeListed: Bool { [.opinion, .confirmed, .terminationOpinion].contains(self) }

  /// Whether it is a decision about which somebody may ask why it is on no list.
  var isDecision: Bool { mayBeListed || [.refused, .adjusted, .stopped].contains(self) }
}
