import Disclosure
import Notices
import Reporting
import Testing

@Suite("Every row of the event table")
struct EventTableTests {
  static let posting = Fixture.eventTable.rules.filter { $0.act != .none }
  static let silent = Fixture.eventTable.rules.filter { $0.act == .none }

  /// A sound case with one event to which the row applies, posted on a day.
  private func record(for rule: NoticeRule, on date: String = "2026-06-12") -> CaseRecord {
    let oneOff = rule.programme == .linshi ? 150_000 : nil
    let monthly = [.dibao, .tekun].contains(rule.programme) ? 60_000 : nil
    return Fixture.record(
      "C1", rule.programme, relief: rule.programme == .linshi ? rule.reliefKind ?? .spending : nil,
      reason: .illness,
      events: [Fixture.event(rule.event, date, monthly: monthly, oneOff: oneOff)])
  }

  @Test("that posts gives a notice of its act, fields, boards, period and articles", arguments: posting)
  func posts(rule: NoticeRule) throws {
    let report = Fixture.clearing([record(for: rule)])
    #expect(report.diagnostics.isEmpty)
    let notice = try #require(report.notices.first)
    #expect(report.notices.count == 1)
    #expect(notice.act == rule.act && notice.programme == rule.programme && notice.event == rule.event)
    #expect(notice.fields == rule.fields && notice.boards == rule.boards)
    #expect(notice.provenance.rule == rule.id && notice.provenance.basis == rule.basis)
    #expect(notice.provenance.authority == [Citation("黑民规〔2021〕7号")])
    #expect(notice.signer == Fixture.townA && notice.town == Fixture.townA)
    #expect(notice.state == .open && notice.period.rule == rule.period)
    #expect(notice.objectionBody == (rule.act == .preDecision ? Fixture.townA : Fixture.district))
    #expect(notice.id.rawValue.hasPrefix("20260612-\(rule.programme.slug)-"))

    let row = try #require(notice.rows.first)
    #expect((row.name != nil) == rule.fields.contains(.name))
    #expect((row.community != nil) == rule.fields.contains(.community))
    #expect((row.householdSize != nil) == rule.fields.contains(.householdSize))
    #expect((row.coveredPersons != nil) == rule.fields.contains(.coveredPersons))
    #expect((row.monthlyAmount != nil) == rule.fields.contains(.monthlyAmount))
    #expect((row.oneOffAmount != nil) == rule.fields.contains(.oneOffAmount))
    #expect((row.reason != nil) == rule.fields.contains(.reasonCategory))
    #expect(row.name?.text == "王**")
  }

  @Test("that posts nothing gives no notice", arguments: silent)
  func postsNothing(rule: NoticeRule) {
    let report = Fixture.clearing([record(for: rule)])
    #expect(report.notices.isEmpty)
    #expect(report.value.refusals.allSatisfy { [.notPosted, .smallUrgent].contains($0.reason) })
  }

  @Test("that posts is asked for the day of the event, not for today", arguments: posting)
  func dated(rule: NoticeRule) {
    let before = Fixture.clearing([record(for: rule, on: "2021-06-30")], asOf: Fixture.day("2021-07-02"))
    #expect(before.notices.isEmpty)
    #expect(before.reasons == [.noRule])
  }

  @Test("shows no field that it does not name, whatever the case holds", arguments: NoticeField.allCases)
  func fieldByField(field: NoticeField) throws {
    let rule = Fixture.publication("one", .dibao, .confirmed, fields: [field], basis: "57号 第二十四条")
    let event = Fixture.event(.confirmed, "2026-06-12", monthly: 60_000, oneOff: 10_000)
    let case1 = Fixture.record("C1", reason: .illness, events: [event])
    let report = Fixture.clearing([case1], policy: Fixture.policy(rules: Fixture.table([rule])))
    let row = try #require(report.notices.first?.rows.first)
    let shown: [NoticeField: Bool] = [
      .name: row.name != nil, .community: row.community != nil, .householdSize: row.householdSize != nil,
      .coveredPersons: row.coveredPersons != nil, .monthlyAmount: row.monthlyAmount != nil,
      .oneOffAmount: row.oneOffAmount != nil, .reasonCategory: row.reason != nil
    ]
    for (other, isShown) in shown { #expect(isShown == (other == field), "\(other)") }
  }

  @Test("takes the persons covered from the event where it names them")
  func coveredPersons() {
    let event = Fixture.event(.opinion, "2026-06-12", monthly: 60_000, covered: 1)
    #expect(
      Fixture.clearing([Fixture.record(events: [event])]).notices.first?.rows.first?.coveredPersons == 1)
    let plain = Fixture.event(.opinion, "2026-06-12", monthly: 60_000)
    #expect(
      Fixture.clearing([Fixture.record(events: [plain])]).notices.first?.rows.first?.coveredPersons == 2)
  }
}
