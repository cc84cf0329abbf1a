/// What is known of the block of text that is being glanced at: the last characters, and the number that may still
/// go on.
struct GlanceBlock {
  /// The last four folded characters, the last one lowest; 0 before the first.
  var window: UInt64 = 0
  /// How many characters there are.
  var kept = 0
  /// How many of them may be part of a number spread over blocks: digits, numerals and x.
  var digitish = 0
  /// How many of them are ASCII letters and digits.
  var plain = 0
  /// Whether a mark stands in it, which a part of a name does not have.
  var hasMark = false
  /// Whether it must be read in full.
  var isSuspect = false
  /// Where its first tag stands in the file.
  var start = 0

  /// The number that is being read: how many digits, the digits, what stands between them.
  var digits = 0
  var value: UInt64 = 0
  var gaps: UInt64 = 0
  var pendingGap: UInt64 = 0
  /// The character before it.
  var before: UInt16 = 0
  /// The last number that ended: so many digits, and their value if they are few.
  var lastDigits = 0
  var lastValue: UInt64 = 0
  /// The character before the last number in digits or numerals.
  var beforeNumber: UInt16 = 0

  /// How many digits, numerals and letters that look like digits follow one another, where the last of them stands,
  /// and whether some are no digits.
  private var spelled = 0
  private var spelledValue: UInt64 = 0
  private var spelledEnd = 0
  private var isMixed = false
  /// Whether some of them may stand for several digits.
  private var isOdd = false
  /// How many digits and numerals follow one another, and whether some are numerals.
  private var numeric = 0
  private var hasNumeral = false
  /// A number in more than digits that has ended and must be looked at: its digits, and how many; 0 for none.
  private(set) var spelledNumber: (value: UInt64, count: Int) = (0, 0)

  /// The last character.
  var last: UInt16 { UInt16(truncatingIfNeeded: window) }

  /// Notes what stands between two digits.
  mutating func note(gap kind: UInt64) {
    guard digits > 0, kind > 0 else { return }
    if pendingGap == 0 || pendingGap == 1 {
      pendingGap = kind
    } else if kind != 1, kind != pendingGap {
      pendingGap = 4
    }
  }

  /// What a character of a number may be.
  enum Figure { case digit, numeral, letter }

  /// Counts a character of a number that may be spelled in more than digits.
  ///
  /// - Parameters:
  ///   - digit: what it stands for; `nil` when it may stand for several.
  mutating func spell(_ figure: Figure, _ digit: UInt8?) {
    if spelledEnd != kept - 1 { endSpelled() }
    spelledEnd = kept
    let count = digit == nil ? 2 : 1
    spelled += count
    spelledValue = spelledValue << 4 | UInt64(digit ?? 0)
    if digit == nil { isOdd = true }
    switch figure {
    case .digit: numeric += count
    case .numeral:
      numeric += count
      hasNumeral = true
      isMixed = true
    case .letter:
      numeric = 0
      hasNumeral = false
      isMixed = true
    }
    // In an address numerals are read as digits, and so may be a number.
    if hasNumeral, numeric >= DigitRun.minimumCount { isSuspect = true }
  }

  /// Ends a number that may be spelled in more than digits. A digit alone is no such number.
  mutating func endSpelled() {
    if isMixed, spelled >= SpelledDigits.minimumCount {
      if isOdd || spelled > GlanceNumbers.longest || spelledNumber.count > 0 { isSuspect = true }
      spelledNumber = (spelledValue, spelled)
    }
    spelled = 0
    spelledValue = 0
    isMixed = false
    isOdd = false
    numeric = 0
    hasNumeral = false
  }
}

/// What is spread over blocks: digits in neighbouring cells, parts of names in neighbouring cells.
struct GlanceRow {
  var digits = 0
  var blocks = 0
  /// The characters of the last short blocks, the last of each lowest, and how many they are.
  var parts: [(window: UInt64, count: Int)] = []
}
