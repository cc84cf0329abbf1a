/// A block of a document: what it is, and where it begins in the file.
public struct Block: Sendable, Equatable {
  /// Line in the file, from 1.
  public let line: Int
  /// Column in the file, from 1 in Unicode scalars; 0 for a block cut out of the middle of a paragraph.
  public let column: Int
  /// What the block is.
  public var content: Content

  /// What a block can be.
  public indirect enum Content: Sendable, Equatable {
    /// A paragraph.
    case paragraph(Paragraph)
    /// A heading.
    case heading(Heading)
    /// A block quotation.
    case quote([Block])
    /// A list.
    case list(List)
    /// A block of code; `info` is what follows the opening fence.
    case code(String, info: String)
    /// A block of raw HTML; occurs in `.commonmark` mode only.
    case html(String)
    /// A rule across the page.
    case thematicBreak
    /// A table.
    case table(Table)
    /// A question with its answer.
    case question(Question)
  }
}

/// A paragraph; a numbered Chinese item is one, too.
public struct Paragraph: Sendable, Equatable {
  /// The anchor of a numbered item such as `w-2-1` or `t-3`; `nil` for an ordinary paragraph.
  public var id: String?
  /// The text; the number of an item is part of it.
  public var text: [Inline]
}

/// A heading.
public struct Heading: Sendable, Equatable {
  /// 1 to 6.
  public var level: Int
  /// The anchor, unique in the document; empty in `.commonmark` mode.
  public var id: String
  /// The text without the marker `{#id}`.
  public var text: [Inline]
}

/// A list with bullets or numbers.
public struct List: Sendable, Equatable {
  /// The number of the first item; `nil` for a list with bullets.
  public let start: Int?
  /// Whether the items stand close together, so that their paragraphs are not set apart.
  public let isTight: Bool
  /// The items.
  public var items: [ListItem]
}

/// One item of a list.
public struct ListItem: Sendable, Equatable {
  /// Line in the file, from 1.
  public let line: Int
  /// The number as the author wrote it, where it is not the one that would follow; `nil` otherwise.
  ///
  /// CommonMark renumbers lists from their first item; a policy text that quotes items 1 and 3 must keep
  /// them.
  public let number: Int?
  /// The anchor of an item of a numbered list; `nil` with bullets and in `.commonmark` mode.
  public var id: String?
  /// The content.
  public var blocks: [Block]
}
