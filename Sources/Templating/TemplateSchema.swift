/// A type whose fields a template can name.
///
///     struct RowValues: TemplateRecord {
///       let name: String
///       let link: SafeAddress?
///
///       static let schema = TemplateSchema<Self>(
///         .init("name", \.name),
///         .init("link", \.link))
///     }
///
/// The kinds of the fields are taken from the Swift types, and their values are read by the same declaration,
/// so a page cannot lack a field of its schema, have one more, or hold one of another kind: that would not
/// compile. A schema may not contain itself, as templates may not either.
public protocol TemplateRecord: TemplateConvertible {
  /// The fields that templates may name.
  static var schema: TemplateSchema<Self> { get }
}

extension TemplateRecord {
  /// A record.
  public static var templateKind: TemplateKind { TemplateKind(.record(schema.shape)) }

  /// The fields' values in the order of the schema.
  @inlinable public var templateValue: TemplateValue {
    let readers = Self.schema.readers
    var slots: [TemplateValue] = []
    slots.reserveCapacity(readers.count)
    for read in readers { slots.append(read(self)) }
    return TemplateValue(.record(slots))
  }
}

/// The fields of a record as its templates see them.
public struct TemplateSchema<Record>: Sendable {
  let shape: TemplateShape
  @usableFromInline let readers: [@Sendable (Record) -> TemplateValue]

  /// Declares the fields; their order matters to nobody.
  public init(_ fields: TemplateField<Record>...) {
    shape = TemplateShape(name: "\(Record.self)", fields: fields.map { ($0.name, $0.kind) })
    readers = fields.map(\.read)
  }
}

/// One field of a record.
public struct TemplateField<Record>: Sendable {
  @usableFromInline let name: String
  @usableFromInline let kind: TemplateKind.Form
  @usableFromInline let read: @Sendable (Record) -> TemplateValue

  /// Declares a field.
  ///
  /// - Parameters:
  ///   - name: what templates call it: one word without dots.
  ///   - read: gives its value, such as `\.title` or `{ $0.date.text }`.
  @inlinable
  public init<Value: TemplateConvertible>(_ name: String, _ read: @escaping @Sendable (Record) -> Value) {
    self.name = name
    kind = Value.templateKind.form
    self.read = { read($0).templateValue }
  }
}
