extension [Inline] {
  /// The first scalar of the text as it reads that is no blank, if there is one before code, images and
  /// breaks.
  ///
  /// Tells cheaply that a text begins with no marker, which is what most texts do.
  var leadingScalar: Unicode.Scalar? {
    for inline in self {
      switch inline {
      case .text(let text):
        if let found = text.unicodeScalars.first(where: { $0 != " " && $0 != "\u{3000}" }) { return found }
      case .emphasis(let inner), .strong(let inner), .link(_, let inner):
        if let found = inner.leadingScalar { return found }
      case .softBreak, .lineBreak, .code, .html, .image: return nil
      }
    }
    return nil
  }

  /// The first scalars of the text as it reads, emphasis and links taken off; stops before code, images,
  /// breaks.
  func leadingScalars(_ limit: Int) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    _ = collectLeading(limit, into: &out)
    return out
  }

  /// Collects until the limit or an inline without text; tells whether to go on.
  private func collectLeading(_ limit: Int, into out: inout [Unicode.Scalar]) -> Bool {
    for inline in self {
      switch inline {
      case .text(let text):
        out += text.unicodeScalars.prefix(limit - out.count)
        if out.count >= limit { return false }
      case .emphasis(let inner), .strong(let inner), .link(_, let inner):
        if !inner.collectLeading(limit, into: &out) { return false }
      case .softBreak, .lineBreak, .code, .html, .image: return false
      }
    }
    return true
  }

  /// The text without its first scalars as `leadingScalars(_:)` counts them; what becomes empty is left out.
  func droppingLeading(_ count: Int) -> [Inline] {
    var rest = count
    return droppingLeading(&rest)
  }

  private func droppingLeading(_ rest: inout Int) -> [Inline] {
    var out: [Inline] = []
    for inline in self {
      guard rest > 0 else {
        out.append(inline)
        continue
      }
      switch inline {
      case .text(let text):
        let scalars = text.unicodeScalars
        let kept = scalars.dropFirst(rest)
        rest -= scalars.count - kept.count
        if !kept.isEmpty { out.append(.text(String(kept))) }
      case .emphasis(let inner):
        let kept = inner.droppingLeading(&rest)
        if !kept.isEmpty { out.append(.emphasis(kept)) }
      case .strong(let inner):
        let kept = inner.droppingLeading(&rest)
        if !kept.isEmpty { out.append(.strong(kept)) }
      case .link(let link, let inner):
        let kept = inner.droppingLeading(&rest)
        if !kept.isEmpty { out.append(.link(link, kept)) }
      case .softBreak, .lineBreak, .code, .html, .image: out.append(inline)
      }
    }
    return out
  }

  /// The last scalar of the text as it reads that is no closing quotation mark or bracket, if there is one.
  var lastTelling: Unicode.Scalar? {
    for inline in reversed() {
      let found: Unicode.Scalar?
      switch inline {
      case .text(let text): found = text.unicodeScalars.last { !Self.closers.contains($0) }
      case .emphasis(let inner), .strong(let inner), .link(_, let inner): found = inner.lastTelling
      case .softBreak, .lineBreak, .code, .html, .image: return nil
      }
      if let found { return found }
    }
    return nil
  }

  private static let closers: Set<Unicode.Scalar> = ["”", "’", "）", ")", "》", "」", "』", "】", "\"", " "]
}
