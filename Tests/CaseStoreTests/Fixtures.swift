import CaseStore
import Digests
import Disclosure
import GRDB
import Glibc
import Notices
import Reporting

/// A folder for one test, which goes with it.
final class Scratch {
  let folder: String

  init() {
    var template = Array("/tmp/gongshi-cases-XXXXXX".utf8CString)
    folder = template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, let made = mkdtemp(base) else { return "/nonexistent" }
      return String(cString: made)
    }
  }

  deinit {
    for name in names { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  /// Where the store of the test is.
  var path: String { "\(folder)/案件 库?#%.sqlite" }

  /// The files in it.
  var names: [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The files with their bytes.
  var contents: [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, Self.bytes("\(folder)/\($0)")) })
  }

  static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// Makes a store by hand: the schema of the contract, less and more columns, and rows.
  @discardableResult
  func store(
    without missing: Set<String> = [], with extra: [String] = [], tables: Set<String> = Scratch.tables,
    rows: [String] = []
  ) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      for table in CaseStoreContract.tables where tables.contains(table.name) {
        let columns = table.columns.map(\.name).filter { !missing.contains($0) } + extra
        try database.execute(sql: "CREATE TABLE \(table.name) (\(columns.joined(separator: ", ")))")
      }
      for row in rows { try database.execute(sql: row) }
    }
    return queue
  }

  static let tables: Set<String> = ["case_file", "case_member", "case_event"]

  var database: CaseDatabase { .sqlite(path: path, patience: 0.2) }
}

/// Rows of a store as SQL, sound unless a test says otherwise; values are SQL literals.
enum RowSQL {
  static func file(_ changes: [String: String] = [:]) -> String {
    insert(
      "case_file",
      [
        "case_id": "'C1'", "programme": "'dibao'", "residence": "'urban'", "town": "'232762100'",
        "community": "'232762100001'", "grid": "'232762100001001'", "applicant_name": "'王甲子'",
        "applicant_id_number": "'232762189901010011'", "applicant_birth_date": "'1899-01-01'",
        "phone": "'15400000001'", "address": "'示例路7号2单元'", "bank_account": "'9000000000000000017'",
        "household_size": "3", "covered_persons": "2", "relief_kind": "NULL", "reason_category": "NULL",
        "protection": "NULL",
      ], changes)
  }

  static func member(_ changes: [String: String] = [:]) -> String {
    insert(
      "case_member",
      [
        "case_id": "'C1'", "name": "'王乙丑'", "id_number": "'232762188802020022'", "birth_date": "'1888-02-02'",
        "relation": "'子女'",
      ], changes)
  }

  static func event(_ changes: [String: String] = [:]) -> String {
    insert(
      "case_event",
      [
        "event_id": "'E1'", "case_id": "'C1'", "event": "'opinion'", "on_date": "'2026-06-12'",
        "by_body": "'232762100'", "monthly_amount": "69000", "one_off_amount": "NULL",
        "covered_persons": "NULL", "batch": "NULL",
      ], changes)
  }

  private static func insert(_ table: String, _ row: [String: String], _ changes: [String: String]) -> String {
    let columns = row.merging(changes) { $1 }.sorted { $0.key < $1.key }
    let names = columns.map(\.key).joined(separator: ", ")
    let values = columns.map(\.value).joined(separator: ", ")
    return "INSERT INTO \(table) (\(names)) VALUES (\(values))"
  }
}

/// What the sample tests are made with.
enum World {
  static func code(_ text: String) -> PlaceCode {
    guard let code = PlaceCode(text) else { preconditionFailure("not a code: \(text)") }
    return code
  }

