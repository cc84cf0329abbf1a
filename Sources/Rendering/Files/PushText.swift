public import Notices
public import Reporting

/// A short text about a notice, for groups of residents and for SMS: what is posted, until when, and where to read it.
///
/// It tells nothing of the list: no name, no sum, no number of lines.
public struct PushText: Sendable, Hashable {
  /// The notice.
  public let notice: NoticeID
  /// The text, without a line feed.
  public let text: String
  /// The last day on which it makes sense.
  public let lastDay: CivilDate

  /// The longest text, in characters as carriers count them.
  /// Source: carriers' limits for SMS: 500 characters, signature included.
  public static let longest = 500

  /// How many SMS it takes: 70 characters fit into one, 67 into each part of a longer one.
  public var messages: Int { length <= 70 ? 1 : (length + 66) / 67 }

  /// Its length as carriers count: UTF-16 code units, of which a character beyond the BMP takes two.
  /// Source: 3GPP TS 23.038, UCS2.
  public var length: Int { text.utf16.count }

  /// The text of an open notice.
  ///
  /// - Parameters:
  ///   - notice: the notice as it was cleared for push texts; communities are named if they may be.
  ///   - signature: who speaks, such as the short name of the site.
  ///   - address: where the notice is.
  ///   - places: gives names of places.
  /// - Returns: the text; `nil` when it is too long even without communities.
  public static func make(
    _ notice: PublicNotice, signature: String, address: String, places: PlaceTree
  ) -> Report<PushText?> {
    let wording = NoticeWording(notice, places: places, sources: [:])
    let period = Self.span(notice.period)
    let isGongshi = notice.act == .preDecision
    func text(_ where: String) -> PushText {
      PushText(
        notice: notice.id,
        text: "【\(signature)】\(wording.formalTitle)已经张贴\(`where`)，\(isGongshi ? "公示期" : "公布时间")\(period)。"
          + "\(isGongshi ? "查看和提出异议" : "查看和反映问题")：\(address)",
        lastDay: notice.period.lastDay)
    }
    let names = notice.fields.contains(.community) ? communities(of: notice, places) : []
    let full = text(names.isEmpty ? "" : "（\(names.joined(separator: "、"))）")
    if full.length <= longest { return Report(full) }
    let short = text("")
    if short.length <= longest { return Report(short) }
    return Report(
      nil,
      [
        Diagnostic(
          .renderingPushLength, zh: "公示 \(notice.id) 的推送有 \(short.length) 字，最多 \(longest) 字",
          en: "the push text of \(notice.id) has \(short.length) characters; \(longest) are allowed")
      ])
  }

  /// The days, the year of the second one left out where it is the same: two SMS instead of three.
  private static func span(_ period: NoticePeriod) -> String {
    let last = period.lastDay.chinese
    let isSameYear = period.firstDay.year == period.lastDay.year
    return period.firstDay.chinese + "至" + (isSameYear ? last.drop { $0 != "年" }.dropFirst() : last[...])
  }

  private static func communities(of notice: PublicNotice, _ places: PlaceTree) -> [String] {
    Set(notice.rows.compactMap(\.community)).sorted().compactMap { places[$0]?.name }
  }
}
