import Notices
import Reporting

/// Reads one row of the event table or of the delegations.
struct RuleReader {
  let sources: [String: LegalSource]

  func rule(_ item: YAMLMapping) -> NoticeRule? {
    let id = item.required("id")?.slug()
    let programme = item.required("programme")?.choice(Programme.self)
    let event = item.required("event")?.choice(CaseEventKind.self)
    let kind = item.optional("relief_kind")?.choice(ReliefKind.self)
    let act = item.required("act")?.choice(NoticeAct.self)
    let reason = item.optional("reason")?.text() ?? ""
    let boards = (item.optional("boards")?.list() ?? []).compactMap { $0.choice(NoticeBoard.self) }
    let period = item.optional("period")?.mapping().flatMap(self.period)
    let fields = (item.optional("fields")?.list() ?? []).compactMap { $0.choice(NoticeField.self) }
    let repost = item.optional("after_objection")?.choice(RepostRule.self) ?? .none
    let basis = citations(item.required("basis"))
    let since = item.required("since")?.date()
    let until = item.optional("until")?.date()
    let verified = item.required("verified")?.flag() ?? false
    item.allow("note")
    item.finish()
    guard let id, let programme, let event, let act, let since else { return nil }
    if kind != nil && programme != .linshi {
      item.context.report(
        .contentBadValue, at: item.location(of: "relief_kind"), zh: "只有临时救助（linshi）分救助类型",
        en: "only linshi has kinds of relief")
    }
    if act != .none {
      requireWhatPostingNeeds(item, act: act, boards: boards, period: period, fields: fields)
    }
    if act == .none && reason.isEmpty {
      item.context.report(
        .contentMissingKey, at: item.location(of: "act"), zh: "不公开的环节要用 reason 说明原因",
        en: "a row that posts nothing needs a 'reason'")
    }
    return NoticeRule(
      id: id, programme: programme, event: event, reliefKind: kind, act: act, reason: reason,
      boards: boards, period: period, fields: Set(fields), afterObjection: repost, basis: basis, since: since,
      until: until, isVerified: verified)
  }

  func delegation(_ item: YAMLMapping) -> Delegation? {
    let programme = item.required("programme")?.choice(Programme.self)
    let decider = item.required("decider")?.choice(DecidingLevel.self)
    let limit = item.optional("limit_fen")?.integer().map { Money(fen: $0) }
    let basis = citations(item.required("basis"))
    let since = item.required("since")?.date()
    let until = item.optional("until")?.date()
    item.allow("note", "verified")
    item.finish()
    guard let programme, let decider, let since else { return nil }
    return Delegation(
      programme: programme, decider: decider.level, limit: limit, basis: basis, since: since, until: until)
  }

  private func period(_ item: YAMLMapping) -> PeriodRule? {
    let days = item.required("days")?.integer()
    let unit = item.required("unit")?.choice(PeriodRule.Unit.self)
    let rollover = item.required("rollover")?.choice(PeriodRule.Rollover.self)
    item.finish()
    guard let days, let unit, let rollover else { return nil }
    guard (1...366).contains(days) else {
      item.context.report(
        .contentBadValue, at: item.location(of: "days"), zh: "天数应在 1 到 366 之间", en: "days must be 1 to 366")
      return nil
    }
    return PeriodRule(days: days, unit: unit, rollover: rollover)
  }

  private func requireWhatPostingNeeds(
    _ item: YAMLMapping, act: NoticeAct, boards: [NoticeBoard], period: PeriodRule?, fields: [NoticeField]
  ) {
    for (key, isMissing) in [
      ("period", period == nil), ("boards", boards.isEmpty), ("fields", fields.isEmpty)
    ] where isMissing {
      item.context.report(
        .contentMissingKey, at: item.location(of: key), zh: "\(act.chinese)缺少“\(key)”",
        en: "a row that posts needs '\(key)'")
    }
  }

  /// Reads citations and refuses those whose document is not registered; those of repealed ones are marked.
  func citations(_ value: YAMLValue?) -> [Citation] {
    (value?.list() ?? []).compactMap { item in
      guard let text = item.text() else { return nil }
      let citation = Citation(text)
      guard let source = sources[citation.source] else {
        item.context.report(
          .contentUnknownReference, at: item.location, zh: "sources 中没有依据“\(citation.source)”",
          en: "no source '\(citation.source)' in sources",
          hint: Suggestion.hint(for: citation.source, in: sources.keys))
        return nil
      }
      if source.status == "废止" {
        item.context.report(
          .contentRepealedSource, at: item.location, zh: "《\(source.title)》已废止",
          en: "'\(source.title)' has been repealed")
      }
      return citation
    }
  }
}
