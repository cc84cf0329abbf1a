public import Reporting

/// Sends the release that is online here to where the public reads it, and only what is not there yet.
///
/// First the journal on the target says what is about to be touched; then lists that have gone leave; then everything
/// else in the order of `DeliveryPhase`; then the record says what lies there. Whenever it stops, the next run goes on.
public struct Delivery {
  private let store: ReleaseStore
  private let target: DeliveryTarget
  private let options: DeliveryOptions
  private let relay: @Sendable ([UInt8]) -> Void
  /// Makes what carries the files of a release, given the folder of the release and one to work in.
  var carrier: (String, String) -> any Carrier
  /// Files that are sent between two looks at the release and two notes in the journal.
  var batch = 1000

  /// Prepares a delivery; nothing is touched yet.
  ///
  /// - Parameters:
  ///   - store: the output folder.
  ///   - target: where to.
  ///   - options: how.
  ///   - relay: takes what a program writes to standard error.
  public init(
    store: ReleaseStore, target: DeliveryTarget, options: DeliveryOptions,
    relay: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.store = store
    self.target = target
    self.options = options
    self.relay = relay
    carrier = { release, work in
      let process = ChildProcess(seconds: options.seconds, relay: relay)
      return switch target {
      case .folder(let path): FolderCarrier(root: path, release: release)
      case .rsync(let address):
        RsyncCarrier(address: address, release: release, process: process, files: HandedFiles(path: work))
      case .rclone(let remote):
        RcloneCarrier(remote: remote, release: release, process: process, files: HandedFiles(path: work))
      }
    }
  }

  /// Delivers.
  ///
  /// - Parameter judge: says what of the release may go, and to whom it may go at all.
  /// - Returns: what was done; `nil` with the reason when nothing was.
  public func run(judging judge: (ReleaseManifest) -> DeliveryJudgement) -> Report<DeliveryOutcome?> {
    var found: [Diagnostic] = []
    do throws(PublishingFailure) {
      let folder = try Folder(path: store.root)
      guard try store.recognise(folder, into: &found) else { return Report(nil, found) }
      guard let id = store.current(in: folder) else {
        found.append(
          Diagnostic(
            .deliveryNoRelease, at: SourceLocation(file: store.root), zh: "还没有构建过",
            en: "nothing was built yet")
        )
        return Report(nil, found)
      }
      guard let manifest = store.manifest(id, in: folder, into: &found) else { return Report(nil, found) }
      guard let work = try WorkFolder(store: store.root) else {
        found.append(
          Diagnostic(
            .deliveryLocked, at: SourceLocation(file: store.root), zh: "另一次发送正在进行",
            en: "another delivery is under way"))
        return Report(nil, found)
      }
      return run(manifest, judge(manifest), in: folder, work: work.path)
    } catch {
      found.append(error.diagnostic())
      return Report(nil, found)
    }
  }

  private func run(
    _ manifest: ReleaseManifest, _ judgement: DeliveryJudgement, in folder: borrowing Folder, work: String
  ) -> Report<DeliveryOutcome?> {
    var found = judgement.diagnostics
    if judgement.isRefused { return Report(nil, found) }
    if !options.isWithdrawalsOnly { found += store.verify(manifest, in: folder) }
    // Whatever keeps the rest from going, lists that have gone are taken away.
    let isWithdrawalsOnly =
      options.isWithdrawalsOnly || judgement.onlyEndedBefore != nil
      || found.contains { $0.severity == .error }
    let path = "\(store.root)/\(ReleaseStore.Name.release(manifest.id))"
    var entries = manifest.entries.filter { !judgement.withheld.contains($0.path) }
    if isWithdrawalsOnly { entries = Self.sound(entries, in: path) }
    var session = DeliverySession(
      carrier: carrier(path, work), manifest: manifest, entries: entries, target: target.description,
      options: options, isWithdrawalsOnly: isWithdrawalsOnly, batch: batch,
      judgement: judgement)
    do throws(DeliveryFailure) {
      guard try session.look(into: &found) else { return Report(nil, found) }
      let plan = session.plan
      let outcome = outcome(plan, manifest, session.unchanged, isWithdrawalsOnly)
      if options.isPlanOnly { return Report(outcome, found) }
      let isCurrent = { [store] in
        guard let folder = try? Folder(path: store.root) else { return false }
        return store.current(in: folder) == manifest.id
      }
      try session.carryOut(plan, into: &found, while: isCurrent)
      return Report(outcome, found)
    } catch {
      found.append(error.diagnostic(target.description))
      return Report(nil, found)
    }
  }

  /// The entries less those whose bytes are damaged here: instead of such a page none is left. One with a list that
  /// stands is kept as it is there.
  private static func sound(
    _ entries: [ReleaseManifest.Entry], in release: String
  ) -> [ReleaseManifest.Entry] {
    let carrier = FolderCarrier(root: release, release: release)
    let damaged = (try? carrier.differing(entries, isThorough: true)) ?? Set(entries.map(\.path))
    return entries.filter { $0.listLastDay != nil || !damaged.contains($0.path) }
  }

  private func outcome(
    _ plan: DeliveryPlan, _ manifest: ReleaseManifest, _ unchanged: Int, _ isWithdrawalsOnly: Bool
  ) -> DeliveryOutcome {
    let actions = plan.steps.flatMap { step in
      step.sends.map { DeliveryAction(phase: step.phase, path: $0.path, size: $0.size) }
        + step.removals.map { DeliveryAction(phase: step.phase, path: $0, size: nil) }
    }
    return DeliveryOutcome(
      release: manifest.id, asOf: manifest.asOf, actions: actions, unchanged: unchanged,
      isWithdrawalsOnly: isWithdrawalsOnly)
  }
}
