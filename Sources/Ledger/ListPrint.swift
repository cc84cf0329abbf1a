public import Digests
public import Notices

/// What a list looks like, in keyed digests only: enough to tell what kind of field was changed, and nothing from which
/// a value could be read or, without the site's key, be guessed.
public struct ListPrint: Sendable, Hashable {
  /// The notice.
  public let notice: NoticeID
  /// The digest of the whole list: numbers and values of all lines, in order.
  public let content: SHA256Digest
  /// For each line, by the digest of its number, the digest of each field that it has.
  let lines: [String: [NoticeChange: String]]

  /// The print of an open notice; `nil` when it has no list.
  ///
  /// - Parameters:
  ///   - notice: the notice.
  ///   - key: the site's key.
  public init?(_ notice: PublicNotice, key: SecretKey) {
    guard case .list(let rows) = notice.content else { return nil }
    let id = notice.id
    var lines: [String: [NoticeChange: String]] = [:]
    for row in rows {
      let line = Self.digest(key, id, row.number, "", "")
      lines[line] = Self.fields(row).mapValues { Self.digest(key, id, row.number, "=", $0) }
    }
    self.init(notice: id, lines: lines, key: key)
  }

  init(notice: NoticeID, content: SHA256Digest, lines: [String: [NoticeChange: String]]) {
    self.notice = notice
    self.content = content
    self.lines = lines
  }

  private init(notice: NoticeID, lines: [String: [NoticeChange: String]], key: SecretKey) {
    let text = lines.sorted { $0.key < $1.key }.map { "\($0.key) \(Self.text($0.value))\n" }.joined()
    self.init(
      notice: notice, content: key.digest(of: Array("gongshi-list\n\(notice)\n\(text)".utf8)), lines: lines)
  }

  /// What was changed since an older print of the same list, in the order of the columns. A line that is gone is no
  /// change: nobody reads a list for who has left it.
  public func changes(since older: ListPrint) -> [NoticeChange] {
    var changes: Set<NoticeChange> = []
    for (line, fields) in lines {
      guard let before = older.lines[line] else {
        changes.insert(.line)
        continue
      }
      for change in NoticeChange.allCases where fields[change] != before[change] { changes.insert(change) }
    }
    return changes.sorted()
  }

  /// The digests of a line on one line of text: `name=… monthly_amount=…`.
  static func text(_ fields: [NoticeChange: String]) -> String {
    fields.sorted { $0.key < $1.key }.map { "\($0.key.rawValue)=\($0.value)" }.joined(separator: " ")
  }

  /// Reads what `text` gives.
  static func fields(_ text: String) -> [NoticeChange: String] {
    var fields: [NoticeChange: String] = [:]
    for part in text.split(separator: " ") {
      let sides = part.split(separator: "=", maxSplits: 1)
      if sides.count == 2, let change = NoticeChange(rawValue: String(sides[0])) {
        fields[change] = String(sides[1])
      }
    }
    return fields
  }

  private static func fields(_ row: NoticeRow) -> [NoticeChange: String] {
    let values: [(NoticeChange, String?)] = [
      (.name, row.name?.text), (.community, row.community?.rawValue),
      (.householdSize, row.householdSize.map { "\($0)" }),
      (.coveredPersons, row.coveredPersons.map { "\($0)" }),
      (.monthlyAmount, row.monthlyAmount.map { "\($0.fen)" }),
      (.oneOffAmount, row.oneOffAmount.map { "\($0.fen)" }), (.reasonCategory, row.reason?.rawValue)
    ]
    var fields: [NoticeChange: String] = [:]
    for (change, value) in values { if let value { fields[change] = "\(change.rawValue):\(value)" } }
    return fields
  }

  /// The first half of a keyed digest: alike by chance once in 2^64 pairs.
  private static func digest(
    _ key: SecretKey, _ notice: NoticeID, _ number: String, _ mark: String, _ value: String
  ) -> String {
    let text = "gongshi-line\n\(notice)\n\(number)\n\(mark)\n\(value)"
    return String(key.digest(of: Array(text.utf8)).hex.prefix(32))
  }
}
