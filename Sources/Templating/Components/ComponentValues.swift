@_spi(Templates) import Markup
import Reporting

/// Turns the values of an example into those of a template, as its parameters say; tells what does not fit.
struct ComponentValues {
  private(set) var diagnostics: [Diagnostic] = []

  /// The values of a record in the order of its shape.
  mutating func value(of record: ComponentRecord, _ nodes: [ComponentShape.Node]) -> TemplateValue {
    for (index, entry) in record.entries.enumerated() {
      let known = nodes.compactMap(\.parameter.path.last)
      if !known.contains(entry.name) {
        refuse(
          entry.location, zh: "没有参数“\(entry.name)”", en: "there is no parameter '\(entry.name)'",
          hint: Suggestion.hint(for: entry.name, in: known))
      } else if record.entries[..<index].contains(where: { $0.name == entry.name }) {
        refuse(entry.location, zh: "“\(entry.name)”给了两次", en: "'\(entry.name)' is given twice")
      }
    }
    return TemplateValue(.record(nodes.map { slot($0, of: record) }))
  }

  private mutating func slot(_ node: ComponentShape.Node, of record: ComponentRecord) -> TemplateValue {
    guard let entry = record.entries.first(where: { $0.name == node.parameter.path.last }) else {
      if node.parameter.isRequired {
        refuse(
          record.location, zh: "缺少必需的参数“\(node.parameter.name)”",
          en: "the required parameter '\(node.parameter.name)' is missing")
      }
      return TemplateValue(.none)
    }
    if let value = value(entry.value, node) { return value }
    let word = node.form.word
    refuse(
      entry.location, zh: "“\(node.parameter.name)”要是\(word.zh)（\(node.parameter.kind.rawValue)）",
      en: "'\(node.parameter.name)' must be \(word.en) (\(node.parameter.kind.rawValue))")
    return TemplateValue(.none)
  }

  private mutating func value(_ value: ComponentValue, _ node: ComponentShape.Node) -> TemplateValue? {
    switch (node.parameter.kind, value) {
    case (.text, .scalar(let text)): text.templateValue
    case (.markup, .scalar(let text)): HTML(trusting: Array(text.utf8)).templateValue
    case (.address, .scalar(let text)): SafeAddress(text).map(\.templateValue)
    case (.integer, .scalar(let text)): Int(text).map(\.templateValue)
    case (.flag, .scalar("true")): true.templateValue
    case (.flag, .scalar("false")): false.templateValue
    case (.record, .record(let record)): self.value(of: record, node.children)
    case (.list, .list(let items)): TemplateValue(.list(items.map { self.value(of: $0, node.children) }))
    default: nil
    }
  }

  private mutating func refuse(
    _ location: SourceLocation, zh: String, en: String, hint: LocalizedText? = nil
  ) {
    diagnostics.append(Diagnostic(.templateBadExample, at: location, zh: zh, en: en, hint: hint))
  }
}
