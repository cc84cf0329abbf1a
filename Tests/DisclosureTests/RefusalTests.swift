import Disclosure
import Notices
import Reporting
import Testing

@Suite("A refusal")
struct RefusalTests {
  /// A case that can not be listed, and why.
  struct Flaw: Sendable, CustomTestStringConvertible {
    let reason: RefusalReason
    let record: CaseRecord
    var rules = Fixture.eventTable
    var calendar = Fixture.calendar
    var testDescription: String { reason.rawValue }
  }

  private static func confirmed(
    _ id: String, monthly: Int? = 60_000, size: Int = 3, covered: Int = 2
  ) -> CaseRecord {
    Fixture.record(
      id, size: size, covered: covered, events: [Fixture.event(.confirmed, "2026-06-12", monthly: monthly)])
  }

  private static let opinionRule = Fixture.eventTable.rules.filter { $0.id == "dibao-opinion" }

  static let flaws: [Flaw] = [
    Flaw(reason: .notPosted, record: Fixture.record("F", events: [Fixture.event(.refused, "2026-06-12")])),
    Flaw(
      reason: .notPosted,
      record: Fixture.record("F", .gangxing, events: [Fixture.event(.confirmed, "2026-06-12")])),
    Flaw(
      reason: .minor,
      record: Fixture.record(
        "F", protection: .minor, events: [Fixture.event(.confirmed, "2026-06-12", monthly: 1)])),
    Flaw(
      reason: .protected,
      record: Fixture.record(
        "F", protection: .protected, events: [Fixture.event(.confirmed, "2026-06-12", monthly: 1)])),
    Flaw(
      reason: .smallUrgent,
      record: Fixture.record(
        "F", .linshi, relief: .smallUrgent, events: [Fixture.event(.confirmed, "2026-06-12", oneOff: 1)])),
    Flaw(reason: .withdrawn, record: Fixture.opinion("F", then: [Fixture.event(.withdrawn, "2026-06-14")])),
    Flaw(reason: .refused, record: Fixture.opinion("F", then: [Fixture.event(.refused, "2026-06-14")])),
    Flaw(reason: .stopped, record: Fixture.opinion("F", then: [Fixture.event(.stopped, "2026-06-14")])),
    Flaw(reason: .noRule, record: Fixture.opinion("F"), rules: Fixture.table([])),
    Flaw(
      reason: .neverListed, record: Fixture.record("F", events: [Fixture.event(.stopped, "2026-06-12")]),
      rules: NeverListedTests.careless),
    Flaw(
      reason: .noPeriod, record: Fixture.opinion("F"),
      rules: Fixture.table([
        Fixture.posting(
          "x", .dibao, .opinion, fields: Fixture.listed, after: .offer, basis: "57号 第十九条", period: nil)
      ])),
    Flaw(
      reason: .noObjectionPath, record: Fixture.opinion("F"),
      rules: Fixture.table(opinionRule, objections: [:])),
    Flaw(
      reason: .noDecider, record: Fixture.opinion("F"),
      rules: RuleTable(
        rules: opinionRule, delegations: [], objections: Fixture.eventTable.objections, sources: [:])),
    Flaw(reason: .unknownYear, record: Fixture.opinion("F"), calendar: WorkCalendar([])),
    Flaw(
      reason: .reliefKindMissing,
      record: Fixture.record("F", .linshi, events: [Fixture.event(.confirmed, "2026-06-12", oneOff: 60_000)]),
      rules: NeverListedTests.careless),
    Flaw(
      reason: .reliefKindMissing,
      record: Fixture.record("F", .linshi, events: [Fixture.event(.confirmed, "2026-06-12", oneOff: 60_000)])),
    Flaw(
      reason: .eventOrder,
      record: Fixture.record(
        "F",
        events: [
          Fixture.event(.accepted, "2026-06-13"), Fixture.event(.opinion, "2026-06-12", monthly: 60_000)
        ])),
    Flaw(
      reason: .eventOrder,
      record: Fixture.opinion("F", then: [Fixture.event(.withdrawn, "2026-06-01")])),
    Flaw(
      reason: .eventOrder,
      record: Fixture.opinion("F", then: [Fixture.event(.objection, "2026-06-01")])),
    Flaw(
      reason: .duplicateEvent,
      record: Fixture.opinion("F", then: [Fixture.event(.opinion, "2026-06-12", monthly: 1, id: "again")])),
    Flaw(reason: .amount, record: confirmed("F", monthly: nil)),
    Flaw(reason: .amount, record: confirmed("F", monthly: -1)),
    Flaw(reason: .amount, record: confirmed("F", monthly: 0)),
    Flaw(reason: .amount, record: confirmed("F", monthly: 100_000_001)),
    Flaw(
      reason: .amount,
      record: Fixture.record(
        "F", events: [Fixture.event(.confirmed, "2026-06-12", monthly: 60_000, oneOff: -1)])),
    Flaw(
      reason: .amount,
      record: Fixture.record(
        "F", .linshi, relief: .spending, events: [Fixture.event(.confirmed, "2026-06-12")])),
    Flaw(reason: .persons, record: confirmed("F", covered: 0)),
    Flaw(reason: .persons, record: confirmed("F", covered: 4)),
    Flaw(reason: .persons, record: confirmed("F", size: 100)),
    Flaw(reason: .persons, record: confirmed("F", size: 0, covered: 0)),
    Flaw(reason: .name, record: Fixture.opinion("F", name: "")),
    Flaw(reason: .name, record: Fixture.opinion("F", name: "王<b>甲</b>")),
    Flaw(reason: .name, record: Fixture.opinion("F", name: String(repeating: "王", count: 60))),
    Flaw(reason: .name, record: Fixture.opinion("F", name: "王\u{202e}甲")),
    Flaw(reason: .unknownPlace, record: Fixture.opinion("F", town: Fixture.code("232762999"))),
    Flaw(
      reason: .unknownPlace,
      record: Fixture.record(
        "F", community: Fixture.code("232762100999"),
        events: [Fixture.event(.opinion, "2026-06-12", monthly: 60_000)])),
    Flaw(
      reason: .unknownPlace,
      record: Fixture.record(
        "F", community: Fixture.communityB, events: [Fixture.event(.opinion, "2026-06-12", monthly: 60_000)])),
    Flaw(
      reason: .unknownPlace,
      record: Fixture.record(
        "F", events: [Fixture.event(.opinion, "2026-06-12", by: Fixture.code("232799"), monthly: 60_000)])),
    Flaw(
      reason: .otherTown,
      record: Fixture.record(
        "F", events: [Fixture.event(.opinion, "2026-06-12", by: Fixture.townB, monthly: 60_000)])),
    Flaw(
      reason: .signerNotDecider,
      record: Fixture.record(
        "F", events: [Fixture.event(.confirmed, "2026-06-12", by: Fixture.district, monthly: 60_000)])),
    Flaw(
      reason: .signerNotDecider,
      record: Fixture.record(
        "F", events: [Fixture.event(.opinion, "2026-06-12", by: Fixture.communityA, monthly: 60_000)])),
    Flaw(
      reason: .signerNotDecider,
      record: Fixture.record(
        "F", .linshi, relief: .spending, events: [Fixture.event(.confirmed, "2026-06-12", oneOff: 200_001)]))
  ]

