/// Whether the days of a posting are counted anew after a correction. Data of `rules.yaml`.
/// Source: 个人信息保护法 第八条、第四十六条, on accuracy; that the days begin anew is the district's choice.
public struct CorrectionRule: Sendable, Hashable {
  /// The act to which it applies.
  public let act: NoticeAct
  /// Whether the days begin anew.
  public let restarts: Bool
  /// The articles behind it.
  public let basis: [Citation]
  /// First day in force.
  public let since: CivilDate
  /// Last day in force; `nil` while open.
  public let until: CivilDate?

  /// Makes a rule.
  public init(act: NoticeAct, restarts: Bool, basis: [Citation], since: CivilDate, until: CivilDate?) {
    self.act = act
    self.restarts = restarts
    self.basis = basis
    self.since = since
    self.until = until
  }
}

extension RuleTable {
  /// Whether a correction on a day counts the days anew. Without a rule it does: who reads the corrected list has the
  /// whole window for it.
  public func restartsAfterCorrection(_ act: NoticeAct, on day: CivilDate) -> Bool {
    let rule = corrections.first {
      $0.act == act && $0.since <= day && $0.until.map { day <= $0 } ?? true
    }
    return rule?.restarts ?? true
  }
}
