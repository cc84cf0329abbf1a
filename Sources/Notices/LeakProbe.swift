/// Knows every personal value of the case store and finds them in output, without ever giving one back.
///
/// Disclosure makes it, Inspection uses it: values go in and only kinds and places come out, so the public
/// side can search for what it may not read. It prints as `[probe]`.
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

  /// Digits only, or digits and an X: looked for where digits are.
  private let numbers: NumberIndex
  /// Addresses, and numbers with letters in them.
  let words: SpellingIndex
  /// Names, which are looked for in few files.
  let names: SpellingIndex
  private let birthDates: Set<CivilDate>

  /// Numbers of so many digits do not turn up by chance, not even inside longer ones.
  static let longNumber = 11

  private static let numberKinds = KindMask([.idNumber, .phone, .bankAccount])

  /// Whether some name or odd number is made of nothing but digits and the letters `m h v z`, so that it may stand
  /// in the path of a drawing as if it were one.
  public let searchesPathWords: Bool

  /// How many values were too short or too common to be searched for, by kind: an operator should know of
  /// them.
  public let unsearchable: [Kind: Int]

  /// How many different spellings and days of each kind are searched for; a kind of which there are none is left out.
  public var counts: [Kind: Int] {
    var out: [Kind: Int] = birthDates.isEmpty ? [:] : [.birthDate: birthDates.count]
    numbers.forEachKind { kind, count in out[kind, default: 0] += count }
    for index in [words, names] { index.forEachSpelling { _, kind in out[kind, default: 0] += 1 } }
    return out
  }

  /// How many different spellings and days are searched for.
  public var count: Int { numbers.count + words.count + names.count + birthDates.count }

  /// A probe that finds nothing: for a site without a case store.
  public static let empty = LeakProbe([])

  /// Makes a probe of some values.
  @_spi(Disclosure)
  public init(_ secrets: [Secret]) {
    var builder = Builder()
    for secret in secrets { builder.add(secret) }
    self = builder.probe()
  }

  /// Takes the values of a store, one after the other, and keeps of each no more than is searched for.
  @_spi(Disclosure)
  public struct Builder: Sendable {
    private var numbers = NumberIndex.Builder()
    private var words = SpellingIndex.Builder()
    private var names = SpellingIndex.Builder()
    private var dates: Set<CivilDate> = []
    private var skipped: [Kind: Int] = [:]
    private var hasPathWords = false

    /// A builder without values.
    public init() {}

    /// Takes a value. It is searched for as the store holds it, folded, and in the other spellings that people use.
    public mutating func add(_ secret: Secret) {
      if secret.kind == .birthDate, let date = CivilDate(iso: secret.value) {
        dates.insert(date)
        return
      }
      let spellings = LeakProbe.spellings(of: secret.value, kind: secret.kind)
      if spellings.isEmpty, !LeakProbe.trimmed(secret.value).isEmpty { skipped[secret.kind, default: 0] += 1 }
      for bytes in spellings {
        let isNumber = NumberRuns.isNumber(bytes)
        if !isNumber, bytes.allSatisfy({ "mhvzMHVZ0123456789".utf8.contains($0) }) { hasPathWords = true }
        if secret.kind == .name {
          names.add(bytes, secret.kind)
        } else if isNumber {
          numbers.add(bytes, secret.kind)
        } else {
          words.add(bytes, secret.kind)
        }
      }
    }

    /// The probe of all values; the builder is empty then.
    public mutating func probe() -> LeakProbe {
      let probe = LeakProbe(
        numbers: numbers.index(), words: words.index(), names: names.index(), birthDates: dates,
        unsearchable: skipped, searchesPathWords: hasPathWords)
      self = Builder()
      return probe
    }
  }

  private init(
    numbers: NumberIndex, words: SpellingIndex, names: SpellingIndex, birthDates: Set<CivilDate>,
    unsearchable: [Kind: Int], searchesPathWords: Bool
  ) {
    self.numbers = numbers
    self.words = words
    self.names = names
    self.birthDates = birthDates
    self.unsearchable = unsearchable
    self.searchesPathWords = searchesPathWords
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
    let kinds = KindMask(kinds)
    if numbers.count > 0, kinds.meets(Self.numberKinds) {
      NumberRuns.forEach(in: bytes) { run in
        for match in numbers.findings(in: bytes, range: run, kinds: kinds) {
          // Fewer than eleven digits turn up inside longer numbers by chance.
          let end = match.offset + match.length
          let isWhole = match.offset == run.lowerBound && !NumberRuns.isDigit(bytes, at: end)
          if match.length >= Self.longNumber || isWhole { found.append(match) }
        }
      }
    }
    found += words.findings(in: bytes, range: 0..<bytes.count, kinds: kinds)
    found += names.findings(in: bytes, range: 0..<bytes.count, kinds: kinds)
    return found.isEmpty ? [] : Set(found).sorted()
  }
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