  @Test("keeps the case off every list, is told by case, and names its rule", arguments: flaws)
  func refused(flaw: Flaw) throws {
    let policy = Fixture.policy(rules: flaw.rules, calendar: flaw.calendar)
    let report = Fixture.clearing([flaw.record], policy: policy)
    #expect(report.notices.flatMap(\.rows).isEmpty)
    let refusal = try #require(report.value.refusals.first { $0.reason == flaw.reason })
    #expect(refusal.caseID == CaseID("F"))

    guard let rule = flaw.reason.diagnosticRule else {
      #expect(report.diagnostics.isEmpty, "the law is no defect: \(report.diagnostics)")
      return
    }
    let finding = try #require(report.diagnostics.first { $0.rule == rule })
    #expect(finding.summary.zh.contains("F") && finding.summary.en.contains("F"))
    let text = DiagnosticFormat.text.write(report.diagnostics, language: .chinese)
    #expect(!text.contains("王") && !text.contains("甲"))
  }

  @Test("of a defect has a rule of its own, whose id stays as it is")
  func ids() {
    let ids: [RefusalReason: String] = [
      .noRule: "disclosure.no-rule", .neverListed: "disclosure.never-listed",
      .noPeriod: "disclosure.rule-without-period", .noObjectionPath: "disclosure.no-objection-path",
      .noDecider: "disclosure.no-decider", .unknownYear: "disclosure.unknown-year",
      .rulesClash: "disclosure.rules-clash", .reliefKindMissing: "disclosure.relief-kind-missing",
      .eventOrder: "disclosure.event-order", .duplicateEvent: "disclosure.duplicate-event",
      .amount: "disclosure.amount", .persons: "disclosure.persons", .name: "disclosure.name",
      .unknownPlace: "disclosure.unknown-place", .otherTown: "disclosure.other-town",
      .signerNotDecider: "disclosure.signer-not-decider", .noPosting: "disclosure.no-posting",
      .objectionOpen: "disclosure.objection-open", .notReposted: "disclosure.not-reposted"
    ]
    for reason in RefusalReason.allCases { #expect(reason.diagnosticRule?.id == ids[reason], "\(reason)") }
  }

  @Test(
    "has every reason among the tests, but the one that takes two cases, and those that have tests of their own"
  )
  func complete() {
    let elsewhere: Set<RefusalReason> = [.rulesClash, .reposted, .noPosting, .objectionOpen, .notReposted]
    #expect(Set(Self.flaws.map(\.reason)).union(elsewhere) == Set(RefusalReason.allCases))
  }

  @Test("of one case leaves the others on the list")
  func others() {
    let report = Fixture.clearing([Fixture.opinion("F", name: ""), Fixture.opinion("G")])
    #expect(report.notices.flatMap(\.rows).count == 1)
    #expect(report.value.refusals.map(\.caseID) == [CaseID("F")])
    #expect(report.hasErrors)
  }

  @Test(
    "of an event that a mistyped year takes off today's list is told",
    arguments: ["2026-05-12", "2025-06-12", "1926-06-12", "0226-06-12"])
  func slip(date: String) throws {
    let record = Fixture.record(
      "F", events: [Fixture.event(.accepted, "2026-06-01"), Fixture.event(.opinion, date, monthly: 60_000)])
    let report = Fixture.clearing([record])
    let finding = try #require(report.diagnostics.first { $0.rule == .disclosureEventOrder })
    #expect(finding.severity == .warning && finding.summary.en.contains("F, opinion on \(date)"))
  }

  @Test("of an event of a case that is long over is not told")
  func longOver() {
    let record = Fixture.record(
      "F",
      events: [Fixture.event(.accepted, "2024-06-01"), Fixture.event(.opinion, "2024-05-12", monthly: 60_000)]
    )
    #expect(!Fixture.clearing([record]).ruleIDs.contains("disclosure.event-order"))
  }

  @Test("tells all that is wrong with a case at once")
  func all() {
    let record = Fixture.record(
      "F", name: "", size: 0, events: [Fixture.event(.opinion, "2026-06-12", by: Fixture.townB, monthly: -1)])
    let report = Fixture.clearing([record])
    #expect(Set(report.reasons) == [.name, .persons, .amount, .otherTown])
    #expect(Set(report.ruleIDs).count == 4)
  }

  @Test("of two rows that make one notice drops the notice")
  func clash() {
    let rules = [
      Fixture.posting(
        "spending", .linshi, .opinion, relief: .spending, fields: [.name], after: .offer, basis: "意见2026"),
      Fixture.posting("any", .dibao, .opinion, fields: [.name], after: .offer, basis: "57号 第十九条"),
      Fixture.posting(
        "again", .dibao, .opinion, relief: .spending, fields: [.name], after: .offer, basis: "57号")
    ]
    let cases = [
      Fixture.opinion("C1"),
      Fixture.record(
        "C2", relief: .spending, events: [Fixture.event(.opinion, "2026-06-12", monthly: 60_000)])
    ]
    let report = Fixture.clearing(cases, policy: Fixture.policy(rules: Fixture.table(rules)))
    #expect(report.notices.isEmpty)
    #expect(report.reasons == [.rulesClash, .rulesClash])
    #expect(report.ruleIDs == ["disclosure.rules-clash"])
  }

  @Test("is a warning for a list that is yet to come, and silent for one that is gone")
  func severity() {
    func report(_ date: String) -> Report<Clearance> {
      Fixture.clearing([Fixture.record("F", events: [Fixture.event(.opinion, date, monthly: -1)])])
    }
    #expect(report("2026-06-12").diagnostics.map(\.severity) == [.error])
    #expect(report("2026-06-20").diagnostics.map(\.severity) == [.warning])
    #expect(report("2026-05-20").diagnostics.isEmpty)
    #expect(report("2026-06-20").value.refusals.isEmpty)
    #expect(report("2026-05-20").reasons == [.amount])
  }

  @Test("of a missing calendar is a note once the list is gone for sure")
  func missingYear() {
    let old = Fixture.clearing(
      [Fixture.opinion("F", on: "2026-02-02")], policy: Fixture.policy(calendar: WorkCalendar([])))
    #expect(old.diagnostics.map(\.severity) == [.note])
    #expect(old.ruleIDs == ["disclosure.unknown-year"])
    let recent = Fixture.clearing(
      [Fixture.opinion("F", on: "2026-05-20")], policy: Fixture.policy(calendar: WorkCalendar([])))
    #expect(recent.hasErrors)
  }
}
