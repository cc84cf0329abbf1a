import Notices

/// Numbers that are spread over neighbouring blocks, as when every digit, or every group of digits, has a
/// cell of a table to itself.
enum ScatteredDigits {
  /// The shortest number looked for: tables of counts hold shorter ones by chance.
  static let minimumCount = 11

  /// The digits of each row of blocks that hold nothing else, with their places in the file, as texts of
  /// their own. Where each block is one digit they are one number; otherwise a mark parts them.
  ///
  /// - Parameter place: where the text stands in the file, if all of it stands for one place there.
  static func texts(in text: LeakProbe.FoldedText, place: Range<Int>?) -> [InspectedText] {
    var out: [InspectedText] = []
    var row: [[(digit: UInt8, index: Int)]] = []
    let bytes = text.bytes
    func end() {
      let isSpelledOut = row.allSatisfy { $0.count == 1 }
      if row.count > 1, row.reduce(0, { $0 + $1.count }) >= minimumCount {
        var pieces: [LeakProbe.FoldedText.Piece] = []
        for block in row {
          if !isSpelledOut { pieces.append(.scalar("|", at: text.sourceOffset(of: block[0].index))) }
          pieces += block.map { .scalar(Unicode.Scalar($0.digit), at: text.sourceOffset(of: $0.index)) }
        }
        out.append(InspectedText(.scattered, LeakProbe.FoldedText([], pieces), place: place))
      }
      row = []
    }
    var start = 0
    while start < bytes.count {
      let stop = bytes.firstIndex(of: LeakProbe.FoldedText.blockBreak, in: start..<bytes.count) ?? bytes.count
      if let digits = digits(of: bytes, start..<stop) { row.append(digits) } else { end() }
      start = stop + 1
    }
    end()
    return out
  }

  /// The digits of a block of nothing but digits and numerals; `nil` for any other.
  static func digits(of bytes: [UInt8], _ block: Range<Int>) -> [(digit: UInt8, index: Int)]? {
    var out: [(digit: UInt8, index: Int)] = []
    var index = block.lowerBound
    while index < block.upperBound {
      if isDigit(bytes[index]) {
        out.append((bytes[index], index))
        index += 1
      } else if let digit = SpelledDigits.numeral(bytes, index) {
        out.append((digit, index))
        index += SpelledDigits.width
      } else {
        return nil
      }
    }
    return out.isEmpty ? nil : out
  }

  /// A digit, or an X, which can be the last of an identity number.
  private static func isDigit(_ byte: UInt8) -> Bool { DigitRun.isDigit(byte) || byte == UInt8(ascii: "x") }
}
