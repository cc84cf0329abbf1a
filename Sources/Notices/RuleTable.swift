/// Which body decides a programme's cases, and up to which amount (审核确认权限).
public struct Delegation: Sendable, Hashable {
  /// The programme.
  public let programme: Programme
  /// The level of the body that decides.
  public let decider: PlaceLevel
  /// The largest amount it may decide, inclusive; `nil` without limit.
  public let limit: Money?
  /// The articles behind it.
  public let basis: [Citation]
  /// First day in force.
  public let since: CivilDate
  /// Last day in force; `nil` while open.
  public let until: CivilDate?
  /// What else is to be known about it.
  public let note: String
  /// Whether somebody has checked it against the documents.
  public let isVerified: Bool

  /// Makes a delegation.
  public init(
    programme: Programme, decider: PlaceLevel, limit: Money?, basis: [Citation], since: CivilDate,
    until: CivilDate?, note: String = "", isVerified: Bool = true
  ) {
    self.programme = programme
    self.decider = decider
    self.limit = limit
    self.basis = basis
    self.since = since
    self.until = until
    self.note = note
    self.isVerified = isVerified
  }

  /// Whether it is in force on a day.
  public func isInForce(on day: CivilDate) -> Bool { since <= day && until.map { day <= $0 } ?? true }
}

/// How one objects to a posting or complains about a decision: in words, and to whom.
public struct ObjectionRule: Sendable, Hashable {
  /// What a person does, in plain words.
  public let how: String
  /// The level of the body that takes it.
  public let body: PlaceLevel
  /// The articles behind it.
  public let basis: [Citation]

  /// Makes a rule.
  public init(how: String, body: PlaceLevel, basis: [Citation] = []) {
    self.how = how
    self.body = body
    self.basis = basis
  }
}

/// The event table of `Content/rules.yaml`: the law as data, each row with its dates and articles.
public struct RuleTable: Sendable {
  /// The rows, in the order of the file.
  public let rules: [NoticeRule]
  /// Who decides what.
  public let delegations: [Delegation]
  /// How to object, by act.
  public let objections: [NoticeAct: ObjectionRule]
  /// The documents cited, by key.
  public let sources: [String: LegalSource]
  /// What follows a correction.
  public let corrections: [CorrectionRule]

  /// Makes a table.
  public init(
    rules: [NoticeRule], delegations: [Delegation], objections: [NoticeAct: ObjectionRule],
    sources: [String: LegalSource], corrections: [CorrectionRule] = []
  ) {
    self.rules = rules
    self.delegations = delegations
    self.objections = objections
    self.sources = sources
    self.corrections = corrections
  }

  /// The row for an event on a day. A row that names the relief kind goes before one that does not.
  ///
  /// `nil` means that no rule allows anything: nothing is posted.
  public func rule(
    for programme: Programme, _ event: CaseEventKind, reliefKind: ReliefKind?, on day: CivilDate
  ) -> NoticeRule? {
    let rows = rules.filter { $0.programme == programme && $0.event == event && $0.isInForce(on: day) }
    return rows.first { $0.reliefKind != nil && $0.reliefKind == reliefKind }
      ?? rows.first { $0.reliefKind == nil }
  }

  /// Those of some citations that hold on a day: what was done then can not rest on a law that came later.
  public func inForce(_ citations: [Citation], on day: CivilDate) -> [Citation] {
    citations.filter { sources[$0.source]?.isInForce(on: day) ?? true }
  }

  /// Who decides the cases of a programme on a day, the lowest body first.
  public func delegations(for programme: Programme, on day: CivilDate) -> [Delegation] {
    delegations.filter { $0.programme == programme && $0.isInForce(on: day) }
      .sorted { $0.decider > $1.decider }
  }

  /// The level of the body that decides an amount of a programme on a day: the lowest that may.
  public func decider(for programme: Programme, amount: Money, on day: CivilDate) -> Delegation? {
    delegations
      .filter {
        $0.programme == programme && $0.isInForce(on: day) && ($0.limit.map { amount <= $0 } ?? true)
      }
      .max { $0.decider < $1.decider }
  }
}
