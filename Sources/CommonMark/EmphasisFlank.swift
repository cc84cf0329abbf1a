/// Decides where a run of asterisks needs help to open or close emphasis beside Chinese punctuation.
///
/// CommonMark lets a run between punctuation and a letter work in one direction only, which is right where
/// words are set apart by spaces and wrong for `**“低保”**需要` and `**……。**所以`. A stand-in for punctuation on
/// the letter's side makes the run work in both directions. It is put there only beside punctuation that
/// faces the run: `见**《办法》` may open, `》**第三条` may close, but `张**，` and `李**。` stay what they are, because
/// asterisks that mask a name are no emphasis.
/// Source: CommonMark 0.30, section 6.2, left- and right-flanking delimiter runs.
enum EmphasisFlank {
  /// The side of the run on which the stand-in belongs.
  enum Side {
    case before
    case after
  }

  private enum Neighbour {
    case blank
    case letter(isChinese: Bool)
    case punctuation(opens: Bool, closes: Bool, isChinese: Bool)
  }

  /// The side of a run of asterisks that needs a stand-in; `nil` where CommonMark's own rule does.
  static func side(ofRun run: Range<Int>, in bytes: [UInt8]) -> Side? {
    switch (neighbour(before: run.lowerBound, bytes), neighbour(after: run.upperBound, bytes)) {
    case (.letter(let letter), .punctuation(opens: true, _, let mark)) where letter || mark: .before
    case (.punctuation(_, closes: true, let mark), .letter(let letter)) where letter || mark: .after
    default: nil
    }
  }

  private static func neighbour(before offset: Int, _ bytes: [UInt8]) -> Neighbour {
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start] & 0xc0 == 0x80 { start -= 1 }
    guard start >= 0, let scalar = scalar(at: start, bytes) else { return .blank }
    return classify(scalar, opensImage: false)
  }

  private static func neighbour(after offset: Int, _ bytes: [UInt8]) -> Neighbour {
    guard let scalar = scalar(at: offset, bytes) else { return .blank }
    let opensImage = scalar == "!" && offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "[")
    return classify(scalar, opensImage: opensImage)
  }

  private static func scalar(at offset: Int, _ bytes: [UInt8]) -> Unicode.Scalar? {
    guard offset < bytes.count else { return nil }
    if bytes[offset] < 0x80 { return Unicode.Scalar(bytes[offset]) }
    return String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
  }

  private static func classify(_ scalar: Unicode.Scalar, opensImage: Bool) -> Neighbour {
    switch scalar {
    case "\t", "\n", "\u{c}", "\r", " ": return .blank
    case "0"..."9", "A"..."Z", "a"..."z": return .letter(isChinese: false)
    case "(", "[", "{", "<": return .punctuation(opens: true, closes: false, isChinese: false)
    case "!": return .punctuation(opens: opensImage, closes: true, isChinese: false)
    case ")", "]", "}", ">", ".", ",", ":", ";", "?", "%", "/", "|":
      return .punctuation(opens: false, closes: true, isChinese: false)
    case "\u{21}"..."\u{7e}": return .punctuation(opens: true, closes: true, isChinese: false)
    // Marks that begin a note or a quotation, though Unicode files them with the full stop.
    case "§", "※", "＂", "＇", "＃", "＠": return .punctuation(opens: true, closes: true, isChinese: true)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .control: return .blank
    case .openPunctuation, .initialPunctuation:
      return .punctuation(opens: true, closes: false, isChinese: true)
    case .closePunctuation, .finalPunctuation, .otherPunctuation:
      return .punctuation(opens: false, closes: true, isChinese: true)
    case .dashPunctuation, .connectorPunctuation:
      return .punctuation(opens: true, closes: true, isChinese: true)
    default: return .letter(isChinese: scalar.value >= 0x2e80)
    }
  }
}
