import Content
import Digests
import Disclosure
import Ledger
import Notices
import Publishing
import Reporting

/// The ledger during one run: read at the start, written around the switch of the release.
///
/// The order holds whenever the program stops: the release is announced in the ledger, then the link is switched, then
/// the announcement is confirmed. The next run finds an announcement without an end and asks the link what became of it.
final class PublicationRecord {
  private let file: LedgerFile
  private let request: BuildRequest
  /// The ledger as it was last read or written.
  private(set) var ledger = Ledger.empty
  /// Withdrawals of the project's own site, which hold for a preview, a rehearsal and a town's site, too.
  private var official = Ledger.empty

  init(_ request: BuildRequest) {
    self.request = request
    file = LedgerFile(path: PrivateState(output: request.recordOutput).ledgerFile)
  }

  private var isRecording = true

  private var isRehearsal: Bool { request.asOf != request.today }

  /// Reads the ledgers, for a run that records nothing.
  func readOnly() -> [Diagnostic] {
    isRecording = false
    return read()
  }

  private func read() -> [Diagnostic] {
    var found: [Diagnostic] = []
    ledger = file.read().unwrap(into: &found) ?? .empty
    readOfficial(into: &found)
    return found
  }

  /// Reads the ledgers, and ends what a run that was killed has left open.
  ///
  /// - Parameter online: the release online, while nobody else can change that.
  func recover(online: ReleaseID?) -> [Diagnostic] {
    if request.isPreview { return readOnly() }
    var found = read()
    guard !found.hasErrors else { return found }
    if let pending = ledger.pending {
      let conclusion = ledger.conclusion(isOnline: pending.release == online?.rawValue)
      ledger = file.append(conclusion, after: ledger.head).unwrap(into: &found) ?? ledger
    }
    if let online, let last = ledger.account.builds.last, last.release != online.rawValue {
      found.append(
        Diagnostic(
          .ledgerUnrecorded, at: SourceLocation(file: request.output),
          zh: "在线的是 \(online)，台账最后记的是 \(last.release)",
          en: "\(online) is online, and the last of the ledger is \(last.release)"))
    }
    return found
  }

  private func readOfficial(into found: inout [Diagnostic]) {
    let path = PrivateState(output: request.officialOutput).ledgerFile
    guard path != file.path else { return }
    official = LedgerFile(path: path).read().unwrap(into: &found) ?? .empty
  }

  /// How the build joins the ledger.
  func opening(for cases: CaseSnapshot) -> Report<LedgerOpening> {
    guard isRecording else { return Report(.continuing(ledger)) }
    let report = ledger.opening(
      asOf: request.asOf, isRehearsal: isRehearsal, store: request.kind(of: cases), file: request.output)
    return report.map { $0 ?? .unrecorded }
  }

  /// What the clearance must know of the notices: this site's record, and the withdrawals of the official one.
  var register: NoticeRegister { register(of: ledger) }

  private func register(of ledger: Ledger) -> NoticeRegister {
    var register = ledger.register(asOf: request.asOf)
    for (id, withdrawal) in official.withdrawals { register.withdraw(id, on: withdrawal.day) }
    return register
  }

  /// Clears the cases under what is on record; when lists were corrected, once more with their new versions.
  func clear(
    _ cases: CaseSnapshot, _ content: SiteContent, key: SecretKey, opening: LedgerOpening,
    earlier: PublishedStatistics
  ) -> Report<Clearance> {
    var register = register(of: opening.ledger)
    let first = Disclosure.clear(
      cases, under: request.policy(content, key: key, register: register), asOf: request.asOf,
      earlier: earlier)
    let corrections = opening.ledger.corrections(
      in: first.value.notices.notices, rules: content.rules, key: key, asOf: request.asOf)
    for (id, correction) in corrections { register.add(correction, to: id) }
    var report =
      corrections.isEmpty
      ? first
      : Disclosure.clear(
        cases, under: request.policy(content, key: key, register: register), asOf: request.asOf,
        earlier: earlier)
    let review = NoticeLifeReview(request: request, opening: opening, calendar: content.calendar)
    report.diagnostics += review.findings(about: report.value.notices.notices, corrections: corrections)
    return report
  }