  static func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(iso: text) else { preconditionFailure("not a day: \(text)") }
    return day
  }

  static let places: PlaceTree = {
    var places = [
      Place(
        code: code("232762"), name: "松岭区", slug: "songling", level: .district, parent: nil, isExample: false,
        office: nil, dutyPhone: nil)
    ]
    for (index, name) in ["甲镇", "乙镇", "丙镇"].enumerated() {
      let town = code("23276210\(index)")
      places.append(
        Place(
          code: town, name: name, slug: "t\(index)", level: .town, parent: code("232762"), isExample: true,
          office: nil, dutyPhone: nil))
      for number in 1...2 {
        let community = code("\(town)00\(number)")
        places.append(
          Place(
            code: community, name: "示例\(name)\(number)社区", slug: "c\(number)", level: .community, parent: town,
            isExample: true, office: nil, dutyPhone: nil))
        places.append(
          Place(
            code: code("\(community)001"), name: "示例网格", slug: "g", level: .grid, parent: community,
            isExample: true, office: nil, dutyPhone: nil))
      }
    }
    return PlaceTree(places)
  }()

  static let calendar = WorkCalendar(
    (2024...2027).map {
      WorkCalendar.Year(year: $0, holidays: [], makeUpWorkdays: [], isVerified: false, source: "test")
    })

  static let rules: RuleTable = {
    var rules: [NoticeRule] = []
    for programme in Programme.allCases where programme != .gangxing {
      let relief: ReliefKind? = programme == .linshi ? .spending : nil
      rules.append(rule(programme, .opinion, relief, .preDecision, 7))
      rules.append(rule(programme, .confirmed, relief, .publication, 15))
    }
    rules.append(rule(.tekun, .terminationOpinion, nil, .preDecision, 7))
    for event in [CaseEventKind.opinion, .confirmed] {
      rules.append(rule(.gangxing, event, nil, .none, 0))
      rules.append(rule(.linshi, event, .smallUrgent, .none, 0))
    }
    return RuleTable(
      rules: rules,
      delegations: Programme.allCases.map {
        Delegation(
          programme: $0, decider: .town, limit: $0 == .linshi ? Money(fen: 200_000) : nil, basis: [],
          since: day("2021-07-01"), until: nil)
      } + [
        Delegation(
          programme: .linshi, decider: .district, limit: nil, basis: [], since: day("2014-05-01"), until: nil)
      ],
      objections: [
        .preDecision: ObjectionRule(how: "向镇提出", body: .town),
        .publication: ObjectionRule(how: "向区民政局投诉", body: .district),
      ],
      sources: [:])
  }()

  private static func rule(
    _ programme: Programme, _ event: CaseEventKind, _ relief: ReliefKind?, _ act: NoticeAct, _ days: Int
  ) -> NoticeRule {
    let amount: NoticeField? =
      switch programme {
      case .dibao, .tekun: event == .terminationOpinion ? nil : .monthlyAmount
      case .linshi: .oneOffAmount
      case .dibaoBianyuan, .gangxing: nil
      }
    return NoticeRule(
      id: "\(programme)-\(event)", programme: programme, event: event, reliefKind: relief, act: act, reason: "",
      boards: [.community],
      period: act == .none ? nil : PeriodRule(days: days, unit: .calendar, rollover: .restDays),
      fields: Set([NoticeField.name, .town, .community, .coveredPersons] + [amount].compactMap { $0 }),
      afterObjection: .offer, basis: [], since: day("2021-07-01"), until: nil, isVerified: true)
  }

  static func settings(
    _ households: Int, seed: UInt64 = 7, asOf: String = "2026-06-15"
  ) -> SampleStore.Settings {
    SampleStore.Settings(
      households: households, seed: seed, asOf: day(asOf), places: places, calendar: calendar, rules: rules)
  }

  static let policy: DisclosurePolicy = {
    guard let key = SecretKey([UInt8](repeating: 3, count: 32)) else { preconditionFailure("32 bytes are a key") }
    return DisclosurePolicy(rules: rules, calendar: calendar, places: places, numberKey: key)
  }()
}

extension Report {
  var ruleIDs: [String] { diagnostics.map(\.rule.id) }
}
