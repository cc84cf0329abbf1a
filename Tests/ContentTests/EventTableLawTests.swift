import Content
import Notices
import Reporting
import TestSupport
import Testing

/// The event table of the project held against the law, row by row, written down a second time.
@Suite("The event table of Songling")
struct EventTableLawTests {
  static let rules: RuleTable? = ContentReader.read(.onDisk(ProjectRoot.path + "/Content")).value?.rules

  /// What the law makes of an event on a day.
  struct Row: Sendable, CustomTestStringConvertible {
    let programme: Programme
    let event: CaseEventKind
    var relief: ReliefKind?
    let on: String
    let act: NoticeAct
    var days = 0
    var boards: [NoticeBoard] = [.community]
    var fields: Set<NoticeField> = []
    var after: RepostRule = .none
    /// Articles that must be cited.
    let by: [String]
    var testDescription: String { "\(programme) \(event) \(relief?.rawValue ?? "") \(on)" }
  }

  private static let people: Set<NoticeField> = [.name, .town, .community]
  private static let relief: Set<NoticeField> = [.name, .town, .community, .oneOffAmount, .reasonCategory]

  static let rows: [Row] = [
    // 低保: opinion 7 days, a new posting may follow an objection; the decision with the fields of the method.
    Row(
      programme: .dibao, event: .opinion, on: "2021-07-01", act: .preDecision, days: 7,
      fields: people.union([.householdSize, .monthlyAmount]), after: .offer, by: ["57号 第十九条"]),
    Row(
      programme: .dibao, event: .opinion, on: "2026-11-23", act: .preDecision, days: 7,
      fields: people.union([.householdSize, .monthlyAmount]), after: .offer, by: ["57号 第十九条", "2022兜底通知 四（二）"]
    ),
    Row(
      programme: .dibao, event: .confirmed, on: "2026-06-30", act: .publication, days: 15,
      fields: people.union([.householdSize, .monthlyAmount]), by: ["57号 第二十四条", "低保条例 第九条"]),
    Row(
      programme: .dibao, event: .confirmed, on: "2026-07-01", act: .publication, days: 15,
      fields: people.union([.householdSize, .monthlyAmount]),
      by: ["救助法 第四十五条", "57号 第二十四条", "居委会法 第三十四条", "村委会法 第三十五条"]),
    Row(
      programme: .dibao, event: .adjusted, on: "2026-11-23", act: .none,
      by: ["57号 第三十二条", "救助法 第四十七条", "救助法 第四十八条"]),
    Row(
      programme: .dibao, event: .stopped, on: "2026-11-23", act: .none,
      by: ["57号 第三十二条", "暂行办法 第十三条", "救助法 第四十八条"]),
    Row(
      programme: .dibao, event: .refused, on: "2026-11-23", act: .none,
      by: ["57号 第二十一条", "救助法 第四十五条", "救助法 第七十六条"]),
    // 特困: a new posting must follow an objection, in both directions; the end also on the board of the institution.
    Row(
      programme: .tekun, event: .opinion, on: "2021-07-01", act: .preDecision, days: 7, fields: people,
      after: .must, by: ["43号 第十五条"]),
    Row(
      programme: .tekun, event: .confirmed, on: "2026-06-30", act: .publication, days: 15, fields: people,
      by: ["43号 第十七条"]),
    Row(
      programme: .tekun, event: .confirmed, on: "2026-07-01", act: .publication, days: 15, fields: people,
      by: ["救助法 第四十五条", "43号 第十七条"]),
    Row(
      programme: .tekun, event: .terminationOpinion, on: "2026-11-23", act: .preDecision, days: 7,
      boards: [.community, .institution], fields: people, after: .must, by: ["43号 第二十六条", "暂行办法 第十八条"]),
    Row(
      programme: .tekun, event: .refused, on: "2026-11-23", act: .none,
      by: ["43号 第十八条", "救助法 第四十五条", "救助法 第七十六条"]),
    Row(programme: .tekun, event: .stopped, on: "2026-11-23", act: .none, by: ["43号 第二十六条"]),
    // 临时救助: the small and urgent never, the other after a posting.
    Row(
      programme: .linshi, event: .opinion, relief: .smallUrgent, on: "2026-01-28", act: .none,
      by: ["23号 二（二）"]),
    Row(
      programme: .linshi, event: .opinion, relief: .smallUrgent, on: "2026-01-29", act: .none,
      by: ["临时救助意见2026 二（一）"]),
    Row(
      programme: .linshi, event: .confirmed, relief: .smallUrgent, on: "2026-11-23", act: .none,
      by: ["临时救助意见2026 二（一）"]),
    Row(
      programme: .linshi, event: .opinion, relief: .spending, on: "2026-01-28", act: .preDecision, days: 7,
      fields: relief, after: .offer, by: ["暂行办法 第四十八条"]),
    Row(
      programme: .linshi, event: .opinion, relief: .spending, on: "2026-01-29", act: .preDecision, days: 7,
      fields: relief, after: .offer, by: ["临时救助意见2026 二（二）", "暂行办法 第四十八条"]),
    Row(
      programme: .linshi, event: .confirmed, relief: .spending, on: "2026-07-01", act: .publication, days: 15,
      fields: relief, by: ["救助法 第四十五条", "52号指引 第13项"]),
    Row(programme: .linshi, event: .confirmed, on: "2026-07-01", act: .none, by: ["暂行办法 第六十一条"]),
    // Households of low income: one by analogy, the other not at all.
    Row(
      programme: .dibaoBianyuan, event: .opinion, on: "2026-11-23", act: .preDecision, days: 7,
      fields: people.union([.householdSize]), after: .offer, by: ["57号 第十九条", "分层分类意见 二"]),
    Row(programme: .gangxing, event: .opinion, on: "2025-01-01", act: .none, by: ["62号 第七条", "62号 第十三条"]),
    Row(programme: .gangxing, event: .confirmed, on: "2026-11-23", act: .none, by: ["62号 第七条"])
  ]

