public import Digests
public import Notices

/// One line of the ledger. Nothing in it is personal: notices by their public id, digests, days and articles.
public struct LedgerEntry: Sendable, Hashable {
  /// What an entry says.
  public enum Kind: String, Sendable, CaseIterable {
    /// A new account begins: what was recorded before it were trials and counts no more, except withdrawals.
    case begin
    /// A release is about to go online; counts once it is confirmed.
    case build
    /// What a version of a notice is: its days, rule, signer, digest.
    case version
    /// A list that is part of a release, with the digest of its page.
    case shown
    /// The release of a build is online.
    case confirmed
    /// The release of a build never went online.
    case abandoned
    /// A notice was withdrawn.
    case withdrawn
  }

  /// What an entry says before it has its place in the chain.
  public struct Draft: Sendable, Hashable {
    /// What it says.
    public let kind: Kind
    /// The day on which, or for which, it was made.
    public let day: CivilDate
    /// Number of the build's entry to which it belongs; 0 means the build that is recorded together with it.
    public var build: Int?
    /// The notice that it is about.
    public let notice: NoticeID?
    /// Number of the version that it is about.
    public let version: Int?
    /// What else there is to say, in a fixed order.
    public let details: [Detail]

    /// Makes a draft.
    public init(
      _ kind: Kind, day: CivilDate, build: Int? = nil, notice: NoticeID? = nil, version: Int? = nil,
      details: [Detail] = []
    ) {
      self.kind = kind
      self.day = day
      self.build = build
      self.notice = notice
      self.version = version
      self.details = details
    }
  }

  /// A named fact.
  public struct Detail: Sendable, Hashable {
    /// Its name: lower-case letters and hyphens.
    public let key: String
    /// What it is, on one line.
    public let value: String

    /// Makes a fact; line ends in it become spaces.
    public init(_ key: String, _ value: String) {
      self.key = key
      self.value = String(value.map { $0.isNewline ? " " : $0 })
    }
  }

  /// Its place, from 1.
  public let sequence: Int
  /// What it says.
  public let draft: Draft
  /// The digest of the entry before; of nothing for the first.
  public let previous: SHA256Digest
  /// The digest of this entry and, through `previous`, of all before it.
  public let digest: SHA256Digest

  /// Puts a draft behind an entry.
  init(_ draft: Draft, sequence: Int, previous: SHA256Digest) {
    self.sequence = sequence
    self.draft = draft
    self.previous = previous
    digest = SHA256Digest(of: Self.canonical(draft, sequence: sequence, previous: previous))
  }

  /// The digest before the first entry.
  public static let origin = SHA256Digest(of: Array("gongshi-ledger 1".utf8))

  /// The facts as they are stored: lines `key: value`.
  var text: String { draft.details.map { "\($0.key): \($0.value)\n" }.joined() }

  /// The value of a fact.
  func detail(_ key: String) -> String? { draft.details.first { $0.key == key }?.value }

  /// Reads what `text` gives; lines of any other form are kept with an empty key, so that the digest shows them.
  static func details(_ text: String) -> [Detail] {
    text.split(separator: "\n").map { line in
      guard let colon = line.firstRange(of: ": ") else { return Detail("", String(line)) }
      return Detail(String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
    }
  }

  private static func canonical(_ draft: Draft, sequence: Int, previous: SHA256Digest) -> [UInt8] {
    let head = [
      "\(sequence)", draft.kind.rawValue, draft.day.description, draft.build.map { "\($0)" } ?? "-",
      draft.notice?.rawValue ?? "-", draft.version.map { "\($0)" } ?? "-"
    ]
    let details = draft.details.map { "\($0.key): \($0.value)" }
    return Array((head + details + [previous.hex, ""]).joined(separator: "\n").utf8)
  }
}
