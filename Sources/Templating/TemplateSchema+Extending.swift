extension TemplateSchema {
  /// Declares the fields of a record that has all fields of another and some of its own.
  ///
  /// - Parameters:
  ///   - base: gives the other record, whose fields come first.
  ///   - fields: the fields of its own.
  public init<Base: TemplateRecord>(
    extending base: @escaping @Sendable (Record) -> Base, _ fields: TemplateField<Record>...
  ) {
    let inherited = Base.schema
    shape = TemplateShape(
      name: "\(Record.self)", fields: inherited.shape.fields + fields.map { ($0.name, $0.kind) })
    readers = inherited.readers.map { read in { @Sendable in read(base($0)) } } + fields.map(\.read)
  }
}
