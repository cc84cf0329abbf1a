/// The marks 问： and 答： that make questions and answers of paragraphs.
enum QuestionMarks {
  /// Whether the text begins with 问： or 问:.
  static func beginsQuestion(_ text: String) -> Bool { begins(text, with: "问") }

  /// Whether the text begins with 答： or 答:.
  static func beginsAnswer(_ text: String) -> Bool { begins(text, with: "答") }

  /// A question whose answer stands on the same line, cut in two; any other text as it is.
  ///
  /// The cut is made before the first 答： that follows the end of a sentence.
  static func split(_ text: String) -> [String] {
    guard beginsQuestion(text) else { return [text] }
    let scalars = Array(text.unicodeScalars)
    var lastInk: Unicode.Scalar = "问"
    for index in scalars.indices.dropFirst() {
      let rest = scalars[index...]
      if "？?。！!".unicodeScalars.contains(lastInk), begins(rest, with: "答") {
        return [scalars[..<index], rest].map { String(String.UnicodeScalarView($0)).tidied }
      }
      if !scalars[index].isBlank { lastInk = scalars[index] }
    }
    return [text]
  }

  private static func begins(_ text: String, with mark: Unicode.Scalar) -> Bool {
    begins(text.unicodeScalars, with: mark)
  }

  private static func begins(_ scalars: some Collection<Unicode.Scalar>, with mark: Unicode.Scalar) -> Bool {
    guard scalars.first == mark else { return false }
    let colon = scalars.dropFirst().first
    return colon == ":" || colon == "："
  }
}
