import Content
public import Reporting
public import Templating

/// Reads what a component's YAML files say.
public enum ComponentReader {
  /// Reads `parameters.yaml` and `examples.yaml` of a component.
  ///
  /// - Returns: `nil` when one of them can not be read as what it is. All findings are given at once.
  public static func read(_ files: ComponentFiles) -> Report<Component?> {
    let parameters = YAMLContext(file: files.folder + "/parameters.yaml")
    let examples = YAMLContext(file: files.folder + "/examples.yaml")
    let declared = declaration(in: mapping(files.parameters, parameters))
    let shown = self.examples(in: mapping(files.examples, examples))
    let found = parameters.diagnostics + examples.diagnostics
    guard let declared, found.isEmpty else { return Report(nil, found) }
    let component = Component(
      name: files.name, meaning: declared.meaning, parameters: declared.parameters, examples: shown,
      list: declared.list, location: SourceLocation(file: examples.file))
    return Report(component)
  }

  private static func mapping(_ bytes: [UInt8], _ context: YAMLContext) -> YAMLMapping? {
    YAMLFile.mapping(of: String(decoding: bytes, as: UTF8.self), context: context)
  }

  // MARK: Parameters

  private static func declaration(
    in file: YAMLMapping?
  ) -> (meaning: LocalizedText, list: String?, parameters: [ComponentParameter])? {
    guard let file else { return nil }
    let meaning = meaning(in: file)
    let list = file.optional("list")?.slug()
    let parameters = file.optional("parameters")?.mappings().compactMap(parameter) ?? []
    file.finish()
    return meaning.map { ($0, list, parameters) }
  }

  private static func parameter(_ entry: YAMLMapping) -> ComponentParameter? {
    let name = entry.required("name")?.text()
    let kind = entry.required("type")?.choice(ComponentParameter.Kind.self)
    let isRequired = entry.required("required")?.flag()
    let meaning = meaning(in: entry)
    entry.finish()
    guard let name, let kind, let isRequired, let meaning else { return nil }
    return ComponentParameter(
      name: name, kind: kind, isRequired: isRequired, meaning: meaning,
      location: entry.location(of: "name"))
  }

  private static func meaning(in entry: YAMLMapping) -> LocalizedText? {
    guard let zh = entry.required("zh")?.text(), let en = entry.required("en")?.text() else { return nil }
    return LocalizedText(zh: zh, en: en)
  }

  // MARK: Examples

  private static func examples(in file: YAMLMapping?) -> [ComponentExample] {
    guard let file else { return [] }
    let examples = file.optional("examples")?.mappings().compactMap(example) ?? []
    file.finish()
    return examples
  }

  private static func example(_ entry: YAMLMapping) -> ComponentExample? {
    let name = entry.required("name")?.slug()
    let meaning = meaning(in: entry)
    let values = entry.optional("values")?.mapping().map(record)
    entry.finish()
    guard let name, let meaning else { return nil }
    return ComponentExample(
      name: name, meaning: meaning, values: values ?? ComponentRecord([], at: entry.location))
  }

  private static func record(_ mapping: YAMLMapping) -> ComponentRecord {
    ComponentRecord(mapping.all().map { ($0.key, $0.location, value($0.value)) }, at: mapping.location)
  }

  private static func value(_ value: YAMLValue) -> ComponentValue {
    switch value.shape {
    case .scalar(let text): return .scalar(text)
    case .mapping: return value.mapping().map { .record(record($0)) } ?? .other
    case .list(let items):
      let records = items.compactMap { item -> ComponentRecord? in
        guard case .mapping = item.shape else { return nil }
        return item.mapping().map(record)
      }
      return records.count == items.count ? .list(records) : .other
    }
  }
}
