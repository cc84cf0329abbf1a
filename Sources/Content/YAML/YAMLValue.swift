import Notices
package import Reporting
import Yams

/// One value of a YAML file, with its place, read strictly: a scalar is text until somebody parses it.
package struct YAMLValue {
  let node: Node
  let context: YAMLContext
  /// The key it stands under, for messages.
  let key: String

  package var location: SourceLocation {
    node.mark.map { context.location(line: $0.line, column: $0.column) } ?? SourceLocation(file: context.file)
  }

  /// Reports that the value has the wrong form.
  package func refuse(zh: String, en: String, hint: LocalizedText? = nil) {
    context.report(.contentBadValue, at: location, zh: "\(key)：\(zh)", en: "\(key): \(en)", hint: hint)
  }

  /// The text of a scalar; an empty one is none.
  package func text() -> String? {
    guard case .scalar(let scalar) = node else {
      refuse(zh: "应为一段文字", en: "must be a piece of text")
      return nil
    }
    return scalar.string.isEmpty ? nil : scalar.string
  }

  /// What the value is made of.
  package enum Shape { case scalar(String), list([YAMLValue]), mapping }

  /// Looks at the value without refusing it.
  package var shape: Shape {
    switch node {
    case .scalar(let scalar): .scalar(scalar.string)
    case .sequence(let items): .list(items.map { YAMLValue(node: $0, context: context, key: key) })
    case .mapping, .alias: .mapping
    }
  }

  /// A list; a single scalar is not taken for a list of one.
  func list() -> [YAMLValue] {
    guard case .sequence(let sequence) = node else {
      if case .scalar(let scalar) = node, scalar.string.isEmpty { return [] }
      refuse(zh: "应为列表，例如 [甲, 乙]", en: "must be a list, such as [a, b]")
      return []
    }
    return sequence.map { YAMLValue(node: $0, context: context, key: key) }
  }

  /// A list of texts.
  func texts() -> [String] { list().compactMap { $0.text() } }

  /// A mapping.
  package func mapping() -> YAMLMapping? {
    guard case .mapping(let mapping) = node else {
      refuse(zh: "应为若干“键: 值”", en: "must be a mapping of keys to values")
      return nil
    }
    return YAMLMapping(mapping: mapping, location: location, context: context)
  }

  /// A list of mappings.
  package func mappings() -> [YAMLMapping] { list().compactMap { $0.mapping() } }

  /// `true` or `false`.
  package func flag() -> Bool? {
    switch text() {
    case "true": return true
    case "false": return false
    case nil: return nil
    default:
      refuse(zh: "应为 true 或 false", en: "must be true or false")
      return nil
    }
  }

  /// A whole number, not negative.
  func integer() -> Int? {
    guard let text = text() else { return nil }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text) else {
      refuse(zh: "应为整数", en: "must be a whole number")
      return nil
    }
    return value
  }

  /// `YYYY-MM-DD`.
  func date() -> CivilDate? {
    guard let text = text() else { return nil }
    guard let date = CivilDate(iso: text) else {
      refuse(zh: "应为存在的日期，写作 2026-07-01", en: "must be a real date, written 2026-07-01")
      return nil
    }
    return date
  }

  /// `YYYY-MM-DD HH:MM`.
  func minute() -> CivilMinute? {
    guard let text = text() else { return nil }
    guard let minute = CivilMinute(text) else {
      refuse(zh: "应为时间，写作 2026-07-01 09:30", en: "must be a time, written 2026-07-01 09:30")
      return nil
    }
    return minute
  }

  /// A place code.
  func placeCode() -> PlaceCode? {
    guard let text = text() else { return nil }
    guard let code = PlaceCode(text) else {
      refuse(zh: "应为 6、9、12 或 15 位数字的地点代码", en: "must be a place code of 6, 9, 12 or 15 digits")
      return nil
    }
    return code
  }

  /// One of the raw values of an enumeration.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> Choice? {
    guard let text = text() else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    refuse(
      zh: "不认识“\(text)”，可以是：\(allowed.joined(separator: "、"))",
      en: "unknown '\(text)'; one of: \(allowed.joined(separator: ", "))",
      hint: Suggestion.hint(for: text, in: allowed))
    return nil
  }

  /// A part of an address: lower-case letters, digits and hyphens.
  package func slug() -> String? {
    guard let text = text() else { return nil }
    guard Slug.isValid(text) else {
      refuse(zh: "只能用小写字母、数字和连字符", en: "may hold lower-case letters, digits and hyphens only")
      return nil
    }
    return text
  }
}

/// The form of a part of an address.
enum Slug {
  /// Lower-case ASCII letters, digits and inner hyphens; at most 80.
  static func isValid(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, bytes.count <= 80 else { return false }
    let hyphen = UInt8(ascii: "-")
    return first != hyphen && last != hyphen
      && bytes.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == hyphen }
  }
}
