/// Finds items numbered （一）（二） that run on in one paragraph, as web pages often have them.
enum InlineItems {
  /// The text cut before each item of a series, or the text alone.
  ///
  /// A number begins an item if a sentence or clause ends before it. A series begins at （一） and counts on without
  /// a gap; a lone number stays where it is, because it is a reference such as 按照（一）办理.
  static func split(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var series: [Int] = []
    var cuts: [Int] = []
    func close() {
      if series.count > 1 { cuts += series }
      series = []
    }
    for index in scalars.indices where endsClause(before: index, in: scalars) {
      guard let number = item(at: index, in: scalars) else { continue }
      if number == series.count + 1 {
        series.append(index)
      } else if number == 1 {
        close()
        series = [index]
      }
    }
    close()
    let ends = cuts.filter { $0 > 0 } + [scalars.count]
    return zip([0] + ends, ends).map { start, end in
      String(String.UnicodeScalarView(scalars[start..<end])).tidied
    }
  }

  private static func endsClause(before index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard let last = scalars[..<index].last(where: { !$0.isBlank }) else { return true }
    return "。；;：:！!？?”』」".unicodeScalars.contains(last)
  }

  private static func item(at index: Int, in scalars: [Unicode.Scalar]) -> Int? {
    guard scalars[index] == "(" || scalars[index] == "（" else { return nil }
    let inside = scalars[(index + 1)...].prefix(4).prefix { $0 != ")" && $0 != "）" }
    let close = index + 1 + inside.count
    guard close < scalars.count, scalars[close] == ")" || scalars[close] == "）" else { return nil }
    return ChineseNumeral.value(of: inside)
  }
}
