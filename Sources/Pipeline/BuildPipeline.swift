import CaseStore
import Content
import Digests
import Disclosure
import Inspection
import Notices
import Publishing
import Rendering
public import Reporting
import SiteModel
import Templating

/// The whole story: content and cases go in, a gated site comes out, and only then is anything published.
public enum BuildPipeline {
  /// Builds and publishes. With any error nothing is published, and what was online stays online, except for lists whose
  /// last day is over: they go whatever happens.
  ///
  /// - Parameters:
  ///   - request: what to build.
  ///   - observe: is told of each phase.
  public static func build(
    _ request: BuildRequest, observe: @escaping (BuildEvent) -> Void = { _ in }
  ) -> Report<BuildOutcome?> {
    build(request, store: request.store, observe: observe)
  }

  static func build(
    _ request: BuildRequest, store: ReleaseStore, observe: @escaping (BuildEvent) -> Void = { _ in }
  ) -> Report<BuildOutcome?> {
    var report = attempt(request, store: store, observe: observe)
    if report.value == nil { report.diagnostics += NoticeLife(request, store: store).retractEnded() }
    return report
  }

  private static func attempt(
    _ request: BuildRequest, store: ReleaseStore, observe: @escaping (BuildEvent) -> Void
  ) -> Report<BuildOutcome?> {
    let clock = PhaseClock(observe: observe)
    var found: [Diagnostic] = []
    found += request.missingFolders()
    guard found.isEmpty else { return Report(nil, found) }
    let record = PublicationRecord(request)
    store.prepare { record.recover(online: $0) }.unwrap(into: &found)
    found += request.refusals(online: store.releases().value.first(where: \.isCurrent))
    let key = request.key(isReady: !found.hasErrors).unwrap(into: &found)
    let draft = inspect(request, key: key, record: record, clock: clock).unwrap(into: &found)
    if let draft, draft.keepsStatistics, request.asOf == request.today, !request.isPreview, !found.hasErrors {
      PrivateState(output: request.output).keep(draft.clearance.published).unwrap(into: &found)
    }
    guard let draft, !found.hasErrors else {
      record.report(nil, release: nil, findings: found)
      return Report(nil, found)
    }
    let release = clock.run(.publishing, into: &found) {
      store.publish(draft.approved, witness: record.witness(draft.entries))
    }
    record.report(draft, release: release, findings: found)
    return Report(release.map { BuildOutcome(release: $0, draft: draft, output: request.output) }, found)
  }

  /// Does everything but publish: nothing is written anywhere.
  ///
  /// - Parameters:
  ///   - request: what to check.
  ///   - observe: is told of each phase.
  public static func check(
    _ request: BuildRequest, observe: @escaping (BuildEvent) -> Void = { _ in }
  ) -> Report<Void> {
    let missing = request.missingFolders()
    guard missing.isEmpty else { return Report((), missing) }
    let record = PublicationRecord(request)
    var found = record.readOnly() + ComponentShelf.load(root: request.root).diagnostics
    let key = PrivateState(output: request.recordOutput).existingKey
    inspect(request, key: key, record: record, clock: PhaseClock(observe: observe)).map { _ in }
      .unwrap(into: &found)
    return Report((), found)
  }

  /// From the sources to a site that the gate has passed; all findings of all phases come out together.
  private static func inspect(
    _ request: BuildRequest, key: SecretKey?, record: PublicationRecord, clock: PhaseClock
  ) -> Report<InspectedDraft?> {
    var found: [Diagnostic] = []
    let content = clock.run(.content, into: &found) {
      ContentReader.read(.onDisk(request.root + "/Content"))
    }
    let theme = clock.run(.templates, into: &found) { Theme(root: request.root).load() }
    guard let content else { return Report(nil, found) }
    let town = request.town(in: content.places).unwrap(into: &found)
    found += request.loweredThreshold(content.disclosure)

    let snapshot = clock.run(.cases, into: &found) { request.readCases(town: town) }
    // Without a snapshot the pages are laid out all the same, so that what is wrong with them is told in this run.
    // The store is let go once it is cleared: nobody who writes to it has to wait for pages and gate.
    let isRead = snapshot != nil
    let cases = snapshot ?? CaseSnapshot(cases: [], people: [])
    guard let key else { return Report(nil, found) }
    // Made-up figures are neither remembered nor mixed with those that were published.
    let keepsStatistics = !cases.isSample
    let earlier =
      keepsStatistics
      ? PrivateState(output: request.recordOutput).publishedStatistics().unwrap(into: &found)
      : PublishedStatistics()
    let kind = request.kind(of: cases)
    let opening = record.opening(for: cases).unwrap(into: &found)
    let clearance = clock.run(.clearance, into: &found) {
      record.clear(cases, content, key: key, opening: opening, earlier: earlier)
    }
    let site = clock.run(.layout, into: &found) {
      SiteBuilder.build(
        content, clearance.notices, threshold: request.k(content.disclosure), options: request.options(town))
    }
    guard isRead, let theme else { return Report(nil, found) }
    let rendered = clock.run(.rendering, into: &found) { SiteRenderer.render(site, theme) }
    found = request.isRelease ? found.map(\.forRelease) : found
    let broken = Set(found.filter { $0.severity == .error }.compactMap(\.location?.file))
    let approved = clock.run(.inspection, into: &found) {
      Gate.inspect(rendered, probe: clearance.probe, policy: GatePolicy(content, asOf: request.asOf))
        .leavingOut(broken)
    }
    guard let approved, !found.hasErrors else { return Report(nil, found) }
    let entries = DraftEntries(
      clearance.notices.notices, content, key: key, opening: opening, of: request, kind)
    return Report(
      InspectedDraft(
        approved: approved, clearance: clearance, policy: content.disclosure,
        keepsStatistics: keepsStatistics,
        entries: entries),
      found)
  }
}
