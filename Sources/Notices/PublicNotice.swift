/// The id of a notice, stable and made of public facts: `20261118-dibao-gongshi-232762100`.
public struct NoticeID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The id; lower-case letters, digits and hyphens, fit for an address.
  public let rawValue: String

  /// The id of the notice of an event in a town on a posting day.
  ///
  /// - Parameter signer: the body that signs, when that is not the town: on one day a town and the district may
  ///   each publish decisions of one programme for the same town, and these are two notices.
  public init(
    postedOn: CivilDate, programme: Programme, event: CaseEventKind, act: NoticeAct, town: PlaceCode,
    signer: PlaceCode? = nil
  ) {
    let ending = event == .terminationOpinion ? "\(Self.endingWord)-" : ""
    let other = signer.map { $0 == town ? "" : "-\($0.rawValue)" } ?? ""
    rawValue = "\(postedOn.compact)-\(programme.slug)-\(ending)\(act.rawValue)-\(town.rawValue)\(other)"
  }

  init(checked rawValue: String) { self.rawValue = rawValue }

  /// The id.
  public var description: String { rawValue }

  /// Orders by posting day first.
  public static func < (a: NoticeID, b: NoticeID) -> Bool {
    a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8)
  }
}

/// One line of a list, with the fields that the rule and the channel allow and no others.
public struct NoticeRow: Sendable, Hashable {
  /// The notice number (公示编号): keyed, so that it tells nothing of the store; unique within the notice.
  public let number: String
  /// The masked name.
  public let name: MaskedName?
  /// The community.
  public let community: PlaceCode?
  /// Persons in the household.
  public let householdSize: Int?
  /// Persons covered.
  public let coveredPersons: Int?
  /// Amount a month.
  public let monthlyAmount: Money?
  /// Amount paid once.
  public let oneOffAmount: Money?
  /// Category of the reason.
  public let reason: ReasonCategory?

  /// Only Disclosure makes rows.
  @_spi(Disclosure)
  public init(
    number: String, name: MaskedName?, community: PlaceCode?, householdSize: Int?, coveredPersons: Int?,
    monthlyAmount: Money?, oneOffAmount: Money?, reason: ReasonCategory?
  ) {
    self.number = number
    self.name = name
    self.community = community
    self.householdSize = householdSize
    self.coveredPersons = coveredPersons
    self.monthlyAmount = monthlyAmount
    self.oneOffAmount = oneOffAmount
    self.reason = reason
  }
}

/// What a notice shows.
public enum NoticeContent: Sendable, Hashable {
  /// The list, while the notice is open.
  case list([NoticeRow])
  /// After its last day: no list, only how many lines there were, if that is not telling.
  case tombstone(lines: DisclosedCount)
}

/// Why a notice exists: the rule, with its articles, and who decided.
public struct Provenance: Sendable, Hashable {
  /// Id of the rule in `rules.yaml`.
  public let rule: String
  /// The articles behind the posting.
  public let basis: [Citation]
  /// The articles behind the power to decide.
  public let authority: [Citation]

  /// Makes a provenance.
  public init(rule: String, basis: [Citation], authority: [Citation]) {
    self.rule = rule
    self.basis = basis
    self.authority = authority
  }
}

/// A notice that may be published: a 公示 or a 公布 of one programme in one town.
public struct PublicNotice: Sendable, Hashable {
  /// Its id and address.
  public let id: NoticeID
  /// The programme.
  public let programme: Programme
  /// What happened.
  public let event: CaseEventKind
  /// 公示 or 公布.
  public let act: NoticeAct
  /// The town.
  public let town: PlaceCode
  /// The days on which it is shown.
  public let period: NoticePeriod
  /// Where it stands in its life.
  public let state: NoticeState
  /// Its list, or what is left of it.
  public private(set) var content: NoticeContent
  /// The fields that its list has.
  public let fields: Set<NoticeField>
  /// The body that decided, and so signs.
  public let signer: PlaceCode
  /// How to object or complain.
  public let objection: ObjectionRule
  /// The body that takes objections.
  public let objectionBody: PlaceCode
  /// Where it is posted on paper.
  public let boards: [NoticeBoard]
  /// Why it exists.
  public let provenance: Provenance
  /// Earlier notices of which a line was posted again here (重新公示), by id.
  /// Source: 特困人员认定办法 第十五条、第二十六条.
  public let reposts: [NoticeID]
  /// Later notices in which a line of this one was posted again, by id.
  public let repostedAs: [NoticeID]
  /// The day on which its first version was posted; `period` is that of the current version.
  public let firstPostedOn: CivilDate
  /// The corrections that made later versions of it, oldest first.
  public let corrections: [NoticeCorrection]
  /// The day on which it was withdrawn.
  public let withdrawnOn: CivilDate?

  /// The notice with other content, for what may be said of it depends on what else is published.
  @_spi(Disclosure)
  public func showing(_ content: NoticeContent) -> PublicNotice {
    var other = self
    other.content = content
    return other
  }

  /// Only Disclosure makes notices.
  @_spi(Disclosure)
  public init(
    id: NoticeID, programme: Programme, event: CaseEventKind, act: NoticeAct, town: PlaceCode,
    period: NoticePeriod, state: NoticeState, content: NoticeContent, fields: Set<NoticeField>,
    signer: PlaceCode, objection: ObjectionRule, objectionBody: PlaceCode, boards: [NoticeBoard],
    provenance: Provenance, reposts: [NoticeID] = [], repostedAs: [NoticeID] = [],
    firstPostedOn: CivilDate? = nil, corrections: [NoticeCorrection] = [], withdrawnOn: CivilDate? = nil
  ) {
    self.id = id
    self.programme = programme
    self.event = event
    self.act = act
    self.town = town
    self.period = period
    self.state = state
    self.content = content
    self.fields = fields
    self.signer = signer
    self.objection = objection
    self.objectionBody = objectionBody
    self.boards = boards
    self.provenance = provenance
    self.reposts = reposts
    self.repostedAs = repostedAs
    self.firstPostedOn = firstPostedOn ?? period.postedOn
    self.corrections = corrections
    self.withdrawnOn = withdrawnOn
  }

  /// Number of the current version (第几版), from 1.
  public var version: Int { corrections.last?.version ?? 1 }

  /// The lines of the list; none once it is gone.
  public var rows: [NoticeRow] {
    if case .list(let rows) = content { rows } else { [] }
  }
}
