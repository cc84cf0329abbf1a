public import Notices
public import Reporting

/// An event of a case that is on no list, and why. It stays on the confidential side.
public struct Refusal: Sendable, Hashable {
  /// The case.
  public let caseID: CaseID
  /// What happened.
  public let event: CaseEventKind
  /// When.
  public let onDate: CivilDate
  /// The row of the event table that was asked; `nil` when there is none.
  public let rule: String?
  /// Why.
  public let reason: RefusalReason
  /// The notice on which the line would stand; `nil` when the event belongs on none.
  public let notice: NoticeID?

  /// Makes a refusal.
  public init(
    caseID: CaseID, event: CaseEventKind, onDate: CivilDate, rule: String?, reason: RefusalReason,
    notice: NoticeID? = nil
  ) {
    self.caseID = caseID
    self.event = event
    self.onDate = onDate
    self.rule = rule
    self.reason = reason
    self.notice = notice
  }

  /// Orders by case, then in time.
  static func byCase(_ a: Refusal, _ b: Refusal) -> Bool {
    if a.caseID != b.caseID { return a.caseID < b.caseID }
    if a.onDate != b.onDate { return a.onDate < b.onDate }
    if a.event != b.event { return a.event.stage < b.event.stage }
    return a.reason.rawValue.utf8.lexicographicallyPrecedes(b.reason.rawValue.utf8)
  }
}

/// Why an event of a case is not listed.
public enum RefusalReason: String, Sendable, CaseIterable {
  /// The event table says that nothing is posted.
  case notPosted = "not_posted"
  /// The applicant is a minor.
  case minor
  /// The applicant is protected.
  case protected
  /// 小额快救 is never posted. Source: 关于进一步健全完善临时救助制度的意见 二(一).
  case smallUrgent = "small_urgent"
  /// The application was withdrawn since.
  case withdrawn
  /// Assistance was refused since.
  case refused
  /// Assistance was stopped since.
  case stopped
  /// A new posting has taken its place. Source: 特困人员认定办法 第十五条、第二十六条.
  case reposted
  /// The event table has no row for it.
  case noRule = "no_rule"
  /// The event table would list what may never be listed.
  case neverListed = "never_listed"
  /// The row of the event table does not say how long.
  case noPeriod = "no_period"
  /// The event table does not say how to object.
  case noObjectionPath = "no_objection_path"
  /// The event table does not say who decides.
  case noDecider = "no_decider"
  /// The calendar of a year is missing.
  case unknownYear = "unknown_year"
  /// Two rows of the event table make one notice.
  case rulesClash = "rules_clash"
  /// Temporary assistance of neither kind.
  case reliefKindMissing = "relief_kind_missing"
  /// The events of the case can not have happened in this order.
  case eventOrder = "event_order"
  /// The same event twice on one day.
  case duplicateEvent = "duplicate_event"
  /// An amount is missing, negative or beyond belief.
  case amount
  /// A number of persons is impossible.
  case persons
  /// The name is not a name.
  case name
  /// No place has the code.
  case unknownPlace = "unknown_place"
  /// A town acted in the case of another.
  case otherTown = "other_town"
  /// The body that acted is not the one that decides.
  case signerNotDecider = "signer_not_decider"
  /// Decided without a posting before it.
  case noPosting = "no_posting"
  /// Decided while an objection was not looked into.
  case objectionOpen = "objection_open"
  /// Decided after an objection without the second posting that the law asks for.
  case notReposted = "not_reposted"
}

