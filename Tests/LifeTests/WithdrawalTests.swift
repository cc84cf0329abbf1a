import Foundation
import Ledger
import Notices
import Pipeline
import Publishing
import Reporting
import TestSupport
import Testing

@Suite("Withdrawals")
struct WithdrawalTests {
  @Test("a withdrawn list has left every file at once, without a case store, and never comes back")
  func everyFile() throws {
    let life = try LifeSite()
    try life.build(0)
    try life.build(1)
    let id = try life.openDibao()
    let numbers = life.numbers(try life.page(id))
    #expect(try life.files(with: numbers).count >= 2)
    let older = try #require(ReleaseStore(root: life.site.output, program: "test").releases().value.last?.id)
    let report = NoticeLife(life.request(1)).withdraw(id, cause: .privacy, reason: "本人投诉，暂不公开")
    #expect(report.value?.isNew == true && !report.hasErrors, "\(report.diagnostics)")
    #expect(try life.files(with: numbers) == [])
    let page = try life.page(id)
    #expect(page.contains("撤回") && page.contains("<nav") && !page.contains("投诉，"))
    #expect(NoticeLife(life.request(1)).rollback(to: older).value == nil)

    // The store still has it; builds of that and later days keep it down, and say whom to ask.
    for day in [1, 2] {
      try life.build(day)
      #expect(try life.files(with: numbers) == [])
      #expect(try life.page(id).contains("已于2026年11月24日撤回") && life.page(id).contains("找下面的窗口"))
    }
    #expect(try life.files(with: ["本人投诉"]) == [".state/ledger.sqlite"])
    let certificate = try #require(NoticeLife(life.request(2)).certificate(of: id).value)
    #expect(certificate.withdrawnOn == LifeSite.start.adding(days: 1))

    // A preview and a rehearsal elsewhere keep it down, too.
    var elsewhere = life.request(2)
    elsewhere.output = life.site.folder.path + "/yanlian"
    #expect(BuildPipeline.build(elsewhere).value != nil)
    let copy = try String(
      contentsOfFile: elsewhere.output + "/current/\(id.folder)/index.html", encoding: .utf8)
    #expect(copy.contains("撤回") && !copy.contains("table-notice"))
  }

