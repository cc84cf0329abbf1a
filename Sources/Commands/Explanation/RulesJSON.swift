import Notices
import Reporting

/// The event table of a day for programs: the words of `Content/rules.yaml`, with the documents cited.
struct RulesJSON {
  let table: RulesOfDay

  init(_ table: RulesOfDay) { self.table = table }

  /// The table.
  var value: JSONValue {
    let rows = table.programmes.flatMap(table.rows)
    let delegations = table.programmes.flatMap(table.delegations)
    let objections = [NoticeAct.preDecision, .publication].compactMap { act in
      table.rules.objections[act].map { (act, $0) }
    }
    let cited =
      table.basis(rows.flatMap(\.basis) + objections.flatMap(\.1.basis)) + delegations.flatMap(\.basis)
    return .object([
      ("on", .string(table.day.description)),
      ("rules", .array(rows.map(rule))),
      ("delegations", .array(delegations.map(delegation))),
      ("objections", .array(objections.map(objection))),
      (
        "sources",
        .array(Set(cited.map(\.source)).sorted().compactMap { table.rules.sources[$0] }.map(source))
      )
    ])
  }

  private func rule(_ rule: NoticeRule) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("id", .string(rule.id)), ("programme", .string(rule.programme.rawValue)),
      ("event", .string(rule.event.rawValue)), ("relief_kind", word(rule.reliefKind?.rawValue)),
      ("act", .string(rule.act.rawValue)), ("reason", .string(rule.reason))
    ]
    if rule.act != .none {
      members += [
        ("boards", .array(rule.boards.map { .string($0.rawValue) })),
        ("period", rule.period.map(period) ?? .null),
        ("fields", .array(NoticeField.allCases.filter(rule.fields.contains).map { .string($0.rawValue) })),
        ("after_objection", .string(rule.afterObjection.rawValue))
      ]
    }
    return .object(members + force(table.basis(rule.basis), rule.since, rule.until, rule.isVerified))
  }

  private func period(_ rule: PeriodRule) -> JSONValue {
    .object([
      ("days", .int(rule.days)), ("unit", .string(rule.unit.rawValue)),
      ("rollover", .string(rule.rollover.rawValue))
    ])
  }

  private func delegation(_ delegation: Delegation) -> JSONValue {
    .object(
      [
        ("programme", .string(delegation.programme.rawValue)),
        ("decider", .string(delegation.decider == .district ? "district" : "town")),
        ("limit_fen", delegation.limit.map { .int($0.fen) } ?? .null), ("note", .string(delegation.note))
      ] + force(delegation.basis, delegation.since, delegation.until, delegation.isVerified))
  }

  private func objection(_ entry: (act: NoticeAct, rule: ObjectionRule)) -> JSONValue {
    .object([
      ("act", .string(entry.act.rawValue)), ("how", .string(entry.rule.how)),
      ("body", .string(entry.rule.body == .district ? "district" : "town")),
      ("basis", citations(table.basis(entry.rule.basis)))
    ])
  }

  private func source(_ source: LegalSource) -> JSONValue {
    .object([
      ("key", .string(source.key)), ("title", .string(source.title)), ("number", .string(source.number)),
      ("status", .string(source.status))
    ])
  }

  private func force(
    _ basis: [Citation], _ since: CivilDate, _ until: CivilDate?, _ isVerified: Bool
  ) -> [(key: String, value: JSONValue)] {
    [
      ("basis", citations(basis)), ("since", .string(since.description)), ("until", word(until?.description)),
      ("verified", .bool(isVerified))
    ]
  }

  private func citations(_ citations: [Citation]) -> JSONValue {
    .array(
      citations.map {
        .object([("source", .string($0.source)), ("article", .string($0.article))])
      })
  }

  private func word(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
