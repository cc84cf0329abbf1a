import Reporting

extension TemplateCompiler {
  /// Finds what a name means here.
  ///
  /// As in Mustache, the innermost record that has a field of the first part's name decides, and the other
  /// parts are looked up in it and nowhere else. As there are schemas, all this is settled before a page is
  /// rendered; what is not found anywhere is an error.
  mutating func resolve(
    _ name: TemplateName, in source: TemplateSource
  ) -> (path: TemplatePath, kind: TemplateKind.Form)? {
    guard let first = name.parts.first else {
      return scopes[scopes.count - 1].map { (.frame(scopes.count - 1), $0) }
    }
    for frame in scopes.indices.reversed() {
      guard let scope = scopes[frame] else { return nil }  // Within something unknown, nothing can be said.
      if case .record(let shape) = scope, let slot = shape.slot(first) {
        return resolve(name, in: source, from: shape.fields[slot].kind, frame: frame, slot: slot)
      }
      if !name.climbs { break }
    }
    reportUnknown(first, of: name, in: source)
    return nil
  }

  private mutating func resolve(
    _ name: TemplateName, in source: TemplateSource, from first: TemplateKind.Form, frame: Int, slot: Int
  ) -> (path: TemplatePath, kind: TemplateKind.Form)? {
    var kind = first
    var slots = [slot]
    for (index, part) in name.parts.enumerated().dropFirst() {
      guard case .record(let shape) = kind.unwrapped else {
        let before = name.parts[..<index].joined(separator: ".")
        report(
          .templateWrongKind, source, name.offset,
          LocalizedText(
            zh: "“\(before)”是\(kind.word.zh)，没有字段“\(part)”",
            en: "'\(before)' is \(kind.word.en) and has no field '\(part)'"))
        return nil
      }
      guard let next = shape.slot(part) else {
        reportUnknown(part, in: shape, of: name, source)
        return nil
      }
      slots.append(next)
      kind = shape.fields[next].kind
    }
    return (slots.count == 1 ? .slot(frame: frame, slot) : .slots(frame: frame, slots), kind)
  }

  private mutating func reportUnknown(_ part: String, of name: TemplateName, in source: TemplateSource) {
    var known: [String] = []
    for case .record(let shape) in scopes.reversed() {
      known += shape.fields.map(\.name).filter { !known.contains($0) }
      if !name.climbs { break }
    }
    reportUnknown(part, known: known, source, name.offset)
  }

  private mutating func reportUnknown(
    _ part: String, in shape: TemplateShape, of name: TemplateName, _ source: TemplateSource
  ) {
    reportUnknown(part, known: shape.fields.map(\.name), source, name.offset)
  }

  private mutating func reportUnknown(
    _ part: String, known: [String], _ source: TemplateSource, _ offset: Int
  ) {
    let list = known.isEmpty ? nil : known.sorted().joined(separator: ", ")
    report(
      .templateUnknownKey, source, offset,
      LocalizedText(
        zh: "没有字段“\(part)”；这里有：\(list ?? "无")", en: "unknown field '\(part)'; known here: \(list ?? "none")"),
      hint: Suggestion.hint(for: part, in: known))
  }

  /// What is wrong with writing a value of a kind, if anything, wherever it stands.
  static func problem(writing kind: TemplateKind.Form, isRaw: Bool) -> LocalizedText? {
    switch kind {
    case .html, .json, .integer: nil
    case .text, .address:
      isRaw
        ? LocalizedText(
          zh: "\(kind.word.zh)必须转义，应写成 {{名称}}",
          en: "\(kind.word.en) must be escaped: write {{name}}") : nil
    case .flag, .list, .record, .optional:
      LocalizedText(
        zh: "\(kind.word.zh)不能直接写出，应写成 {{#名称}}…{{/名称}}",
        en: "\(kind.word.en) cannot be written out: write {{#name}}…{{/name}}")
    }
  }

  /// Reports fields that no tag could name or that are declared twice.
  mutating func checkSchema(_ kind: TemplateKind.Form?, at location: SourceLocation) {
    switch kind {
    case .list(let element), .optional(let element): checkSchema(element, at: location)
    case .record(let shape):
      var seen: Set<String> = []
      for field in shape.fields {
        if !TemplateName.isPart(field.name) || !seen.insert(field.name).inserted {
          diagnostics.append(
            Diagnostic(
              .templateBadSchema, at: location,
              zh: "\(shape.name) 的字段名“\(field.name)”不成立或重复",
              en: "the field name '\(field.name)' of \(shape.name) is impossible or occurs twice"))
        }
        checkSchema(field.kind, at: location)
      }
    case .text, .html, .address, .integer, .flag, .json, nil: break
    }
  }
}

extension TemplateKind.Form {
  /// What messages call it.
  var word: LocalizedText {
    switch self {
    case .text: LocalizedText(zh: "文字", en: "text")
    case .html: LocalizedText(zh: "标记", en: "markup")
    case .address: LocalizedText(zh: "地址", en: "an address")
    case .integer: LocalizedText(zh: "整数", en: "an integer")
    case .flag: LocalizedText(zh: "真假值", en: "a flag")
    case .json: LocalizedText(zh: "JSON", en: "JSON")
    case .list: LocalizedText(zh: "列表", en: "a list")
    case .record: LocalizedText(zh: "记录", en: "a record")
    case .optional(let form): form.word
    }
  }
}
