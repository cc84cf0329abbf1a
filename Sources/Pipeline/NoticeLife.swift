import CaseStore
import Content
import Digests
import Disclosure
public import Ledger
public import Notices
public import Publishing
public import Reporting

/// What becomes of notices outside of a build: withdrawal, rollback, proof of publication. Nothing of it needs the case
/// store, and each may be stopped at any moment and run again.
public struct NoticeLife {
  private let request: BuildRequest
  private let store: ReleaseStore

  /// Names the site.
  public init(_ request: BuildRequest) { self.init(request, store: request.store) }

  init(_ request: BuildRequest, store: ReleaseStore) {
    self.request = request
    self.store = store
  }

  /// Withdraws a notice at once: it is recorded first and for good; then its page loses its list, and every kept release
  /// that has it is deleted. Later builds and rollbacks keep it so.
  ///
  /// - Parameters:
  ///   - id: the notice.
  ///   - cause: why, for the ledger only.
  ///   - reason: the same in words, for the ledger only; names nobody.
  /// - Returns: the release online; `nil` with the reason.
  public func withdraw(
    _ id: NoticeID, cause: WithdrawalCause, reason: String
  ) -> Report<PublishedRelease?> {
    var found = notInFuture() + WithdrawalReason.findings(about: reason, request)
    guard !found.hasErrors else { return Report(nil, found) }
    // What could not be compared with the store may name somebody, and nothing can be taken out of the ledger.
    let reason = found.contains { $0.rule == .pipelineReasonUnchecked } ? "" : reason
    let record = PublicationRecord(request)
    // The lock is held while the record is read and written, so no build that is under way can miss it: the build
    // finds the ledger changed and starts over.
    store.prepare { online in
      var found = record.recover(online: online)
      guard !found.hasErrors else { return found }
      guard record.ledger.knows(id) || record.ledger.withdrawals[id] != nil else {
        return found + [unknown(id, in: record.ledger)]
      }
      if let earlier = record.ledger.withdrawals[id] {
        found.append(repeated(id, earlier))
      } else {
        found += record.withdraw(id, on: record.day(asOf: request.asOf), cause: cause, reason: reason)
      }
      return found
    }
    .unwrap(into: &found)
    guard !found.hasErrors else { return Report(nil, found) }
    let day = record.day(asOf: request.asOf)
    let entries = DraftEntries(day: day, cause: .withdrawal, ledger: record.ledger)
    let withdrawnOn = record.ledger.withdrawals[id]?.day ?? day
    let release = store.retract(
      id.folder, asOf: day, statement: WithdrawalReason.statement(on: withdrawnOn),
      repeated: WithdrawalReason.board, witness: record.witness(entries)
    ).unwrap(into: &found)
    return Report(release, found)
  }

  /// Takes the lists whose last day is over out of the release that is online. A build that succeeds leaves them out by
  /// itself; a record that can not be published on the night a window ends must not keep a list of names online.
  ///
  /// It does so even if the ledger can not be read: that a list is gone is more important than that it is recorded.
  func retractEnded() -> [Diagnostic] {
    guard !request.isPreview, request.asOf == request.today else { return [] }
    var found: [Diagnostic] = []
    let record = PublicationRecord(request)
    var isRecorded = false
    let prepared = store.prepare { online in
      let findings = record.recover(online: online)
      isRecorded = !findings.hasErrors
      return []
    }
    // A folder that is somebody else's, or held by another build, is left alone.
    guard !prepared.hasErrors else { return [] }
    let day = record.day(asOf: request.asOf)
    let entries = DraftEntries(day: day, cause: .expiry, ledger: record.ledger)
    let release = store.retractEnded(
      today: request.asOf, statement: WithdrawalReason.ended, repeated: WithdrawalReason.board,
      witness: isRecorded ? record.witness(entries) : nil
    ).unwrap(into: &found)
    if let release {
      found.append(
        Diagnostic(
          .publishingEndedRetracted, zh: "构建没有成功；已到期的名单先从线上撤下了（\(release.id)）",
          en:
            "the build did not succeed; lists that have ended were taken offline all the same (\(release.id))"
        ))
    }
    return found
  }

  /// Puts an older release online again, if every list in it is one that still stands.
  ///
  /// - Parameter id: the release; the one before that which is online by default.
  public func rollback(to id: ReleaseID?) -> Report<PublishedRelease?> {
    var found: [Diagnostic] = []
    let kept = store.releases().unwrap(into: &found)
    guard let target = id ?? kept.drop(while: { !$0.isCurrent }).dropFirst().first?.id else {
      found.append(Diagnostic(.publishingUnknownRelease, zh: "没有更早的版本", en: "there is no earlier release"))
      return Report(nil, found)
    }
    guard !found.hasErrors else { return Report(nil, found) }
    let record = PublicationRecord(request)
    if !kept.isEmpty { store.prepare { record.recover(online: $0) }.unwrap(into: &found) }
    guard !found.hasErrors else { return Report(nil, found) }
    let entries = DraftEntries(day: request.asOf, cause: .rollback, ledger: record.ledger)
    let standing = record.ledger.standingPages(asOf: request.asOf)
    let release = store.rollback(
      to: target, asOf: request.asOf, standing: standing,
      witness: record.ledger.entries.isEmpty ? nil : record.witness(entries)
    ).unwrap(into: &found)
    return Report(release, found)
  }

