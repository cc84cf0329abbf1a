import Notices
import Rendering

/// Numbers that were looked at before and mean nothing to anybody, by their digits and what stands between them.
///
/// Dates, hours and codes of places are the same on thousands of pages. It belongs to one thread.
struct GlanceNumbers {
  /// A number as the checks see it.
  struct Number: Hashable {
    /// Up to sixteen digits, four bits each.
    let value: UInt64
    /// What stands before each of them, three bits each.
    let gaps: UInt64
    let count: Int
    let around: Around
  }

  /// What stands around a number, as far as that matters.
  struct Around: OptionSet, Hashable {
    let rawValue: UInt8
    static let cross = Around(rawValue: 1)
    static let telephone = Around(rawValue: 2)
  }

  /// Longer ones are read where they stand.
  static let longest = 16

  private let context: GateContext
  private var known: [Number?] = Array(repeating: nil, count: 1 << 14)

  init(_ context: GateContext) { self.context = context }

  /// Whether no check has anything to say of a number, wherever it stands.
  mutating func isClean(_ number: Number) -> Bool {
    let around = UInt64(number.around.rawValue) << 8 | UInt64(number.count)
    let key = (number.value &* 0xff51_afd7_ed55_8ccd) ^ (number.gaps << 11) ^ around
    let slot = Int((key &* 0x9e37_79b9_7f4a_7c15) >> 50)
    if known[slot] == number { return true }
    let text = Self.text(number)
    let file = ReadFile(RenderedFile(path: "gongshi/x.txt", bytes: text, kind: .data))
    guard GateCheck.privacy.allSatisfy({ $0.findings(file, context).isEmpty }) else { return false }
    known[slot] = number
    return true
  }

  /// The number written out again, with one mark for each kind of gap.
  private static func text(_ number: Number) -> [UInt8] {
    let around = number.around
    var out = Array((around.contains(.telephone) ? "电话" : "甲").utf8)
    let marks = Array(" -./".utf8)
    for index in 0..<number.count {
      let gap = Int(number.gaps >> UInt64(index * 3) & 7)
      if gap > 0 { out.append(marks[gap - 1]) }
      out.append(UInt8(ascii: "0") + UInt8(number.value >> UInt64((number.count - 1 - index) * 4) & 15))
    }
    return out + Array((around.contains(.cross) ? "x" : "甲").utf8)
  }
}
