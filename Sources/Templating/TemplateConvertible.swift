public import Markup
public import Reporting

/// A type whose values can stand in a template.
///
/// Text, numbers, flags, markup, addresses and JSON conform, optionals and arrays of them, and whatever is a
/// `TemplateRecord`. Other types are turned into one of these where the record's field is declared. What
/// reads values is inlinable, for it runs for every cell of every table and must be compiled for the record's
/// own types.
public protocol TemplateConvertible: Sendable {
  /// What templates may do with it.
  static var templateKind: TemplateKind { get }
  /// The value as templates see it.
  var templateValue: TemplateValue { get }
}

/// Text: escaped wherever it is written.
extension String: TemplateConvertible {
  /// Text.
  public static var templateKind: TemplateKind { TemplateKind(.text) }
  /// The text.
  @inlinable public var templateValue: TemplateValue { TemplateValue(.text(self)) }
}

/// A whole number, written in decimal digits.
extension Int: TemplateConvertible {
  /// An integer.
  public static var templateKind: TemplateKind { TemplateKind(.integer) }
  /// The number.
  @inlinable public var templateValue: TemplateValue { TemplateValue(.integer(self)) }
}

/// A flag: for sections only.
extension Bool: TemplateConvertible {
  /// A flag.
  public static var templateKind: TemplateKind { TemplateKind(.flag) }
  /// The flag.
  @inlinable public var templateValue: TemplateValue { TemplateValue(.flag(self)) }
}

/// Trusted markup: written as it is, between tags only.
extension HTML: TemplateConvertible {
  /// Markup.
  public static var templateKind: TemplateKind { TemplateKind(.html) }
  /// The markup.
  @inlinable public var templateValue: TemplateValue { TemplateValue(.html(self)) }
}

/// A checked address: the only kind that may begin an `href` or a `src`.
extension SafeAddress: TemplateConvertible {
  /// An address.
  public static var templateKind: TemplateKind { TemplateKind(.address) }
  /// The address.
  @inlinable public var templateValue: TemplateValue { TemplateValue(.address(self)) }
}

/// JSON: the only kind that may stand in a `script` element, and only in one whose `type` is JSON.
extension JSONValue: TemplateConvertible {
  /// JSON.
  public static var templateKind: TemplateKind { TemplateKind(.json) }
  /// The JSON value.
  @inlinable public var templateValue: TemplateValue { TemplateValue(.json(self)) }
}

/// A value that may be absent: written as nothing, and its section is left out.
extension Optional: TemplateConvertible where Wrapped: TemplateConvertible {
  /// The kind of the value, if there is one.
  public static var templateKind: TemplateKind { TemplateKind(.optional(Wrapped.templateKind.form)) }
  /// The value, or nothing.
  @inlinable public var templateValue: TemplateValue { map { $0.templateValue } ?? TemplateValue(.none) }
}

/// A list: a section of it is written once for each item.
extension Array: TemplateConvertible where Element: TemplateConvertible {
  /// A list of the items' kind.
  public static var templateKind: TemplateKind { TemplateKind(.list(Element.templateKind.form)) }
  /// The items.
  @inlinable public var templateValue: TemplateValue { TemplateValue(.list(map { $0.templateValue })) }
}
