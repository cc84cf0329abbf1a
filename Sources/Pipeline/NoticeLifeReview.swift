import Content
import Digests
import Disclosure
import Ledger
import Notices
import Rendering
import Reporting
import SiteModel

/// What is worth saying about the life of the notices: corrected, late, too long, promised longer.
struct NoticeLifeReview {
  let request: BuildRequest
  let opening: LedgerOpening
  let calendar: WorkCalendar

  func findings(
    about notices: [PublicNotice], corrections: [(id: NoticeID, correction: NoticeCorrection)]
  ) -> [Diagnostic] {
    var tally = FindingTally()
    for (id, correction) in corrections {
      let what = correction.changes.map(\.chinese).joined(separator: "、")
      tally.add(
        Diagnostic(
          .ledgerCorrected, zh: "公示 \(id) 更正为第 \(correction.version) 版：\(what)",
          en: "notice \(id) is corrected, version \(correction.version): "
            + correction.changes.map(\.rawValue).joined(separator: ", ")))
    }
    for finding in late(notices) + overdue() + notices.compactMap(promise) { tally.add(finding) }
    return tally.diagnostics
  }

  private func late(_ notices: [PublicNotice]) -> [Diagnostic] {
    let unknown = notices.filter {
      $0.state == .open && $0.firstPostedOn < request.asOf && opening.ledger.account.versions[$0.id] == nil
    }
    guard !unknown.isEmpty else { return [] }
    // With the first build of all, nothing is known of the days before; that is no fault of anybody.
    if opening.beginning != nil {
      return [
        Diagnostic(
          .ledgerLatePosting, zh: "台账从今天开始，\(unknown.count) 份已经张贴的公示此前的日子没有记录",
          en: "the ledger begins today; nothing is recorded of the days before of \(unknown.count) notices",
          severity: .note)
      ]
    }
    return unknown.map { notice in
      let days = request.asOf.days(since: notice.firstPostedOn)
      return Diagnostic(
        .ledgerLatePosting, zh: "公示 \(notice.id) 应从 \(notice.firstPostedOn) 起张贴，今天才上线，缺 \(days) 天",
        en: "notice \(notice.id) was to be up since \(notice.firstPostedOn); \(days) day(s) are lacking")
    }
  }

  private func overdue() -> [Diagnostic] {
    opening.ledger.overdue(asOf: request.asOf).map { id, days in
      Diagnostic(
        .ledgerOverdue, zh: "公示 \(id) 的名单到期后又在线 \(days) 天",
        en: "the list of notice \(id) stayed online \(days) day(s) after its last")
    }
  }

  private func promise(_ notice: PublicNotice) -> Diagnostic? {
    guard notice.state == .open, opening.ledger.account.versions[notice.id] != nil,
      let counted = try? NoticePeriod(
        postedOn: notice.period.postedOn, rule: notice.period.rule, calendar: calendar),
      counted.lastDay < notice.period.lastDay
    else { return nil }
    return Diagnostic(
      .ledgerPromise, zh: "公示 \(notice.id) 现在算到 \(counted.lastDay)，已公布到 \(notice.period.lastDay)，按已公布的执行",
      en:
        "notice \(notice.id) now counts to \(counted.lastDay) but was published until \(notice.period.lastDay)"
    )
  }
}

extension DraftEntries {
  /// What a build brings: its notices that are open, each with what it is and what its list looks like.
  init(
    _ notices: [PublicNotice], _ content: SiteContent, key: SecretKey, opening: LedgerOpening,
    of request: BuildRequest, _ kind: CaseStoreKind
  ) {
    day = request.asOf
    cause = .build
    store = kind
    self.opening = opening
    let open = notices.filter { $0.state == .open }
    prints = open.compactMap { ListPrint($0, key: key) }
    versions = open.map { notice in
      LedgerVersion(
        notice, title: notice.title(in: content.places),
        signer: content.places[notice.signer]?.publicBody ?? "",
        cite: { $0.text(in: content.rules.sources) }, day: request.asOf)
    }
  }
}

extension BuildRequest {
  /// Where the notices come from.
  func kind(of cases: CaseSnapshot) -> CaseStoreKind {
    caseStore == nil ? .none : cases.isSample ? .sample : .real
  }
}
