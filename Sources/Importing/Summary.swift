/// The first sentence of a text, for lists and search results until staff write a better one.
enum Summary {
  /// Beyond this many characters a sentence is cut after a clause.
  static let limit = 200

  /// The first sentence of the lead; without a lead the first answer's, if it says something by itself; else the first
  /// question.
  static func first(of blocks: [ImportedBlock]) -> String? {
    var question: String?
    for block in blocks {
      switch block {
      case .paragraph(let text):
        return question ?? sentence(text)
      case .question(_, let text):
        question = question ?? sentence(withoutMark(text))
      case .answer(let text):
        let words = sentence(withoutMark(text))
        return words.last.map { "：:".contains($0) } ?? true ? question ?? words : words
      case .heading, .bullet, .table:
        continue
      }
    }
    return question
  }

  private static func withoutMark(_ text: String) -> String {
    String(text.unicodeScalars.dropFirst(2)).tidied
  }

  /// The text up to the end of its first sentence outside quotation marks, or to the last clause within the limit.
  static func sentence(_ text: String) -> String {
    var depth = 0
    var lastClause: Int?
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if index == limit {
        return String(String.UnicodeScalarView(scalars[..<(lastClause ?? limit)])) + "……"
      }
      switch scalar {
      case "“", "《", "（", "(", "「": depth += 1
      case "”", "》", "）", ")", "」": depth -= 1
      case "。", "！", "？", "!", "?":
        if depth <= 0 { return String(String.UnicodeScalarView(scalars[...index])) }
      case "，", ",", "；", ";", "：", ":":
        if depth <= 0 { lastClause = index }
      default: break
      }
    }
    return text
  }
}
