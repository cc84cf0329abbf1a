import Notices
import Reporting

extension GateCheck {
  /// Words on a person's health in a notice.
  static let healthWords = GateCheck { file, context in
    guard file.isNotice else { return [] }
    var out: [GateFinding] = []
    for text in file.texts {
      let found = matcher.matches(in: text.bytes)
      if found.isEmpty { continue }
      let publicParts = context.publicParts(of: text.bytes)
      for match in found
      where !publicParts.cover(match.offset..<match.offset + match.length)
        && file.isNotice(text, at: match.offset)
      {
        out.append(
          GateFinding(
            .gateHealth, at: text.offset(of: match.offset), isInName: text.part == .name,
            zh: "公示页里有健康信息用语",
            en: "a word on a person's health in a notice"))
      }
    }
    return out
  }

  private static let matcher = LiteralMatcher(HealthWords.all.map { LeakProbe.FoldedText($0).bytes })
}
