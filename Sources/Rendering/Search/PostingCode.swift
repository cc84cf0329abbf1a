/// Whole numbers as characters of a script's string.
///
/// A number below 45 is one character; a larger one is preceded by others, least part first. The alphabet has no digit,
/// quotation mark, backslash, `%`, `@`, `<`, `>`, `&` or space: nothing in it reads as a telephone or citizen number,
/// an address, an escape or markup.
enum PostingCode {
  /// Characters that end a number, by their value.
  static let last = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrs".utf8)
  /// Characters that go before them, by their value.
  static let more = Array("tuvwxyz!#$'()*+,-./:;=?[]^_`{|}~".utf8)

  /// Writes a number that is not negative.
  @inline(__always)
  static func write(_ number: UInt64, into out: inout [UInt8]) {
    var rest = number
    while rest >= 45 {
      rest -= 45
      out.append(more[Int(rest & 31)])
      rest >>= 5
    }
    out.append(last[Int(rest)])
  }

  /// Reads all numbers of some bytes; `nil` if they are not of this code.
  static func read(_ bytes: some Sequence<UInt8>) -> [UInt64]? {
    var out: [UInt64] = []
    var parts: [UInt64] = []
    for byte in bytes {
      let value = values[Int(byte)]
      if value == 255 { return nil }
      if value >= 45 {
        parts.append(UInt64(value - 45))
      } else {
        out.append(parts.reversed().reduce(UInt64(value)) { $0 << 5 + $1 + 45 })
        parts.removeAll(keepingCapacity: true)
      }
    }
    return parts.isEmpty ? out : nil
  }

  /// What each byte means: below 45 an end, from 45 on a part before it, 255 nothing.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, byte) in (last + more).enumerated() { values[Int(byte)] = UInt8(value) }
    return values
  }()
}
