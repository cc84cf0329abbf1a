/// A pipe table. Source: GitHub Flavored Markdown 0.29, section 4.10.
public struct Table: Sendable, Equatable {
  /// How the cells of a column are set.
  public enum Alignment: Sendable, Equatable {
    /// As the page sets text by default.
    case natural
    /// To the left.
    case left
    /// In the middle.
    case center
    /// To the right.
    case right
  }

  /// A column.
  public struct Column: Sendable, Equatable {
    /// How its cells are set.
    public let alignment: Alignment
    /// The text of its header cell.
    public let header: [Inline]
    /// The header as plain text of at most 60 characters, for the label of each cell on narrow screens.
    public let label: String
  }

  /// A row of the body.
  public struct Row: Sendable, Equatable {
    /// Line in the file, from 1.
    public let line: Int
    /// The cells from left to right, as many as there are columns unless the row was reported.
    public let cells: [[Inline]]
  }

  /// The columns from left to right.
  public let columns: [Column]
  /// The rows of the body from top to bottom.
  public let rows: [Row]
}
