import Notices

/// Tells a personal value in a text from the same characters there by chance or for all to know.
struct StoreEvidence {
  let file: ReadFile
  let text: InspectedText
  let context: GateContext

  /// Whether something that the probe found is a leak.
  ///
  /// - Parameter publicParts: the public words and addresses in the text.
  func counts(_ found: LeakProbe.Finding, publicParts: [Range<Int>]) -> Bool {
    let range = found.offset..<found.offset + found.length
    switch found.kind {
    case .idNumber, .bankAccount: return isOneNumber(range)
    case .phone: return isOneNumber(range, writtenAsPhone: true) && !context.isPublicPhone(text.bytes[range])
    case .birthDate: return !file.isPublicDate(found, in: text.bytes, context)
    case .address: return isWholeAddress(range) && !publicParts.cover(range)
    case .name:
      return isOneWord(range) && (!publicParts.cover(range) || isWholeCell(range))
    }
  }

  /// Words before a day that make it a day of birth.
  static let birthWords = ["出生", "生日", "生于"].map { Array($0.utf8) }

  /// Whether something stands where its kind is looked for: names and days of birth in notices, all else
  /// everywhere.
  func isInPlace(_ found: LeakProbe.Finding) -> Bool {
    guard found.kind == .name || found.kind == .birthDate else { return true }
    return text.part == .name || file.isNotice(text, at: found.offset)
  }

  /// Numbers of fewer than eleven digits that are broken into groups: only whole groups are compared, or the
  /// end of one number and the beginning of the next would be taken for a third.
  func brokenNumbers(_ kinds: Set<LeakProbe.Kind>) -> [LeakProbe.Finding] {
    let kinds = kinds.intersection([.phone, .bankAccount, .idNumber])
    var out: [LeakProbe.Finding] = []
    if text.part == .scattered { return out }
    for run in text.runs where run.groups.count > 1 {
      for number in WrittenNumber.all(in: run, of: text.bytes)
      where number.count < 11 && isWrittenAsLocal(number) {
        out += context.probe.findings(in: Array(number.digits), kinds: kinds)
          .filter { $0.length == number.count }
          .map { LeakProbe.Finding(kind: $0.kind, offset: number.start, length: $0.length) }
      }
    }
    return out
  }

  /// Groups of two are dates and times.
  private func isWrittenAsLocal(_ number: WrittenNumber) -> Bool {
    number.isSpelledOut || number.shape.allSatisfy { $0 >= 3 }
  }

  /// Whether digits are one number to a reader: nothing visible inside, or whole groups of a number.
  private func isOneNumber(_ range: Range<Int>, writtenAsPhone: Bool = false) -> Bool {
    guard let run = text.runs.first(where: { $0.range.overlaps(range) }) else { return true }
    let inside = text.folded.gaps(inside: range)
    if inside.isEmpty { return true }
    // The check digit X of an identity number is no digit of the run.
    let end = DigitRun.isDigit(text.bytes[range.upperBound - 1]) ? range.upperBound : range.upperBound - 1
    guard let first = run.groups.firstIndex(where: { $0.start == range.lowerBound }),
      let last = run.groups.firstIndex(where: { $0.end == end })
    else { return false }
    let shape = run.groups[first...last].map(\.count)
    return !writtenAsPhone
      || TelephoneNumber.isWrittenAsMobile(
        WrittenNumber(digits: text.bytes[range], shape: shape, gap: .hyphen, isWholeRun: false))
      || shape.count == 2
      || (shape.count == 3 && shape[0] <= 4)
  }

  /// Whether no mark of punctuation stands inside, which would end one word and begin another.
  private func isOneWord(_ range: Range<Int>) -> Bool {
    let gaps = text.folded.gaps(inside: range).count
    if gaps == 0 { return true }
    // A mark after each of three characters or more parts nothing: it hides.
    let characters = text.bytes[range].count { $0 & 0xc0 != 0x80 }
    return characters > 2 && gaps == characters - 1
  }

  /// Whether the number in which an address ends is all there: 301 is not the beginning of 3012.
  private func isWholeAddress(_ range: Range<Int>) -> Bool {
    guard DigitRun.isDigit(text.bytes[range.upperBound - 1]), range.upperBound < text.bytes.count,
      DigitRun.isDigit(text.bytes[range.upperBound])
    else { return true }
    return !text.folded.gaps(inside: range.upperBound - 1..<range.upperBound + 1).isEmpty
  }

  /// Whether a cell or an item of a list holds nothing else: a public word there is still somebody's name.
  private func isWholeCell(_ range: Range<Int>) -> Bool {
    let mark = LeakProbe.FoldedText.blockBreak
    guard text.part == .visible, text.place == nil,
      range.lowerBound == 0 || text.bytes[range.lowerBound - 1] == mark,
      range.upperBound == text.bytes.count || text.bytes[range.upperBound] == mark
    else { return false }
    let before = file.bytes[..<text.offset(of: range.lowerBound)]
    guard let tag = before.lastIndex(of: UInt8(ascii: "<")) else { return false }
    return ["<td", "<li", "<dd"].contains { before[tag...].starts(with: $0.utf8) }
  }
}

extension ReadFile {
  /// Whether a day on which somebody was born is there for another reason: it is a public date, or lies in
  /// the last year as the dates of a posting do. After a word for birth it is a date of birth all the same.
  func isPublicDate(_ found: LeakProbe.Finding, in bytes: [UInt8], _ context: GateContext) -> Bool {
    let before = bytes[max(0, found.offset - 30)..<found.offset]
    if StoreEvidence.birthWords.contains(where: { before.contains(sequence: $0) }) { return false }
    let text = String(decoding: bytes[found.offset..<found.offset + found.length], as: UTF8.self)
    guard let date = CivilDate(written: text) else { return false }
    return context.policy.publicDates.contains(date) || date > context.policy.asOf.adding(days: -366)
  }
}

extension ArraySlice<UInt8> {
  /// Whether some bytes stand anywhere in it.
  fileprivate func contains(sequence bytes: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: bytes) }
  }
}
