public import Notices
public import Reporting

/// What a build is asked to do.
public struct BuildRequest: Sendable {
  /// The project's folder, with `Content` and `Templates` in it.
  public var root: String
  /// The folder of releases.
  public var output: String
  /// Path of the case store; `nil` for a site without notices.
  public var caseStore: String?
  /// The day for which the site is built.
  public var asOf: CivilDate
  /// Code or slug of the town to which the site is limited.
  public var town: String?
  /// Whether placeholders are errors.
  public var isRelease: Bool
  /// Raises the smallest number that statistics show (k) above that of `disclosure.yaml`; `nil` leaves it.
  public var threshold: Int?
  /// Today in China, as far as publishing is concerned: what goes online is made for the day on which it does.
  public var today: CivilDate
  /// Whether a site may be published for another day than today, for trying things out.
  public var isRehearsal: Bool
  /// Whether a site without notices may replace one that has some.
  public var isWithoutNotices: Bool
  /// Whether it is a preview: nobody's site, which takes corrections and withdrawals from the official site and
  /// records nothing.
  public var isPreview = false
  /// The folder of the official site's releases, whose withdrawals hold everywhere; by default `Site` of the project.
  public var officialOutput: String
  /// Version of the program, for the release's manifest.
  public var version: String

  /// Makes a request.
  ///
  /// - Parameters:
  ///   - root: the project's folder.
  ///   - output: the folder of releases.
  ///   - caseStore: path of the case store, if there is one.
  ///   - asOf: the day for which the site is built.
  ///   - town: code or slug of the only town to cover.
  ///   - isRelease: whether placeholders are errors.
  ///   - threshold: raises the smallest number that statistics show (k).
  ///   - today: the day on which the site is published; by default the day for which it is built.
  ///   - isRehearsal: whether it may be published for another day than today.
  ///   - isWithoutNotices: whether it may replace a site with notices although there is no case store.
  ///   - version: version of the program.
  public init(
    root: String, output: String, caseStore: String?, asOf: CivilDate, town: String? = nil,
    isRelease: Bool = false, threshold: Int? = nil, today: CivilDate? = nil, isRehearsal: Bool = false,
    isWithoutNotices: Bool = false, version: String
  ) {
    self.root = root
    self.output = output
    officialOutput = root + "/Site"
    self.caseStore = caseStore
    self.asOf = asOf
    self.town = town
    self.isRelease = isRelease
    self.threshold = threshold
    self.today = today ?? asOf
    self.isRehearsal = isRehearsal
    self.isWithoutNotices = isWithoutNotices
    self.version = version
  }
}

/// The parts of a build, in their order.
public enum BuildPhase: String, Sendable, CaseIterable {
  /// Content is read and parsed.
  case content
  /// Templates are read and compiled.
  case templates
  /// The case store is read.
  case cases
  /// Cases become cleared notices.
  case clearance
  /// Pages are laid out.
  case layout
  /// Pages are rendered.
  case rendering
  /// The gate looks at every byte.
  case inspection
  /// The release is written and switched to.
  case publishing

  /// What a person sees while it runs.
  public var title: LocalizedText {
    switch self {
    case .content: LocalizedText(zh: "读取内容", en: "reading content")
    case .templates: LocalizedText(zh: "读取模板", en: "reading templates")
    case .cases: LocalizedText(zh: "读取案件库", en: "reading the case store")
    case .clearance: LocalizedText(zh: "脱敏放行", en: "clearing notices")
    case .layout: LocalizedText(zh: "编排页面", en: "laying out pages")
    case .rendering: LocalizedText(zh: "生成页面", en: "rendering pages")
    case .inspection: LocalizedText(zh: "发布前检查", en: "inspecting every byte")
    case .publishing: LocalizedText(zh: "发布", en: "publishing")
    }
  }
}
