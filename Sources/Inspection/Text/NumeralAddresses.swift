import Notices

/// Blocks in which a number of a house, a stair or a door is written in Chinese numerals, with digits instead.
enum NumeralAddresses {
  /// Each such block as a text of its own.
  ///
  /// - Parameter place: where the text stands in the file, if all of it stands for one place there.
  static func texts(in text: LeakProbe.FoldedText, place: Range<Int>?) -> [InspectedText] {
    guard LeakProbe.withDigits(text.bytes) != nil else { return [] }
    var out: [InspectedText] = []
    let bytes = text.bytes
    var start = 0
    while start < bytes.count {
      let end = bytes.firstIndex(of: LeakProbe.FoldedText.blockBreak, in: start..<bytes.count) ?? bytes.count
      if let digits = LeakProbe.withDigits(Array(bytes[start..<end])) {
        let source = text.sourceOffset(of: start)
        out.append(
          InspectedText(
            .hidden, LeakProbe.FoldedText(digits, [.text(0..<digits.count)]),
            place: place ?? source..<source + 1))
      }
      start = end + 1
    }
    return out
  }
}
