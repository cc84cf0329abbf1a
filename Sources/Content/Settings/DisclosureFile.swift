import Notices
import Reporting

/// Reads `disclosure.yaml`: what each channel may show, and the figures below which numbers are withheld.
struct DisclosureFile {
  let terms: DisclosureTerms

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: the mapping at its top.
  ///   - rules: the event table, by whose ids and sources entries are checked; `nil` when it could not be read.
  init(reading file: YAMLMapping, rules: RuleTable?) {
    let k = Self.number(file.required("k"), in: DisclosureTerms.smallestK...100)
    let kilobytes = Self.number(
      file.optional("page_weight_kb"), in: 100...DisclosureTerms.heaviestPage / 1000)
    var entries: [NoticeChannel: [ChannelEntry]] = [:]
    for channel in NoticeChannel.allCases {
      guard let item = file.required(channel.rawValue)?.mapping() else { continue }
      entries[channel] = ChannelReader(channel: channel, rules: rules).entries(item)
    }
    file.finish()
    terms = DisclosureTerms(
      k: k ?? DisclosureTerms.smallestK,
      pageWeightLimit: kilobytes.map { $0 * 1000 } ?? DisclosureTerms.heaviestPage, entries: entries)
  }

  private static func number(_ value: YAMLValue?, in range: ClosedRange<Int>) -> Int? {
    guard let value, let number = value.integer() else { return nil }
    if range.contains(number) { return number }
    value.refuse(
      zh: "应在 \(range.lowerBound) 到 \(range.upperBound) 之间",
      en: "must be \(range.lowerBound) to \(range.upperBound)")
    return nil
  }
}

/// Reads the entries of one channel.
private struct ChannelReader {
  let channel: NoticeChannel
  let rules: RuleTable?

  func entries(_ item: YAMLMapping) -> [ChannelEntry] {
    let general = entry(item, scope: .everything, inherited: nil)
    var out = [general]
    for exception in item.optional("except")?.mappings() ?? [] {
      let scope = scope(exception, taken: out.map(\.scope))
      out.append(entry(exception, scope: scope, inherited: general.shown))
    }
    item.finish()
    return out
  }

  // MARK: One entry

  /// Reads what is shown. In an exception a key that is missing says the same as the channel's, as far as that is usual.
  private func entry(_ item: YAMLMapping, scope: NoticeScope, inherited: ShownFields?) -> ChannelEntry {
    let usual = ShownFields.usual(on: channel)
    let fallback = inherited?.intersection(usual)
    let names = names(fallback == nil ? item.required("names") : item.optional("names")) ?? fallback?.names
    let others =
      fields(fallback == nil ? item.required("fields") : item.optional("fields")) ?? fallback?.others
    let shown = ShownFields(names: names ?? .none, others: others ?? [])
    let grant = grant(item, widens: !shown.isWithin(usual), shown: shown)
    if scope != .everything { item.finish() }
    return ChannelEntry(scope: scope, shown: shown, grant: grant)
  }

  private func names(_ value: YAMLValue?) -> NameForm? {
    guard let value, let form = value.choice(NameForm.self) else { return nil }
    if form <= ShownFields.ceiling(of: channel).names { return form }
    value.context.report(
      .contentNeverDisclosed, at: value.location, zh: "\(channel.chinese)上任何时候都不能用 names: \(form.rawValue)",
      en: "names: \(form.rawValue) is never shown on channel '\(channel.rawValue)'")
    return nil
  }

  private func fields(_ value: YAMLValue?) -> Set<NoticeField>? {
    guard let value else { return nil }
    let ceiling = ShownFields.ceiling(of: channel).others
    var out: Set<NoticeField> = []
    for item in value.list() {
      guard let word = item.text() else { continue }
      if let field = NoticeField(rawValue: word), ceiling.contains(field), field != .name {
        out.insert(field)
      } else if word == NoticeField.name.rawValue {
        item.refuse(zh: "姓名由 names 决定，不写在 fields 里", en: "the name is ruled by 'names', not by 'fields'")
      } else if NoticeField(rawValue: word) != nil || NeverDisclosed.words.contains(word) {
        item.context.report(
          .contentNeverDisclosed, at: item.location, zh: "\(channel.chinese)上任何时候都不能显示 \(word)",
          en: "'\(word)' is never shown on channel '\(channel.rawValue)'")
      } else {
        _ = item.choice(NoticeField.self)
      }
    }
    if !out.contains(.town) {
      value.refuse(
        zh: "每份公示都是一个镇的，不能没有 town", en: "each notice is of one town, so 'town' can not be left out")
    }
    return out
  }

  // MARK: Scope

