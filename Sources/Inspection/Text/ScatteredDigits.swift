import Notices

/// Numbers that are spread over neighbouring blocks, as when every digit, or every group of digits, has a
/// cell of a table to itself.
enum ScatteredDigits {
  /// The shortest number looked for: tables of counts hold shorter ones by chance.
  private static let minimumCount = 11

  /// The digits of each row of blocks that hold nothing else, with their places in the file, as texts of
  /// their own. Where each block is one digit they are one number; otherwise a mark parts them.
  static func texts(in text: LeakProbe.FoldedText) -> [InspectedText] {
    var out: [InspectedText] = []
    var row: [Range<Int>] = []
    let bytes = text.bytes
    func end() {
      let isSpelledOut = row.allSatisfy { $0.count == 1 }
      if row.count > 1, row.reduce(0, { $0 + $1.count }) >= minimumCount {
        var pieces: [LeakProbe.FoldedText.Piece] = []
        for block in row {
          if !isSpelledOut { pieces.append(.scalar("|", at: text.sourceOffset(of: block.lowerBound))) }
          pieces += block.map { .scalar(Unicode.Scalar(bytes[$0]), at: text.sourceOffset(of: $0)) }
        }
        out.append(InspectedText(.scattered, LeakProbe.FoldedText([], pieces)))
      }
      row = []
    }
    var start = 0
    while start < bytes.count {
      let stop = bytes.firstIndex(of: LeakProbe.FoldedText.blockBreak, in: start..<bytes.count) ?? bytes.count
      // A block that does not begin with a digit or an X need not be read further.
      if isDigit(bytes[start]), bytes[start..<stop].allSatisfy(isDigit) {
        row.append(start..<stop)
      } else {
        end()
      }
      start = stop + 1
    }
    end()
    return out
  }

  /// A digit, or an X, which can be the last of an identity number.
  private static func isDigit(_ byte: UInt8) -> Bool { DigitRun.isDigit(byte) || byte == UInt8(ascii: "x") }
}
