/// How a Markdown source is read.
public struct MarkdownOptions: Sendable, Equatable {
  /// The language that the source is written in.
  public enum Mode: Sendable, Equatable {
    /// CommonMark 0.30 and nothing else; raw HTML is kept, so the result is not fit to be published.
    case commonmark
    /// CommonMark without raw HTML, with tables, questions, anchors and the habits of Chinese typesetting.
    case gongshi
  }

  /// The language that the source is written in.
  public var mode: Mode
  /// The highest level that a heading may have: 2 where the page's title is its only heading of level 1.
  public var topHeadingLevel: Int
  /// The longest source that is read, in bytes.
  public var maximumBytes: Int
  /// The deepest nesting of quotations, list items, emphasis and links that is read.
  public var maximumDepth: Int

  /// Makes options; the defaults are those of articles.
  ///
  /// - Parameters:
  ///   - mode: the language.
  ///   - topHeadingLevel: the highest level that a heading may have, 1 to 6.
  ///   - maximumBytes: the longest source that is read, in bytes.
  ///   - maximumDepth: the deepest nesting that is read; the tree is walked recursively, so keep it small.
  public init(
    mode: Mode = .gongshi,
    topHeadingLevel: Int = 2,
    maximumBytes: Int = 1_000_000,
    maximumDepth: Int = 100
  ) {
    self.mode = mode
    self.topHeadingLevel = topHeadingLevel
    self.maximumBytes = maximumBytes
    self.maximumDepth = maximumDepth
  }

  /// Articles of the site.
  public static let gongshi = MarkdownOptions()
  /// Plain CommonMark 0.30.
  public static let commonmark = MarkdownOptions(mode: .commonmark, topHeadingLevel: 1)
}
