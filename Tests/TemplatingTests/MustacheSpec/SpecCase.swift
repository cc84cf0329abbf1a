import Testing

/// A case of the public Mustache specification, retold.
///
/// Source: github.com/mustache/spec (MIT licence), the file in `specs/` that the suite is named after. The
/// cases are retold in these terms: data has a kind, so what the specification takes for a miss is refused;
/// unescaped tags take markup, so their text is given as markup, and given as text it is refused.
struct SpecCase: CustomTestStringConvertible, Sendable {
  enum Expectation: Sendable {
    case page(String)
    /// Refused under the rule of this id.
    case refused(String)
  }

  let name: String
  let template: String
  let data: Sample
  let partials: [String: String]
  let expected: Expectation

  init(
    _ name: String, _ template: String, _ data: Sample,
    partials: [String: String] = [:], _ page: String
  ) {
    self.name = name
    self.template = template
    self.data = data
    self.partials = partials
    expected = .page(page)
  }

  init(_ name: String, _ template: String, partials: [String: String] = [:], _ page: String) {
    self.init(name, template, [:], partials: partials, page)
  }

  init(
    _ name: String, _ template: String, _ data: Sample = [:],
    partials: [String: String] = [:], refused rule: String
  ) {
    self.name = name
    self.template = template
    self.data = data
    self.partials = partials
    expected = .refused(rule)
  }

  var testDescription: String { name }
}
