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
    var start = 0
    while let next = bytes.firstIndex(of: LeakProbe.FoldedText.blockBreak, in: start..<bytes.count) {
      if next - start == 1, isDigit(bytes[start]) { row.append(start) } else { end() }
      start = next + 1
    }
    if bytes.count - start == 1, isDigit(bytes[start]) { row.append(start) }
    end()
    return out
  }

  /// A digit, or an X, which can be the last of an identity number.
  private static func isDigit(_ byte: UInt8) -> Bool { DigitRun.isDigit(byte) || byte == UInt8(ascii: "x") }
}
