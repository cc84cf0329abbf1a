import Reporting

/// A paragraph or table as the reader of a file found it, before its part in the article is known.
struct SourceBlock: Sendable, Hashable {
  /// What the file itself says about the block's rank.
  enum Style: Sendable, Hashable {
    case body
    case title
    /// A heading; 1 is the highest level.
    case heading(Int)
    case bullet
  }

  enum Content: Sendable, Hashable {
    case line(String)
    /// Rows of cells; every row has the same number of cells.
    case table([[String]])
  }

  let style: Style
  let content: Content
  /// Where a person finds it; a Word file has no lines, so there it is the file as a whole.
  let location: SourceLocation

  init(_ content: Content, style: Style = .body, at location: SourceLocation) {
    self.content = content
    self.style = style
    self.location = location
  }

  /// The text of a line; `nil` for a table.
  var line: String? {
    if case .line(let text) = content { text } else { nil }
  }

  /// The scalars of the block that leave ink, in reading order.
  var inked: [Unicode.Scalar] {
    switch content {
    case .line(let text): text.inked
    case .table(let rows): rows.flatMap { $0.flatMap(\.inked) }
    }
  }
}
