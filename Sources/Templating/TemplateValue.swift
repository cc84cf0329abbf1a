public import Markup
public import Reporting

/// A value that a template can write out or look into. Made by types that are `TemplateConvertible`, and by
/// nobody else.
public struct TemplateValue: Sendable {
  @usableFromInline
  enum Form: Sendable {
    case text(String)
    case html(HTML)
    case address(SafeAddress)
    case integer(Int)
    case flag(Bool)
    case json(JSONValue)
    case list([TemplateValue])
    /// The fields in the order of the record's schema.
    case record([TemplateValue])
    case none
  }

  @usableFromInline let form: Form

  @inlinable
  init(_ form: Form) { self.form = form }

  /// Whether a section of it is written.
  ///
  /// | value | written when |
  /// |---|---|
  /// | flag | it is true |
  /// | text, markup | it is not empty |
  /// | integer | it is not 0 |
  /// | list | it is not empty; once for each item |
  /// | optional | there is a value, and a section of that is written |
  /// | record, address, JSON | always |
  ///
  /// Source: github.com/mustache/spec, sections.yml, leaves it to "truthy"; this is what the word means in
  /// JavaScript.
  var isTruthy: Bool {
    switch form {
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .integer(let number): number != 0
    case .list(let items): !items.isEmpty
    case .none: false
    case .record, .address, .json: true
    }
  }
}

/// What kind of value a field holds: what a template is compiled against.
public struct TemplateKind: Sendable {
  @usableFromInline
  indirect enum Form: Sendable {
    case text, html, address, integer, flag, json
    case list(Form)
    case record(TemplateShape)
    case optional(Form)

    /// What is there when something is there.
    var unwrapped: Form {
      if case .optional(let form) = self { return form.unwrapped }
      return self
    }
  }

  @usableFromInline let form: Form

  init(_ form: Form) { self.form = form }
}

/// The fields of a record, in order.
@usableFromInline
struct TemplateShape: Sendable {
  /// What messages call it.
  let name: String
  let fields: [(name: String, kind: TemplateKind.Form)]

  /// The position of a field.
  func slot(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }
}
