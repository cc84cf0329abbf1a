import Notices

/// The id of a release: the day for which it was made, then the first half of a digest of all its files, so
/// the same site has the same id on every machine: `20261123-0a1b2c3d4e5f`.
public struct ReleaseID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The id; fit for a folder's name.
  public let rawValue: String

  /// Reads an id: eight digits, a hyphen, twelve hexadecimal digits, and perhaps a hyphen and a number from
  /// 2.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let letters = UInt8(ascii: "a")...UInt8(ascii: "f")
    guard (2...3).contains(parts.count), parts[0].count == 8, parts[0].allSatisfy(digits.contains),
      parts[1].count == 12, parts[1].allSatisfy({ digits.contains($0) || letters.contains($0) })
    else { return nil }
    if parts.count == 3 {
      guard (1...4).contains(parts[2].count), parts[2].allSatisfy(digits.contains),
        parts[2].first != UInt8(ascii: "0"), !parts[2].elementsEqual("1".utf8)
      else { return nil }
    }
    rawValue = String(text)
  }

  /// The id of a site; `counter` tells apart two releases of the same site, 1 being the first.
  init(asOf: CivilDate, digest: String, counter: Int) {
    rawValue = "\(asOf.compact)-\(digest.prefix(12))" + (counter > 1 ? "-\(counter)" : "")
  }

  /// The id.
  public var description: String { rawValue }

  /// Orders by day first.
  public static func < (a: ReleaseID, b: ReleaseID) -> Bool {
    a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8)
  }
}