  /// Tells the ledger of a release before and after it goes online.
  func witness(_ entries: DraftEntries) -> PublicationWitness? {
    guard isRecording else { return nil }
    return PublicationWitness(
      willSwitch: { [self] manifest in
        let facts = ReleaseFacts(
          release: manifest.id.rawValue, day: entries.day, cause: entries.cause, store: entries.store,
          beginning: entries.opening.beginning, pages: manifest.listedPages)
        var found: [Diagnostic] = []
        let announced = ledger.announcement(of: facts, versions: entries.versions, prints: entries.prints)
        guard let announced else { return found }
        ledger =
          file.append(announced, after: ledger.head, lists: entries.prints).unwrap(into: &found) ?? ledger
        return found
      },
      didSwitch: { [self] _ in
        var found: [Diagnostic] = []
        let conclusion = ledger.conclusion(isOnline: true)
        if !conclusion.isEmpty {
          guard let after = file.append(conclusion, after: ledger.head).unwrap(into: &found) else {
            return Report(nil, found)
          }
          ledger = after
        }
        return Report(ledger.standingPages(asOf: entries.day), found)
      })
  }

  /// Writes the report of a build into the private state. A report that can not be written stops nothing: what was
  /// published stays published, and the findings have been told.
  func report(_ draft: InspectedDraft?, release: PublishedRelease?, findings: [Diagnostic]) {
    let state = PrivateState(output: request.output)
    guard isRecording, state.isThere else { return }
    let report = AuditReport(
      request: request, store: draft?.entries.store ?? .none, draft: draft, release: release,
      findings: findings, withdrawals: withdrawals,
      loosened: draft?.policy.loosenings.map { $0.finding(on: request.asOf).summary.zh } ?? [])
    let json = report.json.bytes + [UInt8(ascii: "\n")]
    let text = Array(report.text.utf8)
    state.write(json, to: "report.json")
    state.write(text, to: "report.txt")
    guard let release else { return }
    state.write(json, to: "reports/\(release.id).json")
    state.write(text, to: "reports/\(release.id).txt")
    state.pruneReports(keeping: release.id.rawValue)
  }

  /// All withdrawals that hold here.
  var withdrawals: [NoticeID: Ledger.Withdrawal] {
    ledger.withdrawals.merging(official.withdrawals) { own, _ in own }
  }

  /// The day to record: a withdrawal does not wait for a clock that was set back.
  func day(asOf: CivilDate) -> CivilDate { max(asOf, ledger.account.lastDay ?? asOf) }

  /// Records a withdrawal, for good.
  func withdraw(
    _ id: NoticeID, on day: CivilDate, cause: WithdrawalCause, reason: String
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let draft = Ledger.withdrawal(of: id, on: day, cause: cause, reason: reason)
    ledger = file.append([draft], after: ledger.head).unwrap(into: &found) ?? ledger
    return found
  }
}

/// What a build gives the ledger to record.
struct DraftEntries {
  let day: CivilDate
  let cause: ReleaseCause
  let store: CaseStoreKind
  let opening: LedgerOpening
  let versions: [LedgerVersion]
  let prints: [ListPrint]

  /// A release that is made of an older one: nothing was cleared for it.
  init(day: CivilDate, cause: ReleaseCause, ledger: Ledger) {
    self.day = day
    self.cause = cause
    store = ledger.account.builds.last?.store ?? .none
    opening = LedgerOpening.continuing(ledger)
    versions = []
    prints = []
  }
}

extension ReleaseManifest {
  /// The pages with lists, by their notices.
  var listedPages: [ListedPage] {
    entries.compactMap { entry in
      let parts = entry.path.split(separator: "/")
      guard entry.listLastDay != nil, parts.count == 3, parts[0] == "gongshi", parts[2] == "index.html",
        let id = NoticeID(parts[1])
      else { return nil }
      return ListedPage(notice: id, page: entry.digest)
    }
  }
}
