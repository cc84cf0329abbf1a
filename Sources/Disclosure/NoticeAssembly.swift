import Digests
@_spi(Disclosure) import Notices
import Reporting

/// Puts the lines together to notices.
struct NoticeAssembly {
  let policy: DisclosurePolicy
  let asOf: CivilDate

  /// The notices that are or were shown, newest first, and the postings that could not be part of one.
  ///
  /// - Parameter postings: lines, ordered by case.
  func notices(
    from postings: [Posting], findings: inout FindingTally
  ) -> (notices: [PublicNotice], refusals: [Refusal]) {
    var groups: [NoticeID: [Posting]] = [:]
    for posting in postings where posting.event.onDate <= asOf {
      groups[posting.noticeID, default: []].append(posting)
    }
    let links = RepostingLinks(groups)
    var notices: [PublicNotice] = []
    var refusals: [Refusal] = []
    for (id, lines) in groups.sorted(by: { $0.key < $1.key }) {
      guard Set(lines.map(\.rule.id)).count == 1, Set(lines.map(\.event.kind)).count == 1 else {
        findings.add(clash(id, lines))
        refusals += lines.map { $0.refused(.rulesClash) }
        continue
      }
      if let notice = notice(id, lines, links) { notices.append(notice) }
    }
    return (notices.sorted { ($0.firstPostedOn, $1.id) > ($1.firstPostedOn, $0.id) }, refusals)
  }

  private func notice(_ id: NoticeID, _ lines: [Posting], _ links: RepostingLinks) -> PublicNotice? {
    guard let first = lines.first, let objection = policy.rules.objections[first.rule.act] else { return nil }
    let isStanding = lines.contains { $0.takenDown == nil }
    let record = policy.register[id]
    let state = isStanding && record?.withdrawnOn == nil ? first.period.state(on: asOf) : .withdrawn
    return PublicNotice(
      id: id, programme: first.record.programme, event: first.event.kind, act: first.rule.act,
      town: first.record.town, period: first.period, state: state,
      content: state == .open
        ? .list(rows(id, lines)) : .tombstone(lines: DisclosedCount(lines.count, k: policy.k)),
      fields: policy.fields(of: first.rule, on: asOf), signer: first.signer.body, objection: objection,
      objectionBody: objectionBody(objection, first), boards: first.rule.boards,
      provenance: Provenance(
        rule: first.rule.id,
        basis: policy.rules.inForce(first.rule.basis, on: first.period.postedOn),
        authority: first.signer.authority),
      reposts: links.earlier(than: id), repostedAs: links.later(than: id),
      firstPostedOn: first.event.onDate, corrections: record?.corrections ?? [],
      withdrawnOn: record?.withdrawnOn)
  }

  /// The lines that stand, by their numbers. Lines that are gone keep theirs, so the others do not change.
  private func rows(_ id: NoticeID, _ lines: [Posting]) -> [NoticeRow] {
    let numbers = NoticeNumber.numbers(
      for: lines.map(\.record.id), in: id, digest: policy.numberKey.digest)
    // All lines of a notice stand on one rule.
    let fields = lines.first.map { policy.fields(of: $0.rule, on: asOf) } ?? []
    return zip(numbers, lines)
      .filter { $0.1.takenDown == nil }
      .map { row($0, $1, fields) }
      .sorted { $0.number.utf8.lexicographicallyPrecedes($1.number.utf8) }
  }

  /// A line with the fields that its rule allows on the channel and no others.
  private func row(_ number: String, _ posting: Posting, _ fields: Set<NoticeField>) -> NoticeRow {
    let (record, event) = (posting.record, posting.event)
    func allowed<Value>(_ field: NoticeField, _ value: Value?) -> Value? {
      fields.contains(field) ? value : nil
    }
    return NoticeRow(
      number: number,
      name: allowed(.name, posting.name),
      community: allowed(.community, record.community),
      householdSize: allowed(.householdSize, record.householdSize),
      coveredPersons: allowed(.coveredPersons, event.coveredPersons ?? record.coveredPersons),
      monthlyAmount: allowed(.monthlyAmount, event.monthlyAmount),
      oneOffAmount: allowed(.oneOffAmount, event.oneOffAmount),
      reason: allowed(.reasonCategory, record.reason))
  }

  private func objectionBody(_ objection: ObjectionRule, _ posting: Posting) -> PlaceCode {
    let deciding = DecidingBody(rules: policy.rules, places: policy.places)
    return deciding.body(at: objection.body, of: posting.record) ?? posting.signer.body
  }

  private func clash(_ id: NoticeID, _ lines: [Posting]) -> Diagnostic {
    let rules = Set(lines.map(\.rule.id)).sorted().joined(separator: ", ")
    return Diagnostic(
      .disclosureRulesClash, zh: "公示 \(id) 同时依据几条规则：\(rules)",
      en: "notice \(id) would stand on several rules: \(rules)")
  }
}
