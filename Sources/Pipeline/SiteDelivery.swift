import Ledger
import Notices
public import Publishing
public import Reporting

/// Delivers the site that is online here to where the public reads it, after asking the ledger what of it may go.
public struct SiteDelivery {
  private let request: BuildRequest
  /// Whether made-up cases, or a site for another day, may be sent: to a target for trials.
  private let isRehearsal: Bool

  /// Names the site.
  ///
  /// - Parameters:
  ///   - request: where the site is, and the day.
  ///   - isRehearsal: whether a site that is not for the public may be sent.
  public init(_ request: BuildRequest, isRehearsal: Bool = false) {
    self.request = request
    self.isRehearsal = isRehearsal
  }

  /// Sends what changed, lists that have gone first.
  ///
  /// - Parameters:
  ///   - target: where to.
  ///   - options: how.
  ///   - relay: takes what rsync or rclone writes to standard error.
  /// - Returns: what was done; `nil` with the reason when the site was not delivered whole.
  public func run(
    to target: DeliveryTarget, options: DeliveryOptions,
    relay: @escaping @Sendable ([UInt8]) -> Void = { _ in }
  ) -> Report<DeliveryOutcome?> {
    var found: [Diagnostic] = []
    let store = request.store
    let record = PublicationRecord(request)
    let kept = store.releases().unwrap(into: &found)
    // A build that was killed after the switch has not told the ledger yet what is online.
    if !found.hasErrors, !kept.isEmpty {
      store.prepare { record.recover(online: $0) }.unwrap(into: &found)
    }
    let isRecorded = !found.hasErrors
    let delivery = Delivery(store: store, target: target, options: options, relay: relay)
    return delivery.run { manifest in judge(manifest, isRecorded ? record : nil, found) }
  }

  /// What of the release may go. If the ledger can not be asked the days alone decide, and nothing but withdrawals goes.
  private func judge(
    _ manifest: ReleaseManifest, _ record: PublicationRecord?, _ found: [Diagnostic]
  ) -> DeliveryJudgement {
    var judgement = DeliveryJudgement()
    judgement.diagnostics = found
    guard let record else {
      judgement.onlyEndedBefore = request.asOf
      return judgement
    }
    if let reason = rehearsal(manifest, record) {
      judgement.isTrial = true
      if !isRehearsal {
        judgement.diagnostics.append(reason)
        judgement.isRefused = true
        return judgement
      }
    }
    let standing = record.ledger.standingPages(asOf: request.asOf)
    let withdrawn = record.withdrawals
    let withdrawnPages = Set(
      manifest.listedPages.filter { withdrawn[$0.notice] != nil }.map { $0.notice.folder + "/index.html" })
    for entry in manifest.entries where entry.repeats.isEmpty {
      guard let lastDay = entry.listLastDay else { continue }
      let isOver = lastDay < request.asOf || withdrawnPages.contains(entry.path)
      if isOver || !standing.contains(entry.digest) { judgement.withheld.insert(entry.path) }
    }
    let count = judgement.withheld.count
    // A sheet for a board goes with the first of its lists; the page of each list says whether that stands.
    let pages = Set(manifest.listedPages.map { $0.notice.folder })
    for entry in manifest.entries where !entry.repeats.isEmpty {
      let stands = entry.repeats.allSatisfy {
        pages.contains($0) && !judgement.withheld.contains($0 + "/index.html")
      }
      if !stands { judgement.withheld.insert(entry.path) }
    }
    if count > 0 {
      judgement.diagnostics.append(
        Diagnostic(
          .deliveryListsOver, at: SourceLocation(file: request.output),
          zh: "版本 \(manifest.id) 里有 \(count) 份名单已经期满、撤回或者更正",
          en: "release \(manifest.id) has \(count) list(s) that ended, were withdrawn or corrected"))
    } else if manifest.asOf < request.asOf {
      judgement.diagnostics.append(
        Diagnostic(
          .deliveryNotToday, at: SourceLocation(file: request.output),
          zh: "这个版本是 \(manifest.asOf) 的，今天是 \(request.asOf)",
          en: "the release was made for \(manifest.asOf), and today is \(request.asOf)"))
    }
    return judgement
  }

  /// Why the site is none for the public; `nil` when it is.
  private func rehearsal(_ manifest: ReleaseManifest, _ record: PublicationRecord) -> Diagnostic? {
    let account = record.ledger.account
    let place = SourceLocation(file: request.output)
    if account.builds.last?.store == .sample {
      return Diagnostic(
        .deliveryRehearsal, at: place, zh: "这个站点的公示来自示例库", en: "the notices of this site are made up")
    }
    if account.isRehearsal {
      return Diagnostic(.deliveryRehearsal, at: place, zh: "这个站点是演练", en: "this site is a rehearsal")
    }
    if manifest.asOf > request.asOf {
      return Diagnostic(
        .deliveryRehearsal, at: place, zh: "这个站点是 \(manifest.asOf) 的，还没有到",
        en: "this site is for \(manifest.asOf), which has not come")
    }
    return nil
  }
}
