public import Markup

/// A link or an image as it stands in a source.
public struct LinkReference: Sendable, Hashable {
  /// The address with references and escapes resolved; not checked.
  public let address: String
  /// Line in the file, from 1.
  public let line: Int
  /// Column in the file, from 1 in Unicode scalars; 0 where it is not known.
  public let column: Int
  /// Whether it is the source of an image.
  public let isImage: Bool

  init(_ link: Link, isImage: Bool) {
    address = link.address
    line = link.line
    column = link.column
    self.isImage = isImage
  }
}

/// How a document is written as HTML.
public struct HTMLOptions: Sendable {
  /// Gives the address that the page carries for one in the source; `nil` leaves the link out and keeps its
  /// text.
  public var links: @Sendable (LinkReference) -> SafeAddress?

  /// Makes options; by default each safe address is carried as it stands.
  public init(links: @escaping @Sendable (LinkReference) -> SafeAddress? = { SafeAddress($0.address) }) {
    self.links = links
  }
}
