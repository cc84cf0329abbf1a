import Notices
import Rendering

/// The policy made ready for comparing, and what must be known of the site as a whole.
struct GateContext: Sendable {
  let policy: GatePolicy
  let probe: LeakProbe
  let site: SiteIndex
  /// Public telephone numbers, digits only, with and without their area codes.
  private let phones: Set<[UInt8]>
  private let placeCodes: Set<[UInt8]>
  /// Public addresses, names and words, folded.
  private let publicWords: LiteralMatcher
  private let emails: Set<String>
  /// Required tags by the folder in which pages must have them.
  private let tags: [Substring: [String]]
  /// The same for prefixes that end within a name.
  private let otherTags: [(prefix: String, tags: [String])]

  init(policy: GatePolicy, probe: LeakProbe, site: RenderedSite) {
    self.policy = policy
    self.probe = probe
    self.site = SiteIndex(site.files, baseURL: policy.baseURL)
    phones = policy.publicPhones.reduce(into: []) { phones, phone in
      let text = LeakProbe.FoldedText(phone)
      for run in DigitRun.all(in: text) {
        for number in WrittenNumber.all(in: run, of: text.bytes) { phones.insert(Array(number.digits)) }
      }
    }
    placeCodes = Set(policy.placeCodes.map { Array($0.rawValue.utf8) })
    publicWords = LiteralMatcher(
      (policy.publicWords + policy.publicAddresses + PublicWords.all).map { LeakProbe.FoldedText($0).bytes })
    emails = Set(policy.publicEmails.map { $0.lowercased() })
    tags = policy.requiredTagsByPrefix.filter { $0.prefix.hasSuffix("/") }
      .reduce(into: [:]) { $0[Substring($1.prefix), default: []] += $1.tags }
    otherTags = policy.requiredTagsByPrefix.filter { !$0.prefix.hasSuffix("/") }
  }

  /// Whether digits are a telephone number that the site may show.
  func isPublicPhone(_ digits: some Sequence<UInt8>) -> Bool {
    let digits = Array(digits)
    if phones.contains(digits) { return true }
    return digits.starts(with: "86".utf8) && phones.contains([UInt8(ascii: "0")] + digits.dropFirst(2))
  }

  /// The tags that a page must have, each once, in the order of the policy.
  func requiredTags(of path: String) -> [String] {
    var out = policy.requiredTags
    for index in path.indices where path[index] == "/" { out += tags[path[...index]] ?? [] }
    for (prefix, tags) in otherTags where path.hasPrefix(prefix) { out += tags }
    var seen: Set<String> = []
    return out.filter { seen.insert($0).inserted }
  }

  /// Whether digits are the code of a place.
  func isPlaceCode(_ digits: some Sequence<UInt8>) -> Bool { placeCodes.contains(Array(digits)) }

  /// Whether an address of e-mail is one that the site may show.
  func isPublicEmail(_ address: String) -> Bool { emails.contains(address.lowercased()) }

  /// The parts of a folded text that are public words or addresses.
  func publicParts(of folded: [UInt8]) -> [Range<Int>] {
    publicWords.matches(in: folded).map { $0.offset..<$0.offset + $0.length }
  }
}

extension Sequence<Range<Int>> {
  /// Whether some part holds the whole of a range.
  func cover(_ range: Range<Int>) -> Bool {
    contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
  }
}
