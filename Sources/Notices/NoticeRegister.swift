/// What is different between two versions of a list. It names the kind of field, never the value.
public enum NoticeChange: String, Sendable, CaseIterable, Comparable {
  /// A line was added.
  case line
  /// A masked name.
  case name
  /// A community.
  case community
  /// Persons in a household.
  case householdSize = "household_size"
  /// Persons covered.
  case coveredPersons = "covered_persons"
  /// An amount a month.
  case monthlyAmount = "monthly_amount"
  /// An amount paid once.
  case oneOffAmount = "one_off_amount"
  /// A category of reason.
  case reasonCategory = "reason_category"

  /// What the page says was corrected.
  public var chinese: String {
    switch self {
    case .line: "增加条目"
    case .name: "姓名"
    case .community: "社区（村）"
    case .householdSize: "家庭人口"
    case .coveredPersons: "保障人口"
    case .monthlyAmount: "保障金额"
    case .oneOffAmount: "救助金额"
    case .reasonCategory: "救助事由"
    }
  }

  /// Orders as the columns of a list are ordered.
  public static func < (a: NoticeChange, b: NoticeChange) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A correction (更正) of an open notice: a new version took the place of the one before.
/// Source: 个人信息保护法 第八条、第四十六条.
public struct NoticeCorrection: Sendable, Hashable {
  /// Number of the version that it made, from 2.
  public let version: Int
  /// The day on which it was made.
  public let on: CivilDate
  /// What was changed, in the order of the columns, each once.
  public let changes: [NoticeChange]
  /// Whether the days were counted anew from it.
  public let restarts: Bool

  /// Makes a correction.
  public init(version: Int, on: CivilDate, changes: [NoticeChange], restarts: Bool) {
    self.version = version
    self.on = on
    self.changes = changes
    self.restarts = restarts
  }
}

/// What is on record of a notice that the case store does not know: its versions, its promise, its withdrawal.
public struct NoticeRecord: Sendable, Hashable {
  /// The corrections so far, oldest first.
  public var corrections: [NoticeCorrection]
  /// The last day that the current version has been published with; the days are never cut short afterwards.
  public var promisedLastDay: CivilDate?
  /// The day on which it was withdrawn (撤回); it never comes back.
  public var withdrawnOn: CivilDate?

  /// Makes a record.
  public init(
    corrections: [NoticeCorrection] = [], promisedLastDay: CivilDate? = nil, withdrawnOn: CivilDate? = nil
  ) {
    self.corrections = corrections
    self.promisedLastDay = promisedLastDay
    self.withdrawnOn = withdrawnOn
  }
}

/// The records of all notices. The ledger makes it; without one it is empty.
public struct NoticeRegister: Sendable, Hashable {
  private var records: [NoticeID: NoticeRecord]

  /// Makes a register.
  public init(_ records: [NoticeID: NoticeRecord] = [:]) { self.records = records }

  /// Nothing on record.
  public static let empty = NoticeRegister()

  /// The record of a notice, if there is one.
  public subscript(id: NoticeID) -> NoticeRecord? { records[id] }

  /// Adds a correction that is made today. The days counted anew replace what was promised before.
  public mutating func add(_ correction: NoticeCorrection, to id: NoticeID) {
    var record = records[id] ?? NoticeRecord()
    record.corrections.append(correction)
    if correction.restarts { record.promisedLastDay = nil }
    records[id] = record
  }

  /// Takes a notice down; an earlier withdrawal stays.
  public mutating func withdraw(_ id: NoticeID, on day: CivilDate) {
    var record = records[id] ?? NoticeRecord()
    record.withdrawnOn = record.withdrawnOn.map { min($0, day) } ?? day
    records[id] = record
  }

  /// The days on which a notice is shown: counted from its last correction where that starts them anew, and never
  /// fewer than were promised.
  ///
  /// - Parameters:
  ///   - id: the notice.
  ///   - original: its days as counted from the posting.
  ///   - calendar: holidays and make-up days.
  /// - Throws: `WorkCalendar.UnknownYear` when the days from the correction reach a year without a calendar.
  public func period(
    of id: NoticeID, counted original: NoticePeriod, calendar: WorkCalendar
  ) throws(WorkCalendar.UnknownYear) -> NoticePeriod {
    guard let record = records[id] else { return original }
    var period = original
    if let restart = record.corrections.last(where: \.restarts) {
      period = try NoticePeriod(postedOn: restart.on, rule: original.rule, calendar: calendar)
    }
    return record.promisedLastDay.map { period.lasting(until: $0) } ?? period
  }
}

extension NoticeID {
  /// Reads an id as it stands in an address: a day of eight digits, then lower-case letters, digits and hyphens.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let hyphen = UInt8(ascii: "-")
    guard (10...120).contains(bytes.count), bytes[..<8].allSatisfy(digits.contains), bytes[8] == hyphen,
      bytes.last != hyphen,
      bytes[9...].allSatisfy({ digits.contains($0) || letters.contains($0) || $0 == hyphen })
    else { return nil }
    self.init(checked: String(text))
  }

  /// The folder of its page under the site's root.
  public var folder: String { "gongshi/\(rawValue)" }
}
