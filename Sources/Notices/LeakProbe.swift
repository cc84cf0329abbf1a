/// Knows every personal value of the case store and finds them in output, without ever giving one back.
///
/// Disclosure makes it, Inspection uses it: values go in and only kinds and places come out, so the public side can
/// search for what it may not read. It prints as `[probe]`.
public struct LeakProbe: Sendable {
  /// What a personal value is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Citizen identity number (公民身份号码).
    case idNumber
    /// Telephone number.
    case phone
    /// Bank account or card number.
    case bankAccount
    /// Street and door.
    case address
    /// Date of birth.
    case birthDate
    /// Name of a person.
    case name
  }

  /// One personal value on its way into a probe. It prints as `[secret]`.
  @_spi(Disclosure)
  public struct Secret: Sendable {
    fileprivate let kind: Kind
    fileprivate let value: String

    /// Takes a value as the case store holds it.
    public init(kind: Kind, value: String) {
      self.kind = kind
      self.value = value
    }
  }

  /// A personal value that was found: what and where, never the value.
  public struct Finding: Sendable, Hashable, Comparable {
    /// What was found.
    public let kind: Kind
    /// First byte, from 0.
    public let offset: Int
    /// Length in bytes.
    public let length: Int

    /// Makes a finding.
    public init(kind: Kind, offset: Int, length: Int) {
      self.kind = kind
      self.offset = offset
      self.length = length
    }

    /// Orders by place, then kind.
    public static func < (a: Finding, b: Finding) -> Bool {
      (a.offset, a.length, a.kind.rawValue) < (b.offset, b.length, b.kind.rawValue)
    }
  }

  private let matcher: LiteralMatcher
  /// For each literal of the matcher its kind, and whether a digit beside it means that it is part of another number.
  private let literals: [(kind: Kind, standsAlone: Bool)]
  private let birthDates: Set<CivilDate>

  /// How many values were too short or too common to be searched for, by kind: an operator should know of them.
  public let unsearchable: [Kind: Int]

  /// How many different spellings and days are searched for.
  public var count: Int { literals.count + birthDates.count }

  /// A probe that finds nothing: for a site without a case store.
  public static let empty = LeakProbe([])

  /// Makes a probe of all values of a store. Each is searched for as the store holds it, folded, and in the other
  /// spellings that people use.
  @_spi(Disclosure)
  public init(_ secrets: [Secret]) {
    var seen: Set<Spelling> = []
    var ordered: [Spelling] = []
    var dates: Set<CivilDate> = []
    var skipped: [Kind: Int] = [:]
    for secret in secrets {
      if secret.kind == .birthDate, let date = CivilDate(iso: secret.value) {
        dates.insert(date)
        continue
      }
      let spellings = Self.spellings(of: secret.value, kind: secret.kind)
      if spellings.isEmpty, !Self.trimmed(secret.value).isEmpty { skipped[secret.kind, default: 0] += 1 }
      for bytes in spellings {
        let spelling = Spelling(kind: secret.kind, bytes: bytes)
        if seen.insert(spelling).inserted { ordered.append(spelling) }
      }
    }
    matcher = LiteralMatcher(ordered.map(\.bytes))
    literals = ordered.map { ($0.kind, Self.standsAlone($0.bytes)) }
    birthDates = dates
    unsearchable = skipped
  }

  /// Where personal values of the given kinds stand, by rising offset.
  ///
  /// - Parameters:
  ///   - bytes: text in UTF-8, raw or folded as `FoldedText` does.
  ///   - kinds: what to look for.
  public func findings(in bytes: [UInt8], kinds: Set<Kind>) -> [Finding] {
    findings(in: bytes.span, kinds: kinds)
  }

  /// Where personal values of the given kinds stand, by rising offset.
  public func findings(in bytes: borrowing Span<UInt8>, kinds: Set<Kind>) -> [Finding] {
    var found: [Finding] = []
    if kinds.contains(.birthDate), !birthDates.isEmpty {
      for day in WrittenDates.all(in: bytes) where birthDates.contains(day.date) {
        found.append(Finding(kind: .birthDate, offset: day.offset, length: day.length))
      }
    }
    if literals.isEmpty { return found }
    for match in matcher.matches(in: bytes) {
      let (kind, standsAlone) = literals[match.literal]
      guard kinds.contains(kind) else { continue }
      if standsAlone, Self.isDigit(at: match.offset - 1, of: bytes) { continue }
      if standsAlone, Self.isDigit(at: match.offset + match.length, of: bytes) { continue }
      found.append(Finding(kind: kind, offset: match.offset, length: match.length))
    }
    return Set(found).sorted()
  }

  private static func isDigit(at index: Int, of bytes: borrowing Span<UInt8>) -> Bool {
    guard index >= 0, index < bytes.count else { return false }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
  }

  /// A number of fewer than eleven digits turns up inside longer ones by chance.
  private static func standsAlone(_ bytes: [UInt8]) -> Bool {
    bytes.count < 11 && bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

private struct Spelling: Hashable {
  let kind: LeakProbe.Kind
  let bytes: [UInt8]
}

extension LeakProbe: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `[probe]`.
  public var description: String { "[probe]" }
  /// `[probe]`.
  public var debugDescription: String { "[probe]" }
  /// Shows nothing of the values.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

@_spi(Disclosure)
extension LeakProbe.Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `[secret]`.
  public var description: String { "[secret]" }
  /// `[secret]`.
  public var debugDescription: String { "[secret]" }
  /// Shows nothing of the value.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