  @Test("every other list stays as it was, and withdrawing twice is no harm")
  func others() throws {
    let life = try LifeSite()
    try life.build(0)
    let (id, all) = (try life.openDibao(), try life.openNotices())
    let others = try all.filter { $0 != id }.map { try life.page($0) }
    #expect(NoticeLife(life.request(0)).withdraw(id, cause: .error, reason: "重复").value != nil)
    let again = NoticeLife(life.request(0)).withdraw(id, cause: .privacy, reason: "另一个理由")
    #expect(again.value != nil && again.diagnostics.map(\.rule) == [.pipelineWithdrawnBefore])
    let recorded = try #require(NoticeLife(life.request(0)).ledger().value).withdrawals[id]
    #expect(recorded?.cause == .error && recorded?.reason == "重复")
    #expect(try all.filter { $0 != id }.map { try life.page($0) } == others)
    #expect(try life.openNotices() == all.filter { $0 != id })
    let online = try #require(
      ReleaseStore(root: life.site.output, program: "test").releases().value.first { $0.isCurrent })
    #expect(ReleaseStore(root: life.site.output, program: "test").verify(online.id).diagnostics.isEmpty)
  }

  @Test("a reason is not empty and has nobody's number in it", arguments: ["", "  ", "电话 1391 0000", "一二三四五"])
  func reasons(reason: String) throws {
    let life = try LifeSite(households: 20)
    let id = try #require(NoticeID("20261118-dibao-gongshi-232762100"))
    let report = NoticeLife(life.request(0)).withdraw(id, cause: .other, reason: reason)
    #expect(report.value == nil && report.diagnostics.contains { $0.rule == .pipelineReason })
  }

  @Test("a reason with somebody's name of the store is refused")
  func nameInReason() throws {
    let life = try LifeSite()
    try life.build(0)
    let name = try #require(
      try life.query("select applicant_name from case_file").first { $0.count >= 3 && !$0.contains("·") })
    let report = NoticeLife(life.request(0)).withdraw(
      try life.openDibao(), cause: .other, reason: "应\(name)要求")
    #expect(report.diagnostics.map(\.rule) == [.pipelineReason])
    #expect(!"\(report.diagnostics)".contains(name))
  }

  @Test("nothing is withdrawn or proved for a day that has not come")
  func future() throws {
    let life = try LifeSite()
    try life.build(0)
    let id = try life.openDibao()
    var request = life.request(0)
    request.asOf = LifeSite.start.adding(days: 100)
    let report = NoticeLife(request).withdraw(id, cause: .error, reason: "误")
    #expect(report.value == nil && report.diagnostics.map(\.rule.id) == ["pipeline.other-day"])
    #expect(NoticeLife(request).certificate(of: id).value == nil)
    #expect(try life.page(id).contains("table-notice"))
  }

  @Test("a reason that could not be compared with the store is not recorded; the withdrawal holds")
  func uncheckedReason() throws {
    let life = try LifeSite()
    try life.build(0)
    let id = try life.openDibao()
    var request = life.request(0)
    request.caseStore = nil
    let report = NoticeLife(request).withdraw(id, cause: .privacy, reason: "某某要求撤下")
    #expect(report.value != nil && report.diagnostics.map(\.rule) == [.pipelineReasonUnchecked])
    #expect(try life.files(with: ["某某要求撤下"]) == [])
    #expect(try life.page(id).contains("撤回"))
  }

  @Test("what the ledger does not know can not be withdrawn")
  func unknown() throws {
    let life = try LifeSite()
    try life.build(0)
    let id = try #require(NoticeID("20200101-dibao-gongshi-232762100"))
    let report = NoticeLife(life.request(0)).withdraw(id, cause: .other, reason: "试")
    #expect(report.value == nil && report.diagnostics.map(\.rule.id) == ["ledger.unknown-notice"])
    #expect(NoticeLife(life.request(0)).certificate(of: id).value == nil)
  }

  @Test("no value of the store stands in the report of a build, and the same build gives the same report")
  func report() throws {
    let life = try LifeSite()
    try life.build(0)
    // The first build of all notes that the ledger begins; from the second on nothing is new.
    try life.build(0)
    let state = life.site.output + "/.state/"
    let first = try Data(contentsOf: URL(fileURLWithPath: state + "report.json"))
    let text = try String(contentsOfFile: state + "report.txt", encoding: .utf8)
    for column in ["case_id", "applicant_name", "applicant_id_number", "phone", "address", "bank_account"] {
      for value in try life.query("select distinct \(column) from case_file where \(column) is not null") {
        #expect(first.range(of: Data(value.utf8)) == nil && !text.contains(value))
      }
    }
    for name in try life.query("select distinct name from case_member") { #expect(!text.contains(name)) }
    #expect(text.contains("未成年人不列名") || text.contains("依规不公示"))
    let mode = try FileManager.default.attributesOfItem(atPath: state + "report.json")[.posixPermissions]
    #expect(mode as? Int == 0o600)
    try life.build(0)
    let json = String(decoding: first, as: UTF8.self)
    #expect(json.contains("\"status\":\"published\"") && json.contains("\"by_rule\":[{"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: state + "report.json")) == first)
    // A build that is refused says so, and names the rules that were broken.
    try life.sql("update case_event set monthly_amount = -5 where event = 'opinion'")
    #expect(BuildPipeline.build(life.request(1)).value == nil)
    let refused = try String(contentsOfFile: state + "report.json", encoding: .utf8)
    #expect(refused.contains("\"status\":\"refused\"") && refused.contains("\"disclosure.amount\""))
  }
}
