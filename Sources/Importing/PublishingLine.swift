/// The line under the title of a government page: `来源：… 发布时间：… 浏览次数：… 【字体：大 中 小】`.
struct PublishingLine: Sendable, Hashable {
  /// Who published (来源); `nil` when the line does not say.
  private(set) var source: String?
  /// Who wrote (作者); `nil` when the line does not say.
  private(set) var author: String?
  /// What stands after 发布时间, whether or not it can be read as a time.
  private(set) var publishedText: String?
  /// What the line says beyond these: counters, type sizes, editors.
  private(set) var rest: [String] = []

  /// The time of publishing, if the text can be read as one.
  var published: PublishingTime? { publishedText.flatMap(PublishingTime.init) }

  /// `day` is a label that ordinary text has too: it counts only with a day after it.
  private enum Field { case source, author, published, day, other }

  /// Longer labels first, so that 信息来源 is not read as 来源 with something before it.
  private static let labels: [(label: String, field: Field)] = [
    ("信息来源", .source), ("文章来源", .source), ("稿件来源", .source), ("来源", .source),
    ("发布时间", .published), ("发布日期", .published), ("时间", .day), ("日期", .day),
    ("作者", .author),
    ("责任编辑", .other), ("编辑", .other), ("审核", .other),
    ("浏览次数", .other), ("浏览量", .other), ("阅读次数", .other), ("阅读量", .other),
    ("点击次数", .other), ("点击数", .other), ("点击量", .other), ("访问次数", .other), ("访问量", .other),
    ("字体", .other), ("字号", .other)
  ]

  /// Reads the line; `nil` if it is ordinary text: it must begin with a label or with a day, and hold no sentence.
  init?(_ line: String) {
    let scalars = Array(line.unicodeScalars)
    var fields: [(label: String, field: Field, value: [Unicode.Scalar])] = []
    var lead: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      if let (label, field, end) = Self.label(in: scalars, at: index) {
        fields.append((label, field, []))
        index = end
      } else {
        if fields.isEmpty {
          lead.append(scalars[index])
        } else {
          fields[fields.count - 1].value.append(scalars[index])
        }
        index += 1
      }
    }
    let day = Self.value(lead)
    guard day.isEmpty ? !fields.isEmpty : PublishingTime(day) != nil else { return nil }
    if !day.isEmpty { publishedText = day }
    for entry in fields {
      let value = Self.value(entry.value)
      guard !value.unicodeScalars.contains(where: { "。；？！".unicodeScalars.contains($0) }) else { return nil }
      guard entry.field != .day || PublishingTime(value) != nil else { return nil }
      switch entry.field {
      case .source where !value.isEmpty && source == nil: source = value
      case .author where !value.isEmpty && author == nil: author = value
      case .published where !value.isEmpty && publishedText == nil,
        .day where publishedText == nil:
        publishedText = value
      default: rest.append(entry.label + "：" + value)
      }
    }
  }

  /// The label that stands at `index`, followed by a colon; and the index after the colon.
  private static func label(
    in scalars: [Unicode.Scalar], at index: Int
  ) -> (label: String, field: Field, end: Int)? {
    for (label, field) in labels {
      var end = index
      let matches = label.unicodeScalars.allSatisfy { wanted in
        while end > index, end < scalars.count, scalars[end].isBlank { end += 1 }
        guard end < scalars.count, scalars[end] == wanted else { return false }
        end += 1
        return true
      }
      guard matches else { continue }
      while end < scalars.count, scalars[end].isBlank { end += 1 }
      if end < scalars.count, scalars[end] == ":" || scalars[end] == "：" { return (label, field, end + 1) }
    }
    return nil
  }

  private static func value(_ scalars: [Unicode.Scalar]) -> String {
    let kept = scalars.map { "【】[]|｜".unicodeScalars.contains($0) ? " " : $0 }
    return String(String.UnicodeScalarView(kept)).tidied
  }
}
