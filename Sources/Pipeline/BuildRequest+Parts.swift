import CaseStore
import Content
import Digests
import Disclosure
import FoundationEssentials
import Notices
import Publishing
import Reporting
import SiteModel

extension BuildRequest {
  /// The town that `--town` names by code or slug.
  func town(in places: PlaceTree) -> Report<PlaceCode?> {
    guard let town else { return Report(nil) }
    let towns = places.places(at: .town)
    if let place = towns.first(where: { $0.code.rawValue == town || $0.slug == town || $0.name == town }) {
      return Report(place.code)
    }
    return Report(
      nil,
      [
        Diagnostic(
          .pipelineUnknownTown, zh: "没有镇“\(town)”", en: "there is no town '\(town)'",
          hint: Suggestion.hint(for: town, in: towns.map(\.slug) + towns.map(\.code.rawValue)))
      ])
  }

  /// The project's folders that are not there.
  func missingFolders() -> [Diagnostic] {
    ["Content", "Templates"].map { root + "/" + $0 }.filter { path in
      (try? FileManager.default.contentsOfDirectory(atPath: path)) == nil
    }.map { path in
      Diagnostic(
        .pipelineNoProject, at: SourceLocation(file: path), zh: "没有文件夹 \(path)",
        en: "there is no folder \(path)")
    }
  }

  /// Why the request may not replace what is online.
  func refusals(online: ReleaseSummary?) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if asOf != today && !isRehearsal {
      found.append(
        Diagnostic(
          .pipelineOtherDay, zh: "今天是 \(today)，不能按 \(asOf) 发布",
          en: "today is \(today): a site for \(asOf) is not published"))
    }
    if let online, online.notices > 0, caseStore == nil, !isWithoutNotices {
      found.append(
        Diagnostic(
          .pipelineNoticesWouldVanish, zh: "在线的站点有 \(online.notices) 份公示公布，这次没有给出案件库",
          en: "the site online has \(online.notices) notices, and no case store was given"))
    }
    return found
  }

  /// The folder of releases.
  var store: ReleaseStore { ReleaseStore(root: output, program: "gongshi \(version)") }

  /// The folder whose private state holds the key and the ledger of the run.
  var recordOutput: String { isPreview ? officialOutput : output }

  /// The key of the notice numbers; a preview makes none.
  func key(isReady: Bool) -> Report<SecretKey?> {
    let state = PrivateState(output: recordOutput)
    return isPreview ? Report(state.existingKey) : state.noticeKey(isReady: isReady)
  }

  /// What the case store holds; nothing when there is no store.
  func readCases(town: PlaceCode?) -> Report<CaseSnapshot?> {
    guard let caseStore else { return Report(CaseSnapshot(cases: [], people: [])) }
    return CaseDatabase.named(caseStore).snapshot(town: town)
  }

  /// The law, the calendar and the figures under which cases are cleared.
  func policy(_ content: SiteContent, key: SecretKey, register: NoticeRegister) -> DisclosurePolicy {
    DisclosurePolicy(
      rules: content.rules, calendar: content.calendar, places: content.places,
      k: k(content.disclosure), numberKey: key, terms: content.disclosure, register: register)
  }

  /// The smallest number that statistics show: that of the disclosure file, or a larger one that was asked for.
  func k(_ terms: DisclosureTerms) -> Int { max(terms.k, threshold ?? 0) }

  /// Why the threshold that was asked for can not be had.
  func loweredThreshold(_ terms: DisclosureTerms) -> [Diagnostic] {
    guard let threshold, threshold < terms.k else { return [] }
    return [
      Diagnostic(
        .pipelineThreshold, zh: "--threshold \(threshold) 小于 disclosure.yaml 的 k \(terms.k)",
        en: "--threshold \(threshold) is below k \(terms.k) of disclosure.yaml")
    ]
  }

  /// Why nothing may leave the program for a day that is over: lists that have ended would come back.
  func pastDay() -> [Diagnostic] {
    guard asOf < today, !isRehearsal else { return [] }
    return [
      Diagnostic(
        .pipelineOtherDay, zh: "今天是 \(today)，不能按过去的 \(asOf) 生成",
        en: "today is \(today): nothing is made for \(asOf), which is past")
    ]
  }

  /// How the site is laid out.
  func options(_ town: PlaceCode?) -> SiteOptions { SiteOptions(isRelease: isRelease, town: town) }
}

extension Diagnostic {
  /// The finding as a release build takes it: what is still to be filled in is an error.
  var forRelease: Diagnostic {
    switch rule {
    case .contentPlaceholder:
      Diagnostic(.sitePlaceholderInRelease, at: location, zh: summary.zh, en: summary.en, hint: hint)
    // Rules that nobody has checked, and people who never lived, are not for the public.
    case .contentUnverified, .casesSampleStore:
      Diagnostic(rule, at: location, zh: summary.zh, en: summary.en, hint: hint, severity: .error)
    default: self
    }
  }
}

extension Report {
  /// The report without findings about files that are known to be broken: what the gate finds in a page that was made
  /// of a broken article is a consequence, and would hide the cause. Nothing is published in either case.
  func leavingOut(_ files: Set<String>) -> Report {
    Report(value, diagnostics.filter { finding in finding.location.map { !files.contains($0.file) } ?? true })
  }
}

extension Sequence<Diagnostic> {
  /// Whether any finding forbids publishing.
  var hasErrors: Bool { contains { $0.severity == .error } }
}

extension [Diagnostic] {
  /// Those that say that a store was not read to its end, so that what was made of it is made of a part.
  var unread: [Diagnostic] { filter { $0.severity == .error && $0.rule.failure == .inputOutput } }
}
