package import Reporting
import Yams

/// A mapping of a YAML file that remembers which keys were asked for, so that all others can be refused.
package final class YAMLMapping {
  private let entries: [(key: String, keyLocation: SourceLocation, value: Node)]
  private var known: [String] = []
  package let location: SourceLocation
  let context: YAMLContext

  init(mapping: Node.Mapping, location: SourceLocation, context: YAMLContext) {
    self.location = location
    self.context = context
    entries = mapping.map { pair in
      let mark = pair.key.mark
      let place = mark.map { context.location(line: $0.line, column: $0.column) } ?? location
      if case .scalar(let scalar) = pair.key { return (scalar.string, place, pair.value) }
      return ("?", place, pair.value)
    }
  }

  /// The value of a key that may be missing. A key without a value counts as missing.
  package func optional(_ key: String) -> YAMLValue? {
    known.append(key)
    guard let entry = entries.first(where: { $0.key == key }) else { return nil }
    if case .scalar(let scalar) = entry.value, scalar.string.isEmpty { return nil }
    return YAMLValue(node: entry.value, context: context, key: key)
  }

  /// The value of a key that must be there.
  package func required(_ key: String) -> YAMLValue? {
    if let value = optional(key) { return value }
    let place = entries.first { $0.key == key }?.keyLocation ?? location
    context.report(
      .contentMissingKey, at: place, zh: "缺少必填项“\(key)”", en: "required key '\(key)' is missing")
    return nil
  }

  /// All entries in the order of the file, for mappings whose keys are names; none counts as unknown afterwards.
  package func all() -> [(key: String, location: SourceLocation, value: YAMLValue)] {
    known += entries.map(\.key)
    return entries.map { ($0.key, $0.keyLocation, YAMLValue(node: $0.value, context: context, key: $0.key)) }
  }

  /// Names keys that are allowed here but read elsewhere.
  func allow(_ keys: String...) { known += keys }

  /// Where a key stands, for messages about its value.
  package func location(of key: String) -> SourceLocation {
    entries.first { $0.key == key }?.keyLocation ?? location
  }

  /// Refuses every key that nobody asked for. Call it once everything has been read.
  package func finish() {
    for entry in entries where !known.contains(entry.key) {
      context.report(
        .contentUnknownKey, at: entry.keyLocation, zh: "不认识的键“\(entry.key)”",
        en: "unknown key '\(entry.key)'", hint: Suggestion.hint(for: entry.key, in: known))
    }
  }
}