  /// The proof of publication of a notice.
  public func certificate(of id: NoticeID) -> Report<NoticeCertificate?> {
    let record = PublicationRecord(request)
    var found = notInFuture() + record.readOnly()
    guard !found.hasErrors else { return Report(nil, found) }
    let certificate = record.ledger.certificate(of: id, asOf: request.asOf)
    if certificate == nil { found.append(unknown(id, in: record.ledger)) }
    return Report(certificate, found)
  }

  /// The ledger, read and verified.
  public func ledger() -> Report<Ledger?> {
    let record = PublicationRecord(request)
    let found = record.readOnly()
    return Report(found.hasErrors ? nil : record.ledger, found)
  }

  /// The certificate as a page to print.
  public func page(of certificate: NoticeCertificate) -> Report<[UInt8]?> {
    CertificatePage.bytes(certificate, root: request.root)
  }

  /// Nothing is recorded for a day that has not come, and nothing is proved of one: the ledger could not be set right.
  private func notInFuture() -> [Diagnostic] {
    guard request.asOf > request.today else { return [] }
    return [
      Diagnostic(
        .pipelineOtherDay, zh: "今天是 \(request.today)，\(request.asOf) 还没有到",
        en: "today is \(request.today): \(request.asOf) has not come")
    ]
  }

  /// The first record stands: nothing in the ledger is changed afterwards.
  private func repeated(_ id: NoticeID, _ earlier: Ledger.Withdrawal) -> Diagnostic {
    Diagnostic(
      .pipelineWithdrawnBefore,
      zh: "公示 \(id) 在 \(earlier.day) 已经撤回（\(earlier.cause.chinese)），这次的理由不再记入台账",
      en:
        "notice \(id) was withdrawn on \(earlier.day) (\(earlier.cause.rawValue)); this reason is not recorded"
    )
  }

  private func unknown(_ id: NoticeID, in ledger: Ledger) -> Diagnostic {
    Diagnostic(
      .ledgerUnknownNotice, zh: "台账里没有公示 \(id)", en: "the ledger has no notice \(id)",
      hint: Suggestion.hint(for: id.rawValue, in: ledger.account.versions.keys.map(\.rawValue)))
  }
}

/// The reason of a withdrawal, which stays inside, and the statement, which does not tell it.
enum WithdrawalReason {
  /// More digits in a row than this may be somebody's number.
  private static let longestNumber = 4
  private static let longest = 200

  /// What is wrong with a reason: empty, too long, or with somebody's data in it.
  static func findings(about reason: String, _ request: BuildRequest) -> [Diagnostic] {
    func finding(_ zh: String, _ en: String) -> [Diagnostic] { [Diagnostic(.pipelineReason, zh: zh, en: en)] }
    let text = reason.filter { !$0.isWhitespace }
    if text.isEmpty { return finding("没有写理由", "there is no reason") }
    if text.count > longest {
      return finding("理由超过 \(longest) 个字", "the reason has more than \(longest) characters")
    }
    var run = 0
    for character in text {
      if "-–—·.,，、（）()+".contains(character) { continue }
      run = character.isWholeNumber ? run + 1 : 0
      if run > longestNumber { return finding("理由里有一串数字", "the reason has a long number in it") }
    }
    let unchecked = Diagnostic(
      .pipelineReasonUnchecked, zh: "没有案件库可以对照，理由不写入台账，只记类别",
      en: "there was no case store to compare the reason with: the ledger takes the kind only")
    guard request.caseStore != nil,
      let content = ContentReader.read(.onDisk(request.root + "/Content")).value,
      case let read = request.readCases(town: nil), !read.hasErrors, let cases = read.value,
      let key = PrivateState(output: request.output).existingKey
    else { return [unchecked] }
    let cleared = clear(
      cases, under: request.policy(content, key: key, register: .empty), asOf: request.asOf)
    // A probe of half a store would find half of it.
    guard cleared.diagnostics.unread.isEmpty else { return [unchecked] }
    let probe = cleared.value.probe
    let isPersonal = !probe.findings(in: Array(text.utf8), kinds: Set(LeakProbe.Kind.allCases)).isEmpty
    return isPersonal ? finding("理由里有案件库中的个人信息", "the reason has a personal value of the store in it") : []
  }

  /// What stands in place of the list until the next build: fixed words and the day.
  static func statement(on day: CivilDate) -> [UInt8] {
    statement(title: "名单已撤回", line: "这份名单已于\(day.chinese)撤回，不再公开。")
  }

  /// The same for a list whose last day is over.
  static func ended(on lastDay: CivilDate) -> [UInt8] {
    statement(title: "公示已经结束", line: "\(lastDay.chinese)已经期满，名单已经撤下。")
  }

  /// What stands on the sheets of a board until the next build: all of them go, for they are printed together.
  static var board: [UInt8] {
    statement(title: "公示栏名单", line: "有名单刚刚撤下，这里的名单更新以后再打印。")
  }

  private static func statement(title: String, line: String) -> [UInt8] {
    let text = """

      <article class="notice notice-ended">
      <h1>\(title)</h1>
      <section class="state state-ended">
      <p class="state-line"><strong>\(line)</strong></p>
      <p class="state-note">想了解情况，请向镇社会救助受理窗口或者区民政局询问。</p>
      </section>
      </article>

      """
    return Array(text.utf8)
  }
}
