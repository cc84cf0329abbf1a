public import Notices
public import Reporting

/// Writes case stores full of people who never lived.
///
/// Identity numbers have sound check characters and birth years of the nineteenth century, telephone and card numbers
/// unassigned prefixes, addresses a street that is called 示例路 (sample road). The same settings give the same bytes,
/// with the same version of SQLite.
public enum SampleStore {
  /// What marks a file as a sample of ours: `GSsm` in the header. Source: SQLite, "Database File Format", 1.3.12.
  static let applicationID: UInt32 = 0x4753_736d
  /// What marks a sample of ours in PostgreSQL, where it is the comment on `case_file`.
  static let mark = "gongshi sample store"

  /// What a sample is made of.
  public struct Settings: Sendable {
    /// How many households.
    public let households: Int
    /// Another seed gives other people.
    public let seed: UInt64
    /// The day around which windows are open, ended and yet to come.
    public let asOf: CivilDate
    /// The places in which they live; each town needs a community.
    public let places: PlaceTree
    /// Holidays, so that nothing is posted on one. A year that is missing is taken without holidays.
    public let calendar: WorkCalendar
    /// Says who decides which case, so that the right body signs.
    public let rules: RuleTable

    /// Makes settings.
    public init(
      households: Int, seed: UInt64, asOf: CivilDate, places: PlaceTree, calendar: WorkCalendar,
      rules: RuleTable
    ) {
      self.households = households
      self.seed = seed
      self.asOf = asOf
      self.places = places
      self.calendar = calendar
      self.rules = rules
    }
  }

  /// In what form a sample is written.
  public enum Form: String, Sendable, CaseIterable {
    /// An SQLite file.
    case sqlite
    /// SQL that psql loads into PostgreSQL.
    case sql
  }

  /// Writes a sample. At the path there must be nothing, or an older sample, which is replaced once the new one is done.
  ///
  /// - Parameters:
  ///   - path: the file to write.
  ///   - settings: what it is made of.
  ///   - form: in what form.
  /// - Returns: what was written; `nil` with an error when nothing was.
  public static func write(
    path: String, _ settings: Settings, as form: Form = .sqlite
  ) -> Report<CaseStoreSummary?> {
    let location = SourceLocation(file: path)
    let target = StoreFile(path: path)
    if let refusal = refusal(target, form, at: location) { return Report(nil, [refusal]) }
    let towns = towns(of: settings.places)
    guard let district = settings.places.district?.code, let towns else {
      return Report(
        nil,
        [
          Diagnostic(
            .casesSamplePlaces, zh: "地点表中没有区，或者有的镇没有社区",
            en: "the places have no district, or a town without a community")
        ])
    }
    let staged = StoreFile(path: path + ".gongshi-sample")
    staged.remove()
    guard
      let summary = try? write(
        SampleRows(settings: settings, district: district, towns: towns), to: staged.path, as: form),
      staged.replace(target)
    else {
      staged.remove()
      return Report(
        nil,
        [
          Diagnostic(
            .casesSampleUnwritable, at: location, zh: "示例库写不进 \(path)",
            en: "the sample can not be written to \(path)")
        ])
    }
    return Report(summary)
  }

  private static func write(
    _ rows: SampleRows, to path: String, as form: Form
  ) throws -> CaseStoreSummary {
    switch form {
    case .sqlite: try SampleWriter(rows: rows).write(to: path)
    case .sql: try SampleDump(rows: rows).write(to: path)
    }
  }

  private static func refusal(
    _ target: StoreFile, _ form: Form, at location: SourceLocation
  ) -> Diagnostic? {
    if form == .sql, target.begins(with: SampleDump.heading) { return nil }
    do throws(StoreFile.Problem) {
      let header = try target.header()
      let isOurs = form == .sqlite && header.applicationID == applicationID
      let isInUse = target.sizeBeside("-wal") != nil || target.sizeBeside("-journal") != nil
      if isOurs && !isInUse { return nil }
    } catch {
      if error == .missing { return nil }
    }
    return Diagnostic(
      .casesSampleRefused, at: location, zh: "\(location.file) 已经存在，而且不是我们写的示例库",
      en: "\(location.file) exists and is not a sample store of ours")
  }

  /// The towns with their communities; `nil` when one has none.
  private static func towns(of places: PlaceTree) -> [SampleHousehold.Town]? {
    let towns = places.places(at: .town).map { town in
      SampleHousehold.Town(
        place: town,
        communities: places.children(of: town.code).filter { $0.level == .community }.map { community in
          (community, places.children(of: community.code).filter { $0.level == .grid }.map(\.code))
        })
    }
    return towns.isEmpty || towns.contains { $0.communities.isEmpty } ? nil : towns
  }
}