  @Test("does what the law says, with its articles", arguments: rows)
  func row(row: Row) throws {
    let rules = try #require(Self.rules)
    let day = try #require(CivilDate(iso: row.on))
    let rule = try #require(rules.rule(for: row.programme, row.event, reliefKind: row.relief, on: day))
    #expect(rule.act == row.act)
    for article in row.by { #expect(rule.basis.contains(Citation(article)), "\(rule.id): \(article)") }
    guard row.act != .none else { return }
    let period = try #require(rule.period)
    #expect(period.days == row.days && period.unit == .calendar)
    #expect(period.rollover == (row.act == .preDecision ? .restDays : .none))
    #expect(rule.boards == row.boards && rule.fields == row.fields && rule.afterObjection == row.after)
  }

  @Test("has exactly one row for each programme, event and relief on every day since July 2021")
  func complete() throws {
    let rules = try #require(Self.rules)
    let start = try #require(CivilDate(iso: "2021-07-01"))
    // All days on which anything changes, and those before them.
    let changes = Set(rules.rules.flatMap { [$0.since, $0.until?.adding(days: 1)].compactMap(\.self) })
    let days = Set(changes.flatMap { [$0, $0.adding(days: -1)] } + [start]).filter { $0 >= start }
    #expect(days.count > 6)
    for day in days {
      for programme in Programme.allCases {
        for event in CaseEventKind.allCases {
          let rows = rules.rules.filter {
            $0.programme == programme && $0.event == event && $0.isInForce(on: day)
          }
          #expect(rows.count { $0.reliefKind == nil } <= 1, "\(programme) \(event) \(day)")
          for relief in [nil] + ReliefKind.allCases {
            #expect(rows.count { $0.reliefKind == relief } <= 1)
            if programme == .linshi || relief == nil {
              #expect(rules.rule(for: programme, event, reliefKind: relief, on: day) != nil || relief == nil)
            }
          }
        }
      }
    }
  }

  @Test("says of every row why, and by which article; what posts says also where, for how long and what")
  func whole() throws {
    let rules = try #require(Self.rules)
    for rule in rules.rules {
      #expect(!rule.reason.isEmpty && !rule.basis.isEmpty, "\(rule.id)")
      #expect(rule.basis.allSatisfy { !$0.article.isEmpty && rules.sources[$0.source] != nil }, "\(rule.id)")
      #expect((rule.act == .none) == (rule.period == nil), "\(rule.id)")
      #expect(
        (rule.act == .none) == rule.boards.isEmpty && (rule.act == .none) == rule.fields.isEmpty, "\(rule.id)"
      )
      // Only what comes before a decision can be objected to and posted again.
      #expect((rule.act == .preDecision) == (rule.afterObjection != .none), "\(rule.id)")
    }
    for act in [NoticeAct.preDecision, .publication] {
      #expect(rules.objections[act]?.basis.isEmpty == false)
    }
  }

  @Test(
    "gives the towns what was delegated in 2021, the limit included, and marks what the law of 2026 left open",
    arguments: [
      (Programme.dibao, 1, "2021-07-01", PlaceLevel.town, true), (.dibao, 100_000, "2026-06-30", .town, true),
      (.dibao, 1, "2026-07-01", .town, false), (.tekun, 1, "2026-06-30", .town, true),
      (.tekun, 1, "2026-07-01", .town, false), (.linshi, 200_000, "2026-06-30", .town, true),
      (.linshi, 200_001, "2026-06-30", .district, true), (.linshi, 200_000, "2026-07-01", .town, false),
      (.linshi, 200_001, "2026-07-01", .district, true), (.dibaoBianyuan, 0, "2026-07-01", .town, false),
      (.gangxing, 0, "2026-06-30", .town, true)
    ])
  func deciders(programme: Programme, fen: Int, day: String, level: PlaceLevel, isVerified: Bool) throws {
    let rules = try #require(Self.rules)
    let date = try #require(CivilDate(iso: day))
    let delegation = try #require(rules.decider(for: programme, amount: Money(fen: fen), on: date))
    #expect(delegation.decider == level && delegation.isVerified == isVerified)
    #expect(delegation.basis.contains(Citation("松岭问答2021 第三问")))
    let byLaw = delegation.basis.contains { $0.source == "救助法" && $0.article.hasPrefix("第四十四条") }
    #expect(byLaw == (day >= "2026-07-01"))
  }

  @Test("rests each row on something that was in force on its first day")
  func dated() throws {
    let rules = try #require(Self.rules)
    for rule in rules.rules {
      #expect(!rules.inForce(rule.basis, on: rule.since).isEmpty, "\(rule.id)")
    }
    // The law of 2026 is cited for nothing that was done before it.
    let eve = try #require(CivilDate(iso: "2026-06-30"))
    for rule in rules.rules where rule.isInForce(on: eve) {
      #expect(!rules.inForce(rule.basis, on: eve).contains { $0.source == "救助法" })
    }
  }

  @Test("knows every document that says why a field is never shown")
  func withheld() throws {
    let rules = try #require(Self.rules)
    for field in WithheldField.allCases {
      #expect(!field.basis.isEmpty && !field.chinese.isEmpty)
      for citation in field.basis {
        #expect(rules.sources[citation.source] != nil && !citation.article.isEmpty, "\(field): \(citation)")
      }
    }
  }
}
