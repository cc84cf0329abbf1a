import Notices

/// Digits that stand one in each block, as when every digit of a number has a cell of a table to itself.
enum ScatteredDigits {
  /// The shortest number looked for: tables of counts hold shorter rows of single digits.
  private static let minimumCount = 11

  /// The digits of each such row, with their places in the file, as a text of their own.
  static func texts(in text: LeakProbe.FoldedText) -> [InspectedText] {
    var out: [InspectedText] = []
    var row: [Int] = []
    let bytes = text.bytes
    func end() {
      if row.count >= minimumCount {
        var joined = LeakProbe.FoldedText()
        for index in row { joined.append(Unicode.Scalar(bytes[index]), at: text.sourceOffset(of: index)) }
        out.append(InspectedText(.scattered, joined))
      }
      row = []
    }
    for index in bytes.indices where isAlone(index, in: bytes) {
      if let last = row.last, last != index - 2 { end() }
      row.append(index)
    }
    end()
    return out
  }

  /// Whether a block is a single digit, or an X, which can be the last digit of an identity number.
  private static func isAlone(_ index: Int, in bytes: [UInt8]) -> Bool {
    guard DigitRun.isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "x") else { return false }
    let mark = LeakProbe.FoldedText.blockBreak
    return (index == 0 || bytes[index - 1] == mark) && (index + 1 == bytes.count || bytes[index + 1] == mark)
  }
}
