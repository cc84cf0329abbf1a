import Markup
@_spi(Disclosure) import Notices
import Rendering
import Reporting

@testable import Inspection

extension FuzzTarget {
  /// Any bytes give tokens that cover them without a gap.
  static let markup = FuzzTarget(name: "markup") { bytes in
    var end = 0
    for token in HTMLTokenizer(bytes) {
      require(token.range.lowerBound == end && !token.range.isEmpty, "a gap or an empty token at \(end)")
      end = token.range.upperBound
      guard let tag = token.tag(in: bytes) else { continue }
      for attribute in tag.attributes { _ = attribute.value(in: bytes) }
    }
    require(end == bytes.count, "the document does not end with its last token")
  }

  /// Whatever stands around it, a number of the store is found in a page, and no finding tells it. The reading that
  /// skips known lines finds what the other finds.
  static let gate = FuzzTarget(name: "gate") { bytes in
    let around = Array(
      "<!doctype html><html lang=\"zh-Hans\"><head><title>题</title></head><body><h1>题</h1>".utf8)
    let page = around + bytes
    let clean = inspect([page, page])
    let planted = inspect([page, page + Array("\n联系\(secret)\n".utf8)])
    require(planted.value == nil, "a number of the store gets through")
    require(
      inspect([page, page], isQuick: false).diagnostics == clean.diagnostics, "the quick reading differs")
    for finding in clean.diagnostics + planted.diagnostics {
      require(!"\(finding.summary.zh) \(finding.summary.en)".contains(secret), "a finding tells the number")
    }
  }

  private static let secret = "18300000001"

  private static let probe = LeakProbe([LeakProbe.Secret(kind: .phone, value: secret)])

  private static func inspect(_ pages: [[UInt8]], isQuick: Bool = true) -> Report<ApprovedSite?> {
    let day = CivilDate(dayNumber: 20_780)
    let files = pages.enumerated().map { RenderedFile(path: "p\($0)/index.html", bytes: $1, kind: .page) }
    var policy = GatePolicy(asOf: day)
    policy.skipsKnownLines = isQuick
    return Gate.inspect(RenderedSite(files: files, asOf: day), probe: probe, policy: policy)
  }
}
