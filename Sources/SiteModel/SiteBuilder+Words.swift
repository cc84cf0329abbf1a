import Content
import Notices
import Reporting

extension SiteBuilder {
  /// Reports words that stand beside no notice.
  ///
  /// A site without a case store has no notices at all, that of one town none of the others, and words for a day to
  /// come are written ahead: none of these is a mistake.
  mutating func checkWords() {
    guard !knownNotices.isEmpty else { return }
    let known = Set(knownNotices.map(\.rawValue))
    for words in content.noticeWords where !known.contains(words.notice) {
      if let day = words.postedOn, day > asOf { continue }
      if let town = options.town, !words.notice.split(separator: "-").contains(town.rawValue[...]) {
        continue
      }
      diagnostics.append(
        Diagnostic(
          .siteUnknownNoticeWords, at: words.location, zh: "没有编号为 \(words.notice) 的公示",
          en: "there is no notice \(words.notice)",
          hint: Suggestion.hint(for: words.notice, in: known),
          severity: options.isRelease ? .error : nil))
    }
  }
}
