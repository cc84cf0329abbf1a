import Inspection
import Notices
import Rendering
import Reporting
import Testing

@Suite("What a notice may say")
struct NoticeCheckTests {
  private func rules(_ body: String, _ change: (inout GatePolicy) -> Void = { _ in }) -> [String] {
    GateFixture.rules(StoreValueTests.notice(body)) { change(&$0) }
  }

  @Test(
    "addresses down to the door are refused",
    arguments: [
      "育林社区5号楼2单元301室", "中央街12号", "胜利路１２号", "三委五组", "3委5组", "二单元", "5栋", "12幢", "团结巷八号", "<b>301</b>室",
      "门牌12号",
      "育林社区5 号 楼"
    ])
  func doors(_ text: String) {
    #expect(Set(rules("<p>\(text)</p>")) == ["gate.address"])
    #expect(GateFixture.rules(GateFixture.page("<p>\(text)</p>")) == [])
  }

  @Test(
    "what only sounds like a door is let through",
    arguments: [
      "第3号公示", "民发〔2021〕57号", "办公室", "居委会", "2号窗口", "〔2026〕12号文件", "3个单元", "第五组", "序号 5", "20 号前", "公示第五号"
    ])
  func notDoors(_ text: String) { #expect(rules("<p>\(text)</p>") == []) }

  @Test("the address of an office is public")
  func offices() {
    #expect(rules("<p>受理地点：中央街12号</p>") { $0.publicAddresses = ["小扬气镇中央街12号", "中央街 12 号"] } == [])
  }

  @Test(
    "words on a person's health are refused",
    arguments: ["因患肝炎", "尿毒症透析", "肢体残疾", "残疾<b>一级</b>", "癌症晚期", "精 神 分 裂", "一级残疾"])
  func health(_ text: String) {
    #expect(Set(rules("<p>\(text)</p>")) == ["gate.health"])
    #expect(GateFixture.rules(GateFixture.page("<p>\(text)</p>")) == [])
  }

  @Test(
    "categories and words of policy are let through",
    arguments: ["因病", "因病致贫", "残疾人", "重度残疾人护理补贴", "医疗救助", "残疾康复支出", "健康", "精神文明"])
  func policyWords(_ text: String) { #expect(rules("<p>\(text)</p>") == []) }

  @Test(
    "addresses of e-mail are refused unless public",
    arguments: [
      "name@example.cn", "a.b-c_d@mail.example.com", "<a href=\"mailto:name@example.cn\">信箱</a>",
      "name＠example.cn"
    ])
  func emails(_ text: String) {
    #expect(Set(rules("<p>\(text)</p>")) == ["gate.email"])
    #expect(
      rules("<p>\(text)</p>") { $0.publicEmails = ["Name@example.cn", "a.b-c_d@mail.example.com"] } == [])
    #expect(GateFixture.rules(GateFixture.page("<p>\(text)</p>")) == [])
  }

  @Test("an at sign alone is no address", arguments: ["@", "a@", "@example.cn", "a @ b", "单价@3元", "a@b"])
  func notEmails(_ text: String) { #expect(rules("<p>\(text)</p>") == []) }

  @Test(
    "a list may be shown on its last day and not after",
    arguments: [(0, true), (1, true), (-1, false), (-400, false)])
  func endedList(days: Int, isAllowed: Bool) {
    let page = GateFixture.page("<p>名单</p>", path: "gongshi/a/index.html")
    let file = RenderedFile(
      path: page.path, bytes: page.bytes, kind: .page, listLastDay: GateFixture.day.adding(days: days))
    #expect(GateFixture.rules(file) == (isAllowed ? [] : ["gate.ended-list"]))
  }

  @Test(
    "an ended list is refused wherever it is: in a feed, a print sheet, data",
    arguments: [FileKind.feed, .data, .attachment])
  func endedElsewhere(_ kind: FileKind) {
    let file = RenderedFile(
      path: "a.txt", bytes: Array("x".utf8), kind: kind, listLastDay: GateFixture.day.adding(days: -1))
    #expect(GateFixture.rules(file) == ["gate.ended-list"])
  }
}
