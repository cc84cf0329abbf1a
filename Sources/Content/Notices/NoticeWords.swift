public import CommonMark
public import Notices
public import Reporting

/// Staff's own words beside a notice: they take the place of the standard opening and closing.
///
/// The list, the period, the signer and the way to object are never theirs to write; they come from the clearance.
public struct NoticeWords: Sendable {
  /// The notice, as the name of the file says.
  public let notice: String
  /// The words before the list; `nil` for the standard ones.
  public let opening: MarkdownDocument?
  /// The words before the signature; `nil` for the standard ones.
  public let closing: MarkdownDocument?
  /// The file.
  public let location: SourceLocation

  /// The posting day that the id begins with; `nil` when it is no id of a notice.
  public var postedOn: CivilDate? {
    let digits = Array(notice.prefix(8))
    guard digits.count == 8, notice.dropFirst(8).first == "-" else { return nil }
    return CivilDate(iso: "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))")
  }
}

extension SiteContent {
  /// Staff's own words for a notice.
  public func words(for notice: NoticeID) -> NoticeWords? {
    noticeWords.first { $0.notice == notice.rawValue }
  }
}
