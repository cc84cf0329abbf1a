public import Notices
public import Publishing
public import Reporting

/// The check codes (核对码) of the lists that are online, to be held against paper.
public struct PublishedCodes: Sendable {
  /// A list and its code.
  public struct Line: Sendable, Hashable {
    /// The code, such as `KXWR-PTNB-HDMC`.
    public let code: String
    /// The notice.
    public let notice: NoticeID
    /// The last day of its list.
    public let lastDay: CivilDate
  }

  /// The lists, by notice.
  public let lines: [Line]

  /// Reads the codes of the lists that are online and may be on a day.
  ///
  /// - Parameters:
  ///   - store: the folder of releases.
  ///   - today: the day.
  /// - Returns: the codes, or `nil` when nothing can be read.
  public static func read(_ store: ReleaseStore, today: CivilDate) -> Report<PublishedCodes?> {
    var found: [Diagnostic] = []
    let files = store.onlineFiles { $0.listLastDay.map { $0 >= today } ?? false && $0.repeats.isEmpty }
      .unwrap(into: &found)
    guard let files else { return Report(nil, found) }
    let lines = files.compactMap { file -> Line? in
      guard let lastDay = file.listLastDay, let id = file.path.split(separator: "/").dropLast().last,
        let notice = NoticeID(String(id)), let code = code(in: file.bytes)
      else { return nil }
      return Line(code: code, notice: notice, lastDay: lastDay)
    }
    return Report(PublishedCodes(lines: lines), found)
  }

  /// The line with a code, however it was typed: without hyphens, in small letters, with spaces.
  public func line(for code: String) -> Line? {
    let wanted = Self.plain(code)
    return lines.first { Self.plain($0.code) == wanted }
  }

  private static func plain(_ code: String) -> String {
    String(code.uppercased().filter { $0.isLetter || $0.isNumber })
  }

  /// The first thing on a page that has the form of a code: three groups of four capitals, joined by hyphens.
  private static func code(in page: [UInt8]) -> String? {
    let text = String(decoding: page, as: UTF8.self)
    guard let label = text.firstRange(of: "核对码：") else { return nil }
    let tail = text[label.upperBound...].prefix(200)
    return tail.split { !$0.isASCII || !($0.isUppercase || $0 == "-") }.map(String.init).first { word in
      word.split(separator: "-").map(\.count) == [4, 4, 4]
    }
  }
}
