/// The two legal acts by which a name can come onto a board, and the absence of both.
public enum NoticeAct: String, Sendable, CaseIterable {
  /// 公示: posting before a decision; opens a window for objections.
  /// Source: 最低生活保障审核确认办法 第十九条; 特困人员认定办法 第十五条.
  case preDecision = "gongshi"
  /// 公布: publication of a decision; no window, complaints stay open.
  /// Source: 社会救助法 第四十五条; 最低生活保障审核确认办法 第二十四条.
  case publication = "gongbu"
  /// Nothing is posted.
  case none

  /// The Chinese word; empty for `none`.
  public var chinese: String {
    switch self {
    case .preDecision: "公示"
    case .publication: "公布"
    case .none: ""
    }
  }
}

/// A field that a rule may allow in a list. What is not here can not be shown at all.
public enum NoticeField: String, Sendable, CaseIterable {
  /// The applicant's name, masked.
  case name
  /// The town.
  case town
  /// The community.
  case community
  /// Number of persons in the household.
  case householdSize = "household_size"
  /// Number of persons covered.
  case coveredPersons = "covered_persons"
  /// Amount a month.
  case monthlyAmount = "monthly_amount"
  /// Amount paid once.
  case oneOffAmount = "one_off_amount"
  /// Category of the reason.
  case reasonCategory = "reason_category"
}

/// Where a list is posted.
public enum NoticeBoard: String, Sendable, CaseIterable {
  /// 所在村、社区.
  case community
  /// 供养服务机构.
  case institution
}

/// What has to happen to a posting after an objection.
public enum RepostRule: String, Sendable, CaseIterable {
  /// A new posting may follow.
  case offer = "offer_repost"
  /// A new posting must follow.
  case must = "must_repost"
  /// No posting, no re-posting.
  case none
}

/// A citation: the key of a source and an article, such as `57号 第十九条`.
public struct Citation: Sendable, Hashable {
  /// Key of the source in `rules.yaml`.
  public let source: String
  /// The article, as printed.
  public let article: String

  /// Reads `KEY ARTICLE`; the article may be missing.
  public init(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1)
    source = parts.first.map(String.init) ?? ""
    article = parts.count > 1 ? String(parts[1]) : ""
  }
}

/// A legal or policy document that rules cite.
public struct LegalSource: Sendable, Hashable {
  /// Its key in citations.
  public let key: String
  /// Its title, without book-title marks.
  public let title: String
  /// Its document number (文号); empty if it has none.
  public let number: String
  /// Its standing: 现行, 废止 or 待核实.
  public let status: String
  /// First day in force; `nil` where nobody has checked it.
  public let since: CivilDate?
  /// Last day in force; `nil` while open.
  public let until: CivilDate?

  /// Makes a source.
  public init(
    key: String, title: String, number: String, status: String, since: CivilDate? = nil,
    until: CivilDate? = nil
  ) {
    self.key = key
    self.title = title
    self.number = number
    self.status = status
    self.since = since
    self.until = until
  }

  /// Whether it may be cited for what was done on a day; a document without dates may.
  public func isInForce(on day: CivilDate) -> Bool {
    (since.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}

/// One row of the event table: what becomes of an event of a programme while the row is in force.
public struct NoticeRule: Sendable, Hashable {
  /// Its id in `rules.yaml`.
  public let id: String
  /// The programme.
  public let programme: Programme
  /// The event.
  public let event: CaseEventKind
  /// Restricts the row to one kind of temporary assistance.
  public let reliefKind: ReliefKind?
  /// What is done.
  public let act: NoticeAct
  /// Why nothing is posted, or a remark.
  public let reason: String
  /// Where it is posted.
  public let boards: [NoticeBoard]
  /// How long; set whenever something is posted.
  public let period: PeriodRule?
  /// What a row of the list may show.
  public let fields: Set<NoticeField>
  /// What follows an objection.
  public let afterObjection: RepostRule
  /// The articles behind it.
  public let basis: [Citation]
  /// First day in force.
  public let since: CivilDate
  /// Last day in force; `nil` while open.
  public let until: CivilDate?
  /// Whether somebody has checked the row against the documents.
  public let isVerified: Bool

  /// Makes a row.
  public init(
    id: String, programme: Programme, event: CaseEventKind, reliefKind: ReliefKind?, act: NoticeAct,
    reason: String, boards: [NoticeBoard], period: PeriodRule?, fields: Set<NoticeField>,
    afterObjection: RepostRule, basis: [Citation], since: CivilDate, until: CivilDate?, isVerified: Bool
  ) {
    self.id = id
    self.programme = programme
    self.event = event
    self.reliefKind = reliefKind
    self.act = act
    self.reason = reason
    self.boards = boards
    self.period = period
    self.fields = fields
    self.afterObjection = afterObjection
    self.basis = basis
    self.since = since
    self.until = until
    self.isVerified = isVerified
  }

  /// Whether the row is in force on a day.
  public func isInForce(on day: CivilDate) -> Bool { since <= day && until.map { day <= $0 } ?? true }
}
