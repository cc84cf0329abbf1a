import Notices
import Parallel
public import Reporting

/// Reads a content folder whole, and reports everything that is wrong with it at once.
public struct ContentReader {
  private let folder: ContentFolder
  private var diagnostics: [Diagnostic] = []

  private init(_ folder: ContentFolder) { self.folder = folder }

  /// Reads a folder.
  ///
  /// - Returns: the content as far as it could be read; `nil` when the folder itself or `site.yaml` can not be.
  public static func read(_ folder: ContentFolder) -> Report<SiteContent?> {
    var reader = ContentReader(folder)
    let content = reader.read()
    return Report(content, reader.diagnostics)
  }

  private mutating func read() -> SiteContent? {
    guard let paths = try? folder.paths().sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) else {
      unreadable("")
      return nil
    }
    let settings = yaml("site.yaml").map { SiteSettings(reading: $0) }
    let places = PlaceTree(yaml("places.yaml").map { PlacesFile(reading: $0).places } ?? [])
    let rules = yaml("rules.yaml").map { RulesFile(reading: $0).table }
    let disclosure =
      paths.contains("disclosure.yaml")
      ? yaml("disclosure.yaml").map { DisclosureFile(reading: $0, rules: rules).terms } : nil
    let facts = yaml("facts.yaml").map { FactTable(reading: $0) } ?? FactTable(facts: [:])
    let synonyms = yaml("synonyms.yaml").map { SynonymTable(reading: $0) } ?? SynonymTable(groups: [])
    let years = paths.filter { $0.hasPrefix("calendars/") && $0.hasSuffix(".yaml") }
      .compactMap { path in yaml(path).flatMap { WorkCalendar.Year(reading: $0) } }
    let flows = readFlows(paths, FlowReader(facts: facts, rules: RuleReader(sources: rules?.sources ?? [:])))
    flush()
    let attachments = readAttachments(paths)
    let articles = readArticles(
      paths, settings: settings,
      reader: ArticleReader(facts: facts, places: places, attachments: attachments))
    // Without its columns no article is read, so nothing can be said of what articles use.
    if settings != nil { reportUnusedFiles(paths, articles: articles) }
    guard let settings, let rules else { return nil }
    let content = SiteContent(
      settings: settings, places: places, rules: rules, calendar: WorkCalendar(years), facts: facts,
      synonyms: synonyms, disclosure: disclosure ?? .strict,
      noticeWords: readNoticeWords(paths, facts: facts), flows: flows, articles: articles)
    diagnostics += ContentChecks(content: content, folder: folder).run()
    return content
  }

  // MARK: YAML

  private var contexts: [YAMLContext] = []

  private mutating func yaml(_ path: String) -> YAMLMapping? {
    guard let bytes = bytes(path) else { return nil }
    let text = SourceText.normalise(bytes, file: folder.file(path))
    diagnostics += text.diagnostics
    guard let normal = text.value else { return nil }
    let context = YAMLContext(file: folder.file(path))
    contexts.append(context)
    diagnostics += Placeholders.find(in: normal, file: folder.file(path))
    return YAMLFile.mapping(of: String(decoding: normal, as: UTF8.self), context: context)
  }

  /// Takes over what the readers of YAML files have found by now.
  private mutating func flush() {
    diagnostics += contexts.flatMap(\.diagnostics)
    contexts = []
  }

  private mutating func readFlows(_ paths: [String], _ reader: FlowReader) -> [Flow] {
    paths.filter(Self.isFlow).compactMap { path in
      let id = String(path.dropFirst("flows/".count).dropLast(".yaml".count))
      return yaml(path).map { reader.read($0, id: id) }
    }
  }

  private static func isFlow(_ path: String) -> Bool { path.hasPrefix("flows/") && path.hasSuffix(".yaml") }

  private mutating func bytes(_ path: String) -> [UInt8]? {
    do {
      return try folder.read(path)
    } catch {
      unreadable(path)
      return nil
    }
  }

  private mutating func unreadable(_ path: String) {
    let file = folder.file(path)
    diagnostics.append(
      Diagnostic(
        .contentUnreadable, at: SourceLocation(file: file), zh: "读不到 \(file)", en: "\(file) can not be read"))
  }

  // MARK: Words beside notices

  private static let wordsFolder = "notices/"

  private mutating func readNoticeWords(_ paths: [String], facts: FactTable) -> [NoticeWords] {
    var out: [NoticeWords] = []
    for path in paths where path.hasPrefix(Self.wordsFolder) && path.hasSuffix(".md") {
      guard let bytes = bytes(path) else { continue }
      let file = folder.file(path)
      let notice = String(path.dropFirst(Self.wordsFolder.count).dropLast(3))
      let report = NoticeWordsReader(facts: facts, file: file).read(bytes, notice: notice)
      if report.value != nil { diagnostics += Placeholders.find(in: bytes, file: file) }
      if let words = report.unwrap(into: &diagnostics) { out.append(words) }
    }
    return out
  }

  // MARK: Articles

  private mutating func readAttachments(_ paths: [String]) -> [String: [UInt8]] {
    let prefix = "attachments/"
    var attachments: [String: [UInt8]] = [:]
    for path in paths where path.hasPrefix(prefix) {
      attachments[String(path.dropFirst(prefix.count))] = bytes(path)
    }
    return attachments
  }

  private mutating func readArticles(
    _ paths: [String], settings: SiteSettings?, reader: ArticleReader
  ) -> [Article] {
    let folders = Set((settings?.articleColumns ?? []).map(\.key))
    let files = paths.filter {
      $0.hasSuffix(".md") && !$0.hasPrefix("attachments/") && !$0.hasPrefix(Self.wordsFolder)
    }.compactMap { path in
      isPlaced(path, in: folders) ? bytes(path).map { (path: path, bytes: $0) } : nil
    }
    let name = folder.name
    // Each file is read on its own, so all processors share the work; the order of the files is kept.
    let articles = files.parallelMap { item in
      let file = name + "/" + item.path
      let report = reader.read(item.bytes, path: item.path, file: file)
      // What is still to be filled in matters once an article is more than a draft.
      let placeholders = report.value == nil ? [] : Placeholders.find(in: item.bytes, file: file)
      return Report(report.value, placeholders + report.diagnostics)
    }.compactMap { $0.unwrap(into: &diagnostics) }
    return articles.sorted(by: Self.isBefore)
  }

  /// Whether an article's file lies where articles are published from; one that does not is reported.
  private mutating func isPlaced(_ path: String, in folders: Set<String>) -> Bool {
    let parts = path.split(separator: "/")
    if parts.count == 2, folders.contains(String(parts[0])) || parts[0] == "pages" { return true }
    // Without its settings a site has no columns: that is told once and not again for each article.
    guard !folders.isEmpty else { return false }
    let names = folders.sorted()
    diagnostics.append(
      Diagnostic(
        .contentUnusedFile, at: SourceLocation(file: folder.file(path)), zh: "这里的文章不会发布",
        en: "an article here is not published",
        hint: LocalizedText(
          zh: "文章放在栏目文件夹下：\(names.joined(separator: "、"))，站点说明放在 pages。",
          en: "Articles go into a column's folder (\(names.joined(separator: ", "))) or into pages.")))
    return false
  }

  private static func isBefore(_ a: Article, _ b: Article) -> Bool {
    switch (a.published, b.published) {
    case (let x?, let y?) where x != y: x > y
    case (.some, nil): true
    case (nil, .some): false
    default: a.address < b.address
    }
  }

  private mutating func reportUnusedFiles(_ paths: [String], articles: [Article]) {
    let used = Set(articles.flatMap(\.attachments).map { "attachments/" + $0.path })
    let known: Set<String> = [
      "site.yaml", "places.yaml", "rules.yaml", "facts.yaml", "synonyms.yaml", "disclosure.yaml"
    ]
    for path in paths
    where !path.hasSuffix(".md") && !used.contains(path) && !known.contains(path)
      && !(path.hasPrefix("calendars/") && path.hasSuffix(".yaml")) && !Self.isFlow(path)
    {
      diagnostics.append(
        Diagnostic(
          .contentUnusedFile, at: SourceLocation(file: folder.file(path)), zh: "没有页面使用这个文件",
          en: "no page uses this file"))
    }
  }
}
