import Digests
@_spi(Disclosure) import Notices
import Reporting

/// Puts the lines together to notices.
struct NoticeAssembly {
  let policy: DisclosurePolicy
  let asOf: CivilDate
  private var drafts: [NoticeID: NoticeDraft] = [:]
  private var links = RepostingLinks()

  init(policy: DisclosurePolicy, asOf: CivilDate) {
    self.policy = policy
    self.asOf = asOf
  }

  /// Takes the lines of one case; cases come ordered by key.
  mutating func add(_ postings: [Posting]) {
    let shown = postings.filter { $0.event.onDate <= asOf }
    for posting in shown {
      let id = posting.noticeID
      if drafts[id]?.add(posting) == nil { drafts[id] = NoticeDraft(posting, asOf: asOf) }
    }
    links.link(shown)
  }

  /// The notices that are or were shown, newest first, and the postings that could not be part of one.
  func notices(findings: inout FindingTally) -> (notices: [PublicNotice], refusals: [Refusal]) {
    var notices: [PublicNotice] = []
    var refusals: [Refusal] = []
    for (id, draft) in drafts.sorted(by: { $0.key < $1.key }) {
      guard !draft.isClash else {
        findings.add(clash(id, draft))
        refusals += draft.refused(.rulesClash)
        continue
      }
      if let notice = notice(id, draft) { notices.append(notice) }
    }
    return (notices.sorted { ($0.firstPostedOn, $1.id) > ($1.firstPostedOn, $0.id) }, refusals)
  }

  private func notice(_ id: NoticeID, _ draft: NoticeDraft) -> PublicNotice? {
    let first = draft.first
    guard let objection = policy.rules.objections[first.rule.act] else { return nil }
    let record = policy.register[id]
    let state = draft.isStanding && record?.withdrawnOn == nil ? first.period.state(on: asOf) : .withdrawn
    return PublicNotice(
      id: id, programme: first.record.programme, event: first.event.kind, act: first.rule.act,
      town: first.record.town, period: first.period, state: state,
      content: state == .open
        ? .list(rows(id, draft)) : .tombstone(lines: DisclosedCount(draft.cases.count, k: policy.k)),
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
  private func rows(_ id: NoticeID, _ draft: NoticeDraft) -> [NoticeRow] {
    let numbers = NoticeNumber.numbers(for: draft.cases, in: id, digest: policy.numberKey.digest)
    // All lines of a notice stand on one rule.
    let fields = policy.fields(of: draft.first.rule, on: asOf)
    return zip(numbers, draft.rows)
      .filter { $0.1.isStanding }
      .map { row($0, $1, fields) }
      .sorted { $0.number.utf8.lexicographicallyPrecedes($1.number.utf8) }
  }

  /// A line with the fields that its rule allows on the channel and no others.
  private func row(_ number: String, _ row: NoticeDraft.Row, _ fields: Set<NoticeField>) -> NoticeRow {
    func allowed<Value>(_ field: NoticeField, _ value: Value?) -> Value? {
      fields.contains(field) ? value : nil
    }
    return NoticeRow(
      number: number,
      name: allowed(.name, row.name),
      community: allowed(.community, row.community),
      householdSize: allowed(.householdSize, row.householdSize),
      coveredPersons: allowed(.coveredPersons, row.coveredPersons),
      monthlyAmount: allowed(.monthlyAmount, row.monthlyAmount),
      oneOffAmount: allowed(.oneOffAmount, row.oneOffAmount),
      reason: allowed(.reasonCategory, row.reason))
  }

  private func objectionBody(_ objection: ObjectionRule, _ posting: Posting) -> PlaceCode {
    let deciding = DecidingBody(rules: policy.rules, places: policy.places)
    return deciding.body(at: objection.body, of: posting.record) ?? posting.signer.body
  }

  private func clash(_ id: NoticeID, _ draft: NoticeDraft) -> Diagnostic {
    let rules = draft.rules.sorted().joined(separator: ", ")
    return Diagnostic(
      .disclosureRulesClash, zh: "公示 \(id) 同时依据几条规则：\(rules)",
      en: "notice \(id) would stand on several rules: \(rules)")
  }
}