  private func scope(_ item: YAMLMapping, taken: [NoticeScope]) -> NoticeScope {
    let programmes = (item.optional("programmes")?.list() ?? []).compactMap { value in
      value.choice(Programme.self).map { (value: value, programme: $0) }
    }
    let rows = (item.optional("rules")?.list() ?? []).compactMap { value in
      value.text().map { (value: value, id: $0) }
    }
    if programmes.isEmpty && rows.isEmpty {
      item.context.report(
        .contentMissingKey, at: item.location, zh: "例外要写明 programmes 或者 rules",
        en: "an exception names programmes or rules")
    }
    for row in rows {
      if let rules, !rules.rules.contains(where: { $0.id == row.id }) {
        row.value.context.report(
          .contentUnknownReference, at: row.value.location, zh: "rules.yaml 中没有规则“\(row.id)”",
          en: "there is no rule '\(row.id)' in rules.yaml",
          hint: Suggestion.hint(for: row.id, in: rules.rules.map(\.id)))
      }
      if taken.contains(where: { $0.rules.contains(row.id) }) { report(row.value, twice: row.id) }
    }
    for item in programmes where taken.contains(where: { $0.programmes.contains(item.programme) }) {
      report(item.value, twice: item.programme.rawValue)
    }
    return NoticeScope(programmes: programmes.map(\.programme), rules: rows.map(\.id))
  }

  private func report(_ value: YAMLValue, twice word: String) {
    value.context.report(
      .contentDuplicateID, at: value.location, zh: "“\(word)”已有一条例外", en: "'\(word)' has an exception already"
    )
  }

  // MARK: Grants

  private func grant(_ item: YAMLMapping, widens: Bool, shown: ShownFields) -> DisclosureGrant? {
    let article = item.optional("article")
    let decidedBy = item.optional("decided_by")
    let since = item.optional("since")
    let until = item.optional("until")
    guard widens else {
      if let key = [article, decidedBy, since, until].compactMap(\.self).first {
        loosening(
          item, at: key.location, zh: "这里没有放宽什么，不写 \(key.key)",
          en: "nothing is loosened here: leave out '\(key.key)'")
      }
      return nil
    }
    let missing = [("article", article), ("decided_by", decidedBy), ("since", since)]
      .filter { $0.1 == nil }.map(\.0)
    if !missing.isEmpty {
      let usual = ShownFields.usual(on: channel)
      let place = item.location(of: shown.names > usual.names ? "names" : "fields")
      loosening(
        item, at: place,
        zh: "\(channel.chinese)要显示得比通常多，缺少 \(missing.joined(separator: "、"))",
        en:
          "channel '\(channel.rawValue)' is to show more than usual: \(missing.joined(separator: ", ")) missing"
      )
      return nil
    }
    let citation = article.flatMap(citation)
    let body = decidedBy.flatMap(decision)
    let last = until.flatMap { $0.date() }
    guard let citation, let body, let first = since?.date() else { return nil }
    if let last, last < first { until?.refuse(zh: "早于 since", en: "is before 'since'") }
    return DisclosureGrant(article: citation, decidedBy: body, since: first, until: last)
  }

  private func citation(_ value: YAMLValue) -> Citation? {
    guard let text = value.text() else { return nil }
    let citation = Citation(text)
    guard let rules else { return nil }
    guard let source = rules.sources[citation.source] else {
      value.context.report(
        .contentUnknownReference, at: value.location, zh: "rules.yaml 的 sources 中没有依据“\(citation.source)”",
        en: "no source '\(citation.source)' in sources of rules.yaml",
        hint: Suggestion.hint(for: citation.source, in: rules.sources.keys))
      return nil
    }
    if citation.article.isEmpty {
      value.context.report(
        .contentLoosening, at: value.location, zh: "要写到哪一条，例如“\(citation.source) 第十九条”",
        en: "name the article, too, such as '\(citation.source) 第十九条'")
      return nil
    }
    if source.status == "废止" {
      value.context.report(
        .contentLoosening, at: value.location, zh: "《\(source.title)》已废止，不能用来放宽",
        en: "'\(source.title)' has been repealed and allows nothing")
      return nil
    }
    return citation
  }

  private func decision(_ value: YAMLValue) -> String? {
    guard let text = value.text() else { return nil }
    // The example in the file stands in brackets, to be replaced.
    if !Placeholder.isIn(text), !text.hasPrefix("（"), !text.hasPrefix("(") { return text }
    value.context.report(
      .contentLoosening, at: value.location, zh: "还没有写明由谁决定", en: "it does not say who decided")
    return nil
  }

  private func loosening(_ item: YAMLMapping, at place: SourceLocation, zh: String, en: String) {
    item.context.report(.contentLoosening, at: place, zh: zh, en: en)
  }
}

/// Words for what no channel may ever show, so that somebody who tries is told so instead of being taken for a bad
/// speller.
enum NeverDisclosed {
  static let words: Set<String> = [
    "grid", "street", "door", "address", "phone", "telephone", "id_number", "applicant_id_number",
    "bank_account",
    "bank", "birth_date", "applicant_birth_date", "age", "sex", "gender", "ethnicity", "illness", "disease",
    "disability", "care_level", "reason", "member_name", "relation", "income", "property", "marriage",
    "case_id"
  ]
}
