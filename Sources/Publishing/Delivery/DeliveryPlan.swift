/// The parts of a delivery, in their order.
public enum DeliveryPhase: Int, Sendable, CaseIterable {
  /// Pages lose a list that has ended or was withdrawn, or go. Before anything else.
  case withdrawals
  /// Lists change that are online.
  case corrections
  /// Files go in whose place a folder comes, or the other way round.
  case clearing
  /// What pages need: styles, scripts, pictures, attachments.
  case assets
  /// Pages.
  case pages
  /// What leads to pages: search data and overviews.
  case indexes
  /// Where readers and robots come in: feeds, the site map and the home page.
  case entrances
  /// What is no longer part of the site.
  case removals
}

/// What is to be done on a target, in order: a pure function of what lies there and of what should.
///
/// Whenever it stops, no list is online that has left the site before anything else was sent, and no page leads to one
/// that is not there yet.
struct DeliveryPlan: Sendable, Hashable {
  /// One phase with something to do.
  struct Step: Sendable, Hashable {
    let phase: DeliveryPhase
    /// Files to send, in order.
    let sends: [ReleaseManifest.Entry]
    /// Paths to remove after that, in order.
    let removals: [String]
  }

  /// Phases with something to do, in order.
  let steps: [Step]

  /// Lays out a delivery.
  ///
  /// - Parameters:
  ///   - known: what lies on the target.
  ///   - entries: what should lie there.
  ///   - isWithdrawalsOnly: whether all but the first phase is left for later.
  init(
    from known: DeliveryRecord, to entries: [ReleaseManifest.Entry], isWithdrawalsOnly: Bool = false
  ) {
    let wanted = Dictionary(entries.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let changed = entries.filter { known.files[$0.path]?.digest != $0.digest }
    let gone = known.files.keys.filter { wanted[$0] == nil }.sorted(by: Self.isBefore)
    // A page that showed a list and does not any more, and all that lies beside it in the notice's folder.
    let folders = Set(
      known.files.filter { $0.value.listLastDay != nil && wanted[$0.key]?.listLastDay == nil }
        .map { String(Self.folder($0.key)) })

    // A list at the root takes nothing with it.
    let isWithdrawn = { (path: String) in
      known.files[path]?.listLastDay != nil || Self.ancestors(path).contains(where: folders.contains)
    }

    var sends: [DeliveryPhase: [ReleaseManifest.Entry]] = [:]
    var removals: [DeliveryPhase: [String]] = [:]
    let overviews = Self.overviews(entries.map(\.path))
    for entry in changed {
      let phase =
        Self.urgency(of: entry, before: known.files[entry.path], isWithdrawn: isWithdrawn)
        ?? Self.phase(of: entry.path, overviews: overviews)
      sends[phase, default: []].append(entry)
    }
    let files = Set(changed.map(\.path))
    let crowded = Set(files.flatMap(Self.ancestors))
    for path in gone {
      let isInTheWay = crowded.contains(path) || Self.ancestors(path).contains(where: files.contains)
      removals[isWithdrawn(path) ? .withdrawals : isInTheWay ? .clearing : .removals, default: []].append(
        path)
    }
    steps = DeliveryPhase.allCases.compactMap { phase in
      let step = Step(phase: phase, sends: sends[phase] ?? [], removals: removals[phase] ?? [])
      let isWanted = phase == .withdrawals || !isWithdrawalsOnly
      return isWanted && !(step.sends.isEmpty && step.removals.isEmpty) ? step : nil
    }
  }

  /// All paths that it touches.
  var paths: [String] { steps.flatMap { $0.sends.map(\.path) + $0.removals } }

  /// Whether a file can not wait for its turn: a list that goes or changes.
  private static func urgency(
    of entry: ReleaseManifest.Entry, before: DeliveryRecord.File?, isWithdrawn: (String) -> Bool
  ) -> DeliveryPhase? {
    guard let before else { return nil }
    if before.listLastDay != nil {
      // A sheet of several lists loses one while others stay.
      let loses = entry.listLastDay == nil || !Set(before.repeats).isSubset(of: entry.repeats)
      return loses ? .withdrawals : .corrections
    }
    return isWithdrawn(entry.path) ? .withdrawals : nil
  }

  private static func phase(of path: String, overviews: Set<String>) -> DeliveryPhase {
    switch fileExtension(path) {
    case "html": path == "index.html" ? .entrances : overviews.contains(path) ? .indexes : .pages
    case "xml", "txt": .entrances
    case "json", "csv": .indexes
    // Data of the search, which leads to pages; programs lie among the assets.
    case "js": path.hasPrefix("assets/") ? .assets : .indexes
    default: .assets
    }
  }

  /// Pages whose folder has pages below it.
  private static func overviews(_ paths: [String]) -> Set<String> {
    var out: Set<String> = []
    for path in paths where fileExtension(path) == "html" {
      for ancestor in ancestors(path).dropFirst() { out.insert("\(ancestor)/index.html") }
    }
    return out
  }

  /// The folders above a path, the nearest first.
  static func ancestors(_ path: String) -> [String] {
    var out: [String] = []
    var rest = folder(path)
    while !rest.isEmpty {
      out.append(rest)
      rest = folder(rest)
    }
    return out
  }

  /// The folder of a path, empty at the root.
  private static func folder(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private static func fileExtension(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? ""
  }

  private static func isBefore(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
