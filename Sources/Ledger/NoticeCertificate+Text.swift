import Digests
import Notices
public import Reporting

extension NoticeCertificate {
  /// The certificate as plain text.
  public func text(_ language: Language) -> String {
    lines(language).joined(separator: "\n") + "\n"
  }

  /// What to do to check it, in one sentence each.
  public func verification(_ language: Language) -> [String] {
    switch language {
    case .chinese:
      [
        "保存过网页的人，运行 sha256sum index.html，结果应当与某一天的摘要完全相同。",
        "台账只能追加，每条记着前一条的摘要；本证明生成前已核对全部 \(entries) 条。",
        "以后运行 gongshi ledger --entry \(entries)，给出的摘要应当仍是 \(head.hex)。"
      ]
    case .english:
      [
        "Whoever saved the page runs sha256sum index.html; it gives the digest of one of the days.",
        "The ledger is append-only, each entry with the digest of the one before; all \(entries) were verified.",
        "Later, gongshi ledger --entry \(entries) still gives \(head.hex)."
      ]
    }
  }

  private func lines(_ language: Language) -> [String] {
    let isChinese = language == .chinese
    var out = [isChinese ? "发布证明" : "Proof of publication"]
    if isTrial { out.append(isChinese ? "（演练或示例数据，不作证明）" : "(rehearsal or sample: proves nothing)") }
    out.append((isChinese ? "公示编号：" : "notice: ") + id.rawValue)
    out.append((isChinese ? "标题：" : "title: ") + (versions.last?.facts.title ?? ""))
    out.append((isChinese ? "截至：" : "as of: ") + asOf.description)
    for version in versions { out += lines(version, isChinese) }
    if let withdrawnOn { out.append((isChinese ? "撤回：" : "withdrawn: ") + withdrawnOn.description) }
    if let leftOn { out.append((isChinese ? "名单离开网站：" : "list left the site: ") + leftOn.description) }
    if overdue > 0 { out.append((isChinese ? "超期在线天数：" : "days online after the last: ") + "\(overdue)") }
    out.append("")
    out.append(isChinese ? "怎样核对：" : "How to verify:")
    out += verification(language).map { "  " + $0 }
    out.append((isChinese ? "台账末条摘要：" : "ledger head: ") + head.hex)
    return out
  }

  private func lines(_ version: Version, _ isChinese: Bool) -> [String] {
    let facts = version.facts
    func line(_ zh: String, _ en: String, _ value: String) -> String {
      "  " + (isChinese ? zh + "：" : en + ": ") + value
    }
    var out = ["", isChinese ? "第 \(facts.number) 版" : "version \(facts.number)"]
    if !facts.changes.isEmpty {
      out.append(
        line(
          "更正内容", "corrected",
          isChinese
            ? facts.changes.map(\.chinese).joined(separator: "、")
            : facts.changes.map(\.rawValue).joined(separator: ", ")))
    }
    out.append(line("张贴", "posted", facts.postedOn.description))
    out.append(line("起止", "window", "\(facts.firstDay) – \(facts.lastDay)"))
    out.append(line("规则", "rule", facts.rule))
    out.append(line("依据", "basis", facts.basis.joined(separator: "；")))
    out.append(line("确认权限", "authority", facts.authority.joined(separator: "；")))
    out.append(line("落款", "signer", facts.signer))
    out.append(
      line(
        "在线", "online",
        isChinese
          ? "\(version.online) 天，缺 \(version.missing) 天"
          : "\(version.online) day(s), \(version.missing) lacking"))
    for span in version.spans {
      out.append("    \(span.first) – \(span.last)  \(span.status.word(isChinese))")
    }
    out.append(line("页面摘要（SHA-256）", "digests of the page (SHA-256)", ""))
    for page in version.pages { out.append("    \(page.day)  \(page.digest.hex)  \(page.release)") }
    return out
  }
}

extension DayStatus {
  /// What a reader of a certificate is told.
  public func word(_ isChinese: Bool) -> String {
    switch self {
    case .built: isChinese ? "在线（当日构建）" : "online, built on the day"
    case .carried: isChinese ? "当日没有构建，沿用前一版本" : "no build on the day, the earlier release stayed"
    case .missing: isChinese ? "不在线或没有记录" : "not online, or nothing recorded"
    }
  }
}
