import Disclosure
public import Reporting

extension PrivateState {
  private var statisticsFile: PrivateFile { PrivateFile(path: output + "/.state/statistics") }

  /// The statistics that have been published; none before the first build.
  ///
  /// A file that can not be understood is an error: without it a month could be published twice, with different figures.
  func publishedStatistics() -> Report<PublishedStatistics> {
    do {
      guard let bytes = try statisticsFile.read() else { return Report(PublishedStatistics()) }
      guard let text = String(validating: bytes, as: UTF8.self),
        let published = PublishedStatistics(text: text)
      else {
        return Report(
          PublishedStatistics(),
          [failure(zh: "内容不对，可能被改动过", en: "it is not as it was written; somebody may have edited it")])
      }
      return Report(published)
    } catch {
      return Report(PublishedStatistics(), [failure(zh: "读不出来", en: "it can not be read")])
    }
  }

  /// Keeps what is about to be published. It is kept first: figures that nobody has seen can stay as they are without
  /// harm, figures that somebody has seen must.
  func keep(_ statistics: PublishedStatistics) -> Report<Void> {
    let known = publishedStatistics()
    guard known.diagnostics.isEmpty, known.value != statistics else { return Report((), known.diagnostics) }
    guard statisticsFile.replace(Array(statistics.text.utf8)) else {
      return Report((), [failure(zh: "写不进去", en: "it can not be written")])
    }
    return Report(())
  }

  private func failure(zh: String, en: String) -> Diagnostic {
    Diagnostic(
      .pipelineStatistics, at: SourceLocation(file: statisticsFile.path), zh: "已公布统计的记录\(zh)",
      en: "the record of published statistics: \(en)")
  }
}

extension DiagnosticRule {
  /// The record of published statistics can not be read or written.
  public static let pipelineStatistics = DiagnosticRule(
    "pipeline.statistics", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "每个月的统计只公布一次；没有这份记录（Site/.state/statistics，权限 0600），同一个月就可能前后公布两种数字，两下一比就知道多了谁、少了谁。",
      en:
        "A month's statistics are published once. Without this record (Site/.state/statistics, mode 0600) a month "
        + "could be published twice with different figures, which tell who was added or taken away."),
    remedy: LocalizedText(
      zh: "从备份恢复 Site/.state/statistics，并检查它是否可读写。",
      en: "Restore Site/.state/statistics from a backup, and check that it can be read and written."))
}
