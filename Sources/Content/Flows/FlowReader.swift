import Notices
import Reporting

/// Reads one file of `Content/flows/`; what is wrong with its form has been reported.
struct FlowReader {
  let facts: FactTable
  let rules: RuleReader

  /// Reads a flow.
  ///
  /// - Parameters:
  ///   - file: the file's mapping.
  ///   - id: the name of the file without its ending.
  func read(_ file: YAMLMapping, id: String) -> Flow {
    if !Slug.isValid(id) {
      file.context.report(
        .contentBadValue, at: file.location, zh: "文件名“\(id)”不能作网址", en: "the file name '\(id)' is no address")
    }
    let conditions = (file.optional("conditions")?.mappings() ?? []).map(condition)
    let known = Dictionary(
      conditions.map { ($0.id, Set($0.values)) }, uniquingKeysWith: { first, _ in first })
    let flow = Flow(
      id: id,
      title: text(file.required("title")),
      summary: text(file.required("summary")),
      basisAsOf: file.optional("basis_as_of")?.date(),
      start: file.required("start")?.slug() ?? "",
      programmes: (file.required("programmes")?.list() ?? []).compactMap { $0.choice(Programme.self) },
      conditions: conditions,
      neverTogether: (file.optional("never_together")?.list() ?? []).map { terms($0, known: known) },
      questions: (file.required("questions")?.mappings() ?? []).map { question($0, known: known) },
      outcomes: (file.required("outcomes")?.mappings() ?? []).map { outcome($0, known: known) },
      startLocation: file.location(of: "start"),
      programmesLocation: file.location(of: "programmes"))
    file.finish()
    return flow
  }

  private func condition(_ item: YAMLMapping) -> FlowCondition {
    defer { item.finish() }
    return FlowCondition(
      id: item.required("id")?.slug() ?? "", name: item.required("name")?.text() ?? "",
      values: (item.required("values")?.list() ?? []).compactMap { $0.slug() })
  }

  private func question(_ item: YAMLMapping, known: [String: Set<String>]) -> FlowQuestion {
    defer { item.finish() }
    let asks = item.optional("asks")
    let condition = asks?.slug()
    let values = condition.flatMap { known[$0] }
    if let asks, let condition, values == nil { refuse(asks, condition, among: known.keys) }
    return FlowQuestion(
      id: item.required("id")?.slug() ?? "",
      text: text(item.required("text")),
      help: text(item.optional("help")),
      examples: texts(item.optional("examples")),
      asks: condition,
      basis: rules.citations(item.optional("basis")),
      answers: (item.optional("answers")?.mappings() ?? []).map { answer($0, values: values) },
      location: item.location)
  }

  private func answer(_ item: YAMLMapping, values: Set<String>?) -> FlowAnswer {
    defer { item.finish() }
    let written = values == nil ? item.optional("value") : item.required("value")
    let value = written?.slug()
    if let written, let value, let values, !values.contains(value) {
      refuse(written, value, among: values)
    }
    return FlowAnswer(
      text: text(item.required("text")), value: value, target: item.optional("to")?.slug() ?? "",
      isUnsure: item.optional("unsure")?.flag() ?? false, location: item.location)
  }

  private func outcome(_ item: YAMLMapping, known: [String: Set<String>]) -> FlowOutcome {
    defer { item.finish() }
    return FlowOutcome(
      id: item.required("id")?.slug() ?? "",
      title: text(item.required("title")),
      text: text(item.required("text")),
      needs: item.optional("needs").map { terms($0, known: known) } ?? [],
      todo: texts(item.required("todo")),
      bring: texts(item.optional("bring")),
      guides: (item.optional("guides")?.list() ?? []).compactMap { value in
        value.text().map { FlowOutcome.Guide(address: ArticleAddress($0), location: value.location) }
      },
      place: text(item.optional("place")),
      standards: (item.optional("standards")?.list() ?? []).compactMap(fact),
      basis: rules.citations(item.required("basis")),
      location: item.location)
  }

  // MARK: Parts

  /// Terms such as `shouru=di|luegao`.
  private func terms(_ value: YAMLValue, known: [String: Set<String>]) -> [FlowTerm] {
    value.list().compactMap { item in
      guard let text = item.text() else { return nil }
      let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else {
        item.refuse(zh: "写作 条件=值，例如 shouru=di", en: "write condition=value, such as shouru=di")
        return nil
      }
      guard let allowed = known[parts[0]] else {
        refuse(item, parts[0], among: known.keys)
        return nil
      }
      let values = parts[1].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      for each in values where !allowed.contains(each) { refuse(item, each, among: allowed) }
      return FlowTerm(condition: parts[0], values: Set(values), text: text, location: item.location)
    }
  }

  private func refuse(_ value: YAMLValue, _ word: String, among candidates: some Sequence<String>) {
    value.context.report(
      .contentUnknownReference, at: value.location, zh: "conditions 中没有“\(word)”",
      en: "no '\(word)' in conditions", hint: Suggestion.hint(for: word, in: candidates))
  }

  private func fact(_ value: YAMLValue) -> Fact? {
    guard let id = value.text() else { return nil }
    if let fact = facts[id] { return fact }
    value.context.report(
      .contentUnknownReference, at: value.location, zh: "facts.yaml 中没有“\(id)”",
      en: "no fact '\(id)' in facts.yaml", hint: Suggestion.hint(for: id, in: facts.facts.keys))
    return nil
  }

  /// A text with its facts in place.
  private func text(_ value: YAMLValue?) -> String {
    guard let value, let text = value.text() else { return "" }
    let report = FactReferences(facts: facts, file: value.context.file, firstLine: 1).resolve(
      Array(text.utf8))
    // A scalar may be quoted or folded, so a fact in it is placed at the scalar's beginning.
    for finding in report.diagnostics {
      value.context.diagnostics.append(
        Diagnostic(
          finding.rule, at: value.location, zh: finding.summary.zh, en: finding.summary.en,
          hint: finding.hint))
    }
    return String(decoding: report.value, as: UTF8.self)
  }

  private func texts(_ value: YAMLValue?) -> [String] { (value?.list() ?? []).map { text($0) } }
}
