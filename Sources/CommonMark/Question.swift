/// A question with its answer (问答).
public struct Question: Sendable, Equatable {
  /// The anchor, `w-1` for the first of the document or what the author fixed with `{#id}`.
  public var id: String
  /// The level of the question as a heading: 1 to 6.
  public let level: Int
  /// The question without 问：.
  public let text: [Inline]
  /// What stands between the question and 答：; all that follows if there is no 答：.
  public var detail: [Block]
  /// The answer, 答： taken off its first paragraph; `nil` when the question is not answered.
  public var answer: [Block]?
}
