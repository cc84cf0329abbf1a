public import Notices
import Parallel
public import Rendering
public import Reporting

/// The gate in front of publishing: looks at the final bytes of every file, and passes all of the site or
/// nothing.
public enum Gate {
  /// Inspects a site.
  ///
  /// All findings are given at once; each names a file, a place and a kind, never the value that was found.
  /// Without an error the site is approved, to the byte as it was looked at.
  ///
  /// - Parameters:
  ///   - site: the site as it would be published.
  ///   - probe: knows the personal values of the case store.
  ///   - policy: what may be public.
  /// - Returns: the approved site, or `nil` with the reasons.
  public static func inspect(
    _ site: RenderedSite, probe: LeakProbe, policy: GatePolicy
  ) -> Report<ApprovedSite?> {
    let context = GateContext(policy: policy, probe: probe, site: site)
    let files = site.files
    let learnt = policy.skipsKnownLines ? Glance.learnt(from: files, context) : nil
    // Few chunks, for each learns what the sample did not have; enough of them that none is waited for.
    let reports = inParallel(files.count, chunk: max(16, files.count / 12)) { range in
      var glance = learnt
      var lines = KnownLines(context)
      return range.map { index in
        if let links = glance?.read(files[index], at: index) { return FileReport(cleanWith: links) }
        return FileReport(of: files[index], context: context, lines: &lines)
      }
    }
    .flatMap(\.self)
    var anchors = Anchors(files: files, known: reports.map(\.anchors))
    let collisions = PathCollisions(files)
    var diagnostics: [Diagnostic] = []
    for (index, report) in reports.enumerated() {
      var dead = anchors.dead(report.anchorLinks)
      // A place in what is new of a page is not the place in the page.
      if !dead.isEmpty { dead = anchors.dead(FileReport(of: files[index], context: context).anchorLinks) }
      let findings = report.findings + dead + collisions.findings(files[index], at: index)
      if !findings.isEmpty {
        diagnostics += GateFinding.diagnostics(findings, in: files[index], number: index + 1)
      }
    }
    let approved = diagnostics.contains { $0.severity == .error } ? nil : ApprovedSite(site)
    return Report(approved, diagnostics.sorted())
  }
}

/// The anchors of all files; those of a file that was only glanced at are looked for when a link leads to one.
private struct Anchors {
  let files: [RenderedFile]
  var known: [FileReport.Anchors]

  /// The links to anchors that their pages do not have.
  mutating func dead(_ links: [LinkReader.AnchorLink]) -> [GateFinding] {
    links.compactMap { link in
      if case .unread = known[link.target] {
        known[link.target] = .read(LinkReader.anchors(of: files[link.target]))
      }
      guard case .read(let anchors?) = known[link.target], !anchors.contains(link.fragment) else {
        return nil
      }
      return GateFinding(
        .gateDeadAnchor, at: link.offset, zh: "链接的位置在目标页面里不存在", en: "a link to an anchor that is not there")
    }
  }
}

/// What looking at one file gave.
private struct FileReport: Sendable {
  let findings: [GateFinding]
  let anchorLinks: [LinkReader.AnchorLink]
  let anchors: Anchors

  /// The anchors of a file, as far as they are known; none where what follows a `#` is no anchor.
  enum Anchors: Sendable { case unread, read(Set<String>?) }

  /// A file of which a glance has proved that it holds nothing.
  init(cleanWith links: [LinkReader.AnchorLink]) {
    findings = []
    anchorLinks = links
    anchors = .unread
  }

  /// Looks at what is new in a file, and at all of it if anything is wrong there.
  init(of rendered: RenderedFile, context: GateContext, lines: inout KnownLines) {
    let mayHoldWords = context.probe.searchesPathWords
    if context.policy.skipsKnownLines,
      let extract = PageExtract(rendered, lines: &lines, mayHoldWords: mayHoldWords)
    {
      let file = ReadFile(extract.file, leftOut: extract.leftOut)
      if extract.isSound(file.markup) {
        self.init(of: rendered, read: file, context: context)
        if findings.isEmpty { return }
      }
    }
    self.init(of: rendered, context: context)
  }

  /// Looks at all of a file.
  init(of rendered: RenderedFile, context: GateContext) {
    self.init(of: rendered, read: ReadFile(rendered), context: context)
  }

  private init(of rendered: RenderedFile, read file: ReadFile, context: GateContext) {
    let links = LinkReader(file, site: context.site)
    let found =
      GateCheck.all.flatMap { $0.findings(file, context) } + links.findings
      + PageWeight.findings(rendered, loading: links.resources, context)
    findings = file.attachment == nil ? found : found.map(\.withoutPlace)
    anchorLinks = links.anchorLinks
    anchors = .read(LinkReader.anchors(of: file))
  }
}
