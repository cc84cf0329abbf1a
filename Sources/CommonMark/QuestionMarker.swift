/// The marker 问： or 答： at the beginning of a text, in either width and with or without emphasis.
struct QuestionMarker: Equatable {
  /// What the marker begins.
  enum Role {
    case question
    case answer
  }

  let role: Role
  /// The scalars of the marker with the blanks around it.
  private let length: Int

  /// Recognises `问：`, `问:`, `答：` and `答:`; also in `**问：**…` and `**问**：…`.
  init?(_ text: [Inline]) {
    guard let first = text.leadingScalar, first == "问" || first == "答" else { return nil }
    let scalars = text.leadingScalars(12)
    let start = scalars.prefix(while: Self.isBlank).count
    guard start + 1 < scalars.count, scalars[start + 1] == "：" || scalars[start + 1] == ":" else {
      return nil
    }
    role = first == "问" ? .question : .answer
    length = start + 2 + scalars[(start + 2)...].prefix(while: Self.isBlank).count
  }

  /// The text without the marker; emphasis around all that is left goes too, since the role says as much.
  func removed(from text: [Inline]) -> [Inline] {
    let rest = text.droppingLeading(length)
    if role == .question, rest.count == 1, case .strong(let inner) = rest[0] { return inner }
    return rest
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{3000}" }
}
