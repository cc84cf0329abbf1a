@_spi(Sieve) import Notices
import Rendering

/// What a glance at a text must know: which characters are worth a second look, and what may stand around them.
///
/// Made once for a run and shared by all threads.
final class GlanceTables: Sendable {
  /// What a folded character may be part of.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// A Chinese numeral, of those that spell numbers or stand in addresses.
    static let numeral = Traits(rawValue: 1)
    /// A word for a house, a stair or a door, before which numerals are read as digits.
    static let unit = Traits(rawValue: 2)
    /// A word that with a number before it may be a home.
    static let home = Traits(rawValue: 4)
    /// The word for a year.
    static let year = Traits(rawValue: 8)
    /// The last character of a word for a street, before the number of a house.
    static let street = Traits(rawValue: 16)
    /// A word on health by itself.
    static let alone = Traits(rawValue: 32)
    /// The last character of a word for a telephone.
    static let telephone = Traits(rawValue: 64)
  }

  let sieve: LeakProbe.Sieve
  /// Names and words on health and birth, two characters of each.
  let pairs: CharacterGrams
  /// Bit sets of the characters that are looked at twice, in notices and elsewhere.
  let inNotices: [UInt64]
  let elsewhere: [UInt64]
  let traits = known
  /// What each character of the basic plane folds to.
  let codes = CharacterCode.basic
  /// Days from the first of this year on are no days of birth, whoever was born on one: those of the postings.
  let firstSafeYear: Int
  let context: GateContext
  let tags: RequiredTags
  let paths: PathTable
  /// The site's own address, if it ends with a slash.
  let base: [UInt8]

  /// Pairs of characters that make the day after them a day of birth.
  static let birthPairs: Set<UInt64> = Set(
    ["出生", "生日", "生于"].map { CharacterCode.codes(of: $0.utf8).reduce(0) { $0 << 16 | UInt64($1) } })

  init(_ context: GateContext, _ files: [RenderedFile]) {
    self.context = context
    sieve = context.probe.sieve
    tags = RequiredTags(context.policy)
    paths = PathTable(files)
    base = context.policy.baseURL.map { $0.hasSuffix("/") ? Array($0.utf8) : [] } ?? []
    firstSafeYear = context.policy.asOf.adding(days: -366).year + 1
    var pairs = sieve.names
    for word in Self.words { _ = pairs.insert(partOf: word) }
    elsewhere = zip(sieve.words.lasts, Self.marked.elsewhere).map { $0 | $1 }
    inNotices = zip(zip(sieve.words.lasts, pairs.lasts), Self.marked.inNotices).map { $0.0 | $0.1 | $1 }
    self.pairs = pairs
  }

  /// Words on health and birth, of two characters or more.
  private static let words = (HealthWords.all + ["出生", "生日", "生于"]).map { CharacterCode.codes(of: $0.utf8) }
    .filter { $0.count > 1 }

  /// What each character may be part of.
  private static let known: [UInt8] = {
    var traits = [UInt8](repeating: 0, count: 1 << 16)
    func mark(_ characters: String, _ trait: Traits) {
      for code in CharacterCode.codes(of: characters.utf8) { traits[Int(code)] |= trait.rawValue }
    }
    mark("〇零一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖十拾百", .numeral)
    mark("号栋幢单委组室楼层门户屯", .unit)
    mark("号栋幢单室委", .home)
    mark("年", .year)
    mark("路街巷同弄委组屯牌", .street)
    mark("话机号线真le", .telephone)
    for word in HealthWords.all where word.unicodeScalars.count == 1 { mark(word, .alone) }
    return traits
  }()

  /// The characters that are looked at twice whatever the store has.
  private static let marked: (inNotices: [UInt64], elsewhere: [UInt64]) = {
    var inNotices = [UInt64](repeating: 0, count: 1 << 10)
    var elsewhere = inNotices
    for (code, traits) in known.enumerated() where traits != 0 {
      let own = Traits(rawValue: traits)
      let bit: UInt64 = 1 << UInt64(code & 63)
      if !own.isDisjoint(with: [.numeral, .unit]) { elsewhere[code >> 6] |= bit }
      if !own.isDisjoint(with: [.numeral, .unit, .home, .year, .alone]) { inNotices[code >> 6] |= bit }
    }
    return (inNotices, elsewhere)
  }()
}