extension RefusalReason {
  /// The reason in words.
  public var sentence: LocalizedText {
    switch self {
    case .notPosted: LocalizedText(zh: "依规不公示、不公布", en: "by rule nothing is posted")
    case .minor: LocalizedText(zh: "未成年人不列名", en: "minors are not listed")
    case .protected: LocalizedText(zh: "受保护人员不列名", en: "protected persons are not listed")
    case .smallUrgent: LocalizedText(zh: "小额快救不公示", en: "small and urgent relief is never posted")
    case .withdrawn: LocalizedText(zh: "申请已撤回", en: "the application was withdrawn")
    case .refused: LocalizedText(zh: "已作出不予确认决定", en: "assistance was refused since")
    case .stopped: LocalizedText(zh: "救助已停发", en: "assistance was stopped since")
    case .reposted: LocalizedText(zh: "已经重新公示", en: "a new posting has taken its place")
    case .noRule: LocalizedText(zh: "规则表没有对应的行", en: "the event table has no row for it")
    case .neverListed:
      LocalizedText(zh: "规则表要求公开不得列名的环节", en: "the event table would list what may never be listed")
    case .noPeriod: LocalizedText(zh: "规则没有写期限", en: "the rule does not say how long")
    case .noObjectionPath: LocalizedText(zh: "规则表没有写异议方式", en: "the event table does not say how to object")
    case .noDecider: LocalizedText(zh: "规则表没有写由谁确认", en: "the event table does not say who decides")
    case .unknownYear: LocalizedText(zh: "缺少年度节假日表", en: "the calendar of a year is missing")
    case .rulesClash: LocalizedText(zh: "两条规则落在同一份公示上", en: "two rules fall on one notice")
    case .reliefKindMissing:
      LocalizedText(zh: "临时救助没有写明类型", en: "temporary assistance of neither kind")
    case .eventOrder: LocalizedText(zh: "办理环节的先后不对", en: "the events are out of order")
    case .duplicateEvent: LocalizedText(zh: "同一天重复登记", en: "recorded twice on one day")
    case .amount: LocalizedText(zh: "金额缺失、为负或过大", en: "an amount is missing, negative or too large")
    case .persons: LocalizedText(zh: "人口数不合理", en: "a number of persons is impossible")
    case .name: LocalizedText(zh: "申请人姓名不可用", en: "the applicant's name can not be used")
    case .unknownPlace: LocalizedText(zh: "地点代码不存在", en: "no place has the code")
    case .otherTown: LocalizedText(zh: "办理机关属于另一个镇", en: "another town acted in the case")
    case .signerNotDecider:
      LocalizedText(zh: "办理机关不是有权确认的机关", en: "the body that acted is not the one that decides")
    case .noPosting: LocalizedText(zh: "确认之前没有公示", en: "it was decided without a posting")
    case .objectionOpen: LocalizedText(zh: "异议没有查清", en: "an objection was not looked into")
    case .notReposted:
      LocalizedText(zh: "异议以后没有重新公示", en: "it was not posted again after an objection")
    }
  }

  /// The rule that the data or the event table breaks; `nil` when the refusal is what the law asks for.
  public var diagnosticRule: DiagnosticRule? {
    switch self {
    case .notPosted, .minor, .protected, .smallUrgent, .withdrawn, .refused, .stopped, .reposted: nil
    case .noRule: .disclosureNoRule
    case .neverListed: .disclosureNeverListed
    case .noPeriod: .disclosureRuleWithoutPeriod
    case .noObjectionPath: .disclosureNoObjectionPath
    case .noDecider: .disclosureNoDecider
    case .unknownYear: .disclosureUnknownYear
    case .rulesClash: .disclosureRulesClash
    case .reliefKindMissing: .disclosureReliefKindMissing
    case .eventOrder: .disclosureEventOrder
    case .duplicateEvent: .disclosureDuplicateEvent
    case .amount: .disclosureAmount
    case .persons: .disclosurePersons
    case .name: .disclosureName
    case .unknownPlace: .disclosureUnknownPlace
    case .otherTown: .disclosureOtherTown
    case .signerNotDecider: .disclosureSignerNotDecider
    case .noPosting: .disclosureNoPosting
    case .objectionOpen: .disclosureObjectionOpen
    case .notReposted: .disclosureNotReposted
    }
  }
}
