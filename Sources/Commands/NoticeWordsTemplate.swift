import Notices

/// A new file of words beside a notice, with the standard sentences marked as to be replaced.
enum NoticeWordsTemplate {
  /// The file, a draft until somebody has written the words.
  static let text = """
    ---
    draft: true
    ---

    ## 开头

    \(Placeholder.text)

    ## 结尾

    \(Placeholder.text)

    """

  /// Whether a text can be the id of a notice: a day, then words of lower-case letters, digits and hyphens.
  static func isNoticeID(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 4, let first = parts.first, first.utf8.count == 8 else { return false }
    let day = Array(first)
    let iso = "\(String(day[0..<4]))-\(String(day[4..<6]))-\(String(day[6..<8]))"
    return CivilDate(iso: iso) != nil
      && text.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d }
      && parts.allSatisfy { !$0.isEmpty }
  }
}
