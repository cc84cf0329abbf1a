public import Notices
public import Reporting

extension DiagnosticRule {
  /// A channel shows more than usual.
  public static let disclosureLoosened = DiagnosticRule(
    "disclosure.loosened", .warning,
    reason: LocalizedText(
      zh: "比通常多公开的项目每次都要看得见，免得忘记撤回。",
      en: "What is shown beyond the usual is told each time, so that nobody forgets to take it back."),
    remedy: LocalizedText(
      zh: "确认决定仍然有效；不再需要时从 Content/disclosure.yaml 中删去。",
      en:
        "See that the decision still stands; take the entry out of Content/disclosure.yaml when it does not.")
  )

  /// A line of a notice whose case can not be told for sure.
  public static let disclosureBoardLine = DiagnosticRule(
    "disclosure.board-line", .error,
    reason: LocalizedText(
      zh: "公示栏的名单逐行对应网上的名单；对不上的时候宁可不印，也不能印错人。",
      en:
        "Each line of a board sheet is a line of the list on the site; where they do not match nothing is printed, "
        + "rather than the wrong person."),
    remedy: LocalizedText(
      zh: "核对案件库里这份公示的案件，再运行一次；仍然不行请报告开发者。",
      en: "Check the cases of the notice in the store and run again; report it if that does not help."))
}

extension Loosening {
  /// The finding by which a run tells of it.
  ///
  /// - Parameter day: the day of the run; one that is not in force is a note.
  public func finding(on day: CivilDate) -> Diagnostic {
    let what = [names.map(\.chinese)].compactMap(\.self) + fields.map(\.rawValue)
    let words = [names.map { "names: \($0.rawValue)" }].compactMap(\.self) + fields.map(\.rawValue)
    let scope = scope.chinese.map { "（\($0)）" } ?? ""
    let isInForce = grant.isInForce(on: day)
    let span = "\(grant.since)" + (grant.until.map { "–\($0)" } ?? "")
    let article = "\(grant.article.source) \(grant.article.article)"
    return Diagnostic(
      .disclosureLoosened, at: SourceLocation(file: "Content/disclosure.yaml"),
      zh:
        "\(channel.chinese)\(scope)放宽：\(what.joined(separator: "、"))；依据 \(article)，\(grant.decidedBy)，\(span)"
        + (isInForce ? "" : "；今天不生效"),
      en:
        "channel '\(channel.rawValue)'\(scope) shows more: \(words.joined(separator: ", ")); by \(article), "
        + "\(grant.decidedBy), \(span)" + (isInForce ? "" : "; not in force today"),
      severity: isInForce ? .warning : .note)
  }
}
