import Disclosure
import Ledger
import Notices
import Publishing
import Reporting

extension AuditReport {
  /// The report for people, in Chinese.
  var text: String {
    var out = ["构建报告（内部使用，不得公开）", "日期：\(request.asOf.chinese)"]
    out.append(release.map { "结果：已发布 \($0.id)" } ?? "结果：没有发布，原来的站点不变")
    out.append("案件库：\(storeName)")
    out += section("在列的公示公布", published.map { "\($0.rule)：\($0.notices) 份，\($0.lines) 条" })
    out += section(
      "不列名的环节",
      refusals.map { "\($0.reason.sentence.zh)\($0.rule.isEmpty ? "" : "（\($0.rule)）")：\($0.count)" })
    out += section(
      "不公布的数",
      ["统计 \(suppressed.of) 个数里有 \(suppressed.withheld) 个不公布", "已结束的名单里有 \(withheldLineCounts) 份不公布条数"])
    out += section(
      "撤回",
      withdrawals.sorted { $0.key < $1.key }.map {
        "\($0.key)：\($0.value.day.chinese)，\($0.value.cause.chinese)"
      })
    out += section(
      "更正",
      notices.flatMap { notice in
        notice.corrections.map {
          "\(notice.id)：第 \($0.version) 版，\($0.on.chinese)，\($0.changes.map(\.chinese).joined(separator: "、"))"
        }
      })
    let skipped = unsearchable.map { "\($0.name) 有 \($0.count) 个值太短，没有查" }
    out += section(
      "发布前检查",
      scanned.map { "\($0.kind)：\($0.files) 个文件，\($0.bytes) 字节" }
        + ["查找的个人信息写法：\(draft?.clearance.probe.count ?? 0) 种"]
        + spellings.map { "　\(LeakProbe.Kind(rawValue: $0.name)?.chinese ?? $0.name)：\($0.count) 种" }
        + skipped)
    out += section("放宽的项目", loosened)
    out += section("提示", findingCounts.map { "\($0.rule)（\($0.severity.word(.chinese))）：\($0.count)" })
    return out.joined(separator: "\n") + "\n"
  }

  private var storeName: String {
    switch store {
    case .none: "没有"
    case .sample: "示例"
    case .real: "正式"
    }
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    ["", title] + (lines.isEmpty ? ["  无"] : lines.map { "  " + $0 })
  }
}

extension LeakProbe.Kind {
  /// What the report calls it.
  fileprivate var chinese: String {
    switch self {
    case .idNumber: "公民身份号码"
    case .phone: "电话号码"
    case .bankAccount: "银行账号"
    case .address: "住址"
    case .birthDate: "出生日期"
    case .name: "姓名"
    }
  }
}
