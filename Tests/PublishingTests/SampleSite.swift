import Inspection
import Notices
import Rendering
import Reporting
import Testing

/// Small sites that pass the gate.
enum SampleSite {
  static let day = CivilDate(dayNumber: 20_780)  // 2026-11-23

  static func page(_ path: String, _ text: String, listUntil: CivilDate? = nil) -> RenderedFile {
    let html = """
      <!doctype html>
      <html lang="zh-Hans"><head><title>\(text)</title></head><body><h1>\(text)</h1></body></html>
      """
    return RenderedFile(path: path, bytes: Array(html.utf8), kind: .page, listLastDay: listUntil)
  }

  static func approved(_ files: [RenderedFile], on day: CivilDate = day) throws -> ApprovedSite {
    let site = RenderedSite(files: files, asOf: day)
    let report = Gate.inspect(site, probe: .empty, policy: GatePolicy(asOf: day))
    return try #require(report.value, "\(report.diagnostics)")
  }

  /// A home page that says `text`, and pages that stay the same.
  static func approved(saying text: String, on day: CivilDate = day) throws -> ApprovedSite {
    try approved(
      [
        page("index.html", text), page("zhinan/dibao/index.html", "低保指南"),
        page("zhinan/tekun/index.html", "特困指南")
      ],
      on: day)
  }
}
