/// A piece of text inside a paragraph, a heading or a table cell.
public indirect enum Inline: Sendable, Equatable {
  /// Text as it reads: references and escapes are resolved.
  case text(String)
  /// The end of a source line that is not the end of a line on the page; shown as a space.
  case softBreak
  /// A line break that the author asked for.
  case lineBreak
  /// A code span.
  case code(String)
  /// Raw HTML; occurs in `.commonmark` mode only.
  case html(String)
  /// Emphasised text.
  case emphasis([Inline])
  /// Strongly emphasised text.
  case strong([Inline])
  /// A link around text.
  case link(Link, [Inline])
  /// An image; the inlines are its description.
  case image(Link, [Inline])
}

/// Where a link or an image points to, and where it stands in the source.
public struct Link: Sendable, Equatable {
  /// The address with references and escapes resolved, not yet checked and not yet percent-encoded.
  public let address: String
  /// The advisory title; empty when there is none.
  public let title: String
  /// Line in the file, from 1.
  public let line: Int
  /// Column in the file, from 1 in Unicode scalars; 0 when libcmark does not know it.
  public let column: Int
}
