@_spi(Templates) public import Markup

/// A compiled template for one type of record.
public struct Template<Record: TemplateRecord>: Sendable {
  /// What the library calls it.
  public let name: String
  let program: TemplateProgram

  /// Appends the page of a record to `buffer`.
  public func render(_ record: Record, into buffer: inout [UInt8]) {
    program.render(record.templateValue, into: &buffer)
  }

  /// The page of a record in UTF-8.
  public func bytes(_ record: Record) -> [UInt8] {
    var buffer: [UInt8] = []
    render(record, into: &buffer)
    return buffer
  }

  /// The page of a record as markup that another template can take in.
  ///
  /// Trusted, because its literals are the template's own and the compiler has seen each value escaped for
  /// where it stands.
  public func html(_ record: Record) -> HTML {
    HTML(trusting: bytes(record))
  }
}
