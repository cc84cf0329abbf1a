import Notices
import Reporting

/// Reads `rules.yaml`: the event table, who decides, how to object, and the documents cited.
struct RulesFile {
  let table: RuleTable

  init(reading file: YAMLMapping) {
    let sources = Self.sources(file.required("sources"))
    let reader = RuleReader(sources: sources)
    var ids: Set<String> = []
    var located: [(NoticeRule, SourceLocation)] = []
    for item in file.required("rules")?.mappings() ?? [] {
      guard let rule = reader.rule(item) else { continue }
      if !ids.insert(rule.id).inserted {
        item.context.report(
          .contentDuplicateID, at: item.location(of: "id"), zh: "规则“\(rule.id)”出现两次",
          en: "rule '\(rule.id)' stands twice")
      }
      located.append((rule, item.location))
    }
    let delegations = (file.required("delegations")?.mappings() ?? []).compactMap(reader.delegation)
    let objections = Self.objections(file.required("objection")?.mapping(), reader)
    let corrections = (file.optional("corrections")?.mappings() ?? []).compactMap(reader.correction)
    file.finish()
    table = RuleTable(
      rules: located.map(\.0), delegations: delegations, objections: objections, sources: sources,
      corrections: corrections)
    RuleCoverage(located: located, file: file.location, context: file.context).check()
  }

  private static func sources(_ value: YAMLValue?) -> [String: LegalSource] {
    var sources: [String: LegalSource] = [:]
    for item in value?.mappings() ?? [] {
      let number = item.optional("number")?.text() ?? ""
      let isVerified = item.optional("number_verified")?.flag() ?? true
      let source = LegalSource(
        key: item.required("key")?.text() ?? "",
        title: item.required("title")?.text() ?? "",
        // A number that nobody has checked is not printed as if somebody had.
        number: isVerified ? number : "文号待核实",
        status: item.required("status")?.choice(SourceStatus.self)?.rawValue ?? "",
        since: item.optional("since")?.date(), until: item.optional("until")?.date())
      item.allow("note")
      item.finish()
      if sources.updateValue(source, forKey: source.key) != nil {
        item.context.report(
          .contentDuplicateID, at: item.location(of: "key"), zh: "依据“\(source.key)”出现两次",
          en: "source '\(source.key)' stands twice")
      }
    }
    return sources
  }

  private static func objections(
    _ mapping: YAMLMapping?, _ reader: RuleReader
  ) -> [NoticeAct: ObjectionRule] {
    var rules: [NoticeAct: ObjectionRule] = [:]
    for act in [NoticeAct.preDecision, .publication] {
      guard let item = mapping?.required(act.rawValue)?.mapping() else { continue }
      let how = item.required("how")?.text() ?? ""
      let body = item.required("body")?.choice(DecidingLevel.self)
      let basis = reader.citations(item.optional("basis"))
      item.finish()
      rules[act] = ObjectionRule(how: how, body: body?.level ?? .town, basis: basis)
    }
    mapping?.finish()
    return rules
  }
}

/// Standing of a cited document.
private enum SourceStatus: String, CaseIterable {
  case inForce = "现行"
  case repealed = "废止"
  case unverified = "待核实"
}

/// A body that can decide.
enum DecidingLevel: String, CaseIterable {
  case district, town

  var level: PlaceLevel { self == .district ? .district : .town }
}
