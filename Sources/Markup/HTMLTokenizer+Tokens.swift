/// One piece of a document as `HTMLTokenizer` cuts it. The pieces of a document follow one another without a
/// gap.
public struct HTMLToken: Sendable, Hashable {
  /// What a piece of a document is.
  public enum Kind: Sendable, Hashable {
    /// `<p class="a">`.
    case startTag
    /// `</p>`.
    case endTag
    /// A tag in which the document ends; browsers show nothing of it.
    case cutTag
    /// Text in which character references stand for characters: between tags, and in `title` and `textarea`.
    case text
    /// Text that is taken as it is: in `script`, `style` and their like.
    case rawText
    /// `<!-- … -->`, and what browsers take for one, such as `<?…>`, `</ >` and `<![CDATA[…>`.
    case comment
    /// `<!doctype html>`.
    case doctype
  }

  /// What it is.
  public let kind: Kind
  /// Where it stands: byte offsets, half open.
  public let range: Range<Int>
  /// Where the name of a tag stands; empty for what is no tag.
  public let nameRange: Range<Int>
  /// Whether it is closed; false for a tag, comment or doctype in which the document ends.
  public let isComplete: Bool
}

/// A start or end tag, taken apart.
public struct HTMLTag: Sendable, Hashable {
  /// Where a tag stops.
  public enum End: Sendable, Hashable {
    /// At its `>`.
    case closed
    /// At the end of the document, in its name.
    case name
    /// At the end of the document, between attributes.
    case betweenAttributes
    /// At the end of the document, in the name of its last attribute.
    case attributeName
    /// At the end of the document, after the `=` of its last attribute.
    case beforeValue
    /// At the end of the document, in the value of its last attribute.
    case value
  }

  /// The element's name, ASCII letters in lower case.
  public let name: String
  /// The attributes in the order written, repeated ones too; browsers keep the first of a name.
  public let attributes: [HTMLAttribute]
  /// Whether it ends in `/>`.
  public let isSelfClosing: Bool
  /// Where it stops.
  public let end: End

  /// The attribute of this name that counts: the first.
  ///
  /// - Parameter name: in lower case.
  public func attribute(_ name: String) -> HTMLAttribute? {
    attributes.first { $0.name == name }
  }
}

/// An attribute of a tag.
public struct HTMLAttribute: Sendable, Hashable {
  /// How a value is written.
  public enum Quoting: Sendable, Hashable {
    /// `name="value"`.
    case double
    /// `name='value'`.
    case single
    /// `name=value`, or no value at all.
    case none
  }

  /// The name, ASCII letters in lower case.
  public let name: String
  /// Where the name stands.
  public let nameRange: Range<Int>
  /// Where the value stands, without its quotation marks; `nil` for an attribute without `=`.
  public let valueRange: Range<Int>?
  /// How the value is written.
  public let quoting: Quoting

  /// The value as a browser reads it, character references decoded; empty for an attribute without `=`.
  ///
  /// - Parameter document: the bytes that the tokenizer was given.
  public func value(in document: [UInt8]) -> String {
    guard let valueRange else { return "" }
    return CharacterReference.text(document[valueRange], inAttribute: true)
  }
}

/// An element whose content is text up to its end tag, whatever it looks like.
public enum HTMLRawElement: String, Sendable, CaseIterable {
  case script, style, title, textarea, xmp, iframe, noembed, noframes, plaintext

  /// Whether character references count in the content.
  public var decodesReferences: Bool { self == .title || self == .textarea }
}
