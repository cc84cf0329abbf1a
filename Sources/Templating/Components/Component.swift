public import Reporting

/// A recurrent piece of pages (组件): a template, the parameters that it takes, examples, and its style.
///
/// Its template is the template `components/<name>` of the library. Pages take it in as a partial, and whatever
/// stands around it there gives its parameters: the compiler of the page checks that each is there.
public struct Component: Sendable {
  /// The name of its folder.
  public let name: String
  /// What it is for.
  public let meaning: LocalizedText
  /// Its parameters in the order of the file; those of a record come after the record.
  public let parameters: [ComponentParameter]
  /// Its examples in the order of the file.
  public let examples: [ComponentExample]
  /// The class of the list that it is a line of; `nil` for one that stands by itself.
  public let list: String?
  /// Where messages about the whole of it point to.
  public let location: SourceLocation

  /// Puts a component together.
  public init(
    name: String, meaning: LocalizedText, parameters: [ComponentParameter], examples: [ComponentExample],
    list: String? = nil, location: SourceLocation
  ) {
    self.name = name
    self.meaning = meaning
    self.parameters = parameters
    self.examples = examples
    self.list = list
    self.location = location
  }

  /// What the library calls its template.
  public var templateName: String { "components/" + name }
}

/// One value that a component's template may name.
public struct ComponentParameter: Sendable {
  /// What kind of value it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Text, escaped where it is written.
    case text
    /// Trusted markup.
    case markup
    /// The address of a link.
    case address
    /// A whole number.
    case integer
    /// True or false.
    case flag
    /// A record with parameters of its own.
    case record
    /// A list of such records.
    case list

    /// Whether parameters may stand in it.
    public var hasFields: Bool { self == .record || self == .list }
  }

  /// Its name, as in `offices.name`, in parts.
  public let path: [String]
  /// What kind of value it is.
  public let kind: Kind
  /// Whether each example, like each page, gives it.
  public let isRequired: Bool
  /// What it means.
  public let meaning: LocalizedText
  /// Where it is declared.
  public let location: SourceLocation

  /// Declares a parameter.
  ///
  /// - Parameter name: parts with dots between, as in `offices.name` for the name of each office.
  public init(
    name: String, kind: Kind, isRequired: Bool, meaning: LocalizedText, location: SourceLocation
  ) {
    path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    self.kind = kind
    self.isRequired = isRequired
    self.meaning = meaning
    self.location = location
  }

  /// Its name as it is declared.
  public var name: String { path.joined(separator: ".") }
}

/// A component with values, as it could stand in a page.
public struct ComponentExample: Sendable {
  /// Names it in addresses: lower-case letters, digits and hyphens.
  public let name: String
  /// What it shows.
  public let meaning: LocalizedText
  /// The values of the parameters.
  public let values: ComponentRecord

  /// Makes an example.
  public init(name: String, meaning: LocalizedText, values: ComponentRecord) {
    self.name = name
    self.meaning = meaning
    self.values = values
  }
}

/// Named values of an example, and where they stand.
public struct ComponentRecord: Sendable {
  /// A name, where it stands, and its value.
  public typealias Entry = (name: String, location: SourceLocation, value: ComponentValue)

  let entries: [Entry]
  let location: SourceLocation

  /// Takes values as they were written.
  public init(_ entries: [Entry], at location: SourceLocation) {
    self.entries = entries
    self.location = location
  }
}

/// A value of an example as it was written: a scalar is text until a parameter says what it is.
public indirect enum ComponentValue: Sendable {
  /// Text, a number, `true` or `false`.
  case scalar(String)
  /// A record.
  case record(ComponentRecord)
  /// A list of records.
  case list([ComponentRecord])
  /// Something that no parameter can be, such as a list of words.
  case other
}
