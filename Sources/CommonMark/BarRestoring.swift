extension Inline {
  /// The inline with the stand-in for `\|` put back, once it is known whether it stands in a table.
  func restoringBars(inTable: Bool) -> Inline {
    switch self {
    case .text(let text): .text(ReservedCharacters.restore(text, isLiteral: false, bar: .plain))
    case .code(let code):
      .code(ReservedCharacters.restore(code, isLiteral: true, bar: inTable ? .plain : .escaped))
    case .emphasis(let inner): .emphasis(inner.map { $0.restoringBars(inTable: inTable) })
    case .strong(let inner): .strong(inner.map { $0.restoringBars(inTable: inTable) })
    case .link(let link, let inner): .link(link, inner.map { $0.restoringBars(inTable: inTable) })
    case .image(let link, let inner): .image(link, inner.map { $0.restoringBars(inTable: inTable) })
    case .softBreak, .lineBreak, .html: self
    }
  }
}
