extension CivilDate: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = components
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// `2026年11月3日`: full year, no padding. Source: GB/T 9704-2012, 7.3.5.
  public var chinese: String {
    let (year, month, day) = components
    return "\(year)年\(month)月\(day)日"
  }

  /// `20261103`, for ids.
  public var compact: String {
    let (year, month, day) = components
    return Self.padded(year, 4) + Self.padded(month, 2) + Self.padded(day, 2)
  }

  /// `星期一` to `星期日`.
  public var chineseWeekday: String {
    ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"][weekday - 1]
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// A minute of a day in China's standard time (UTC+8): the publishing time that a page shows.
public struct CivilMinute: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The day.
  public let date: CivilDate
  /// Minutes since midnight, 0 to 1439.
  public let minute: Int

  /// Reads `YYYY-MM-DD HH:MM`, nothing else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 16, bytes[10] == UInt8(ascii: " "), bytes[13] == UInt8(ascii: ":"),
      let date = CivilDate(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
      bytes[11...12].allSatisfy({ (0x30...0x39).contains($0) }),
      bytes[14...15].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let hour = Int(bytes[11] - 0x30) * 10 + Int(bytes[12] - 0x30)
    let minute = Int(bytes[14] - 0x30) * 10 + Int(bytes[15] - 0x30)
    guard hour < 24, minute < 60 else { return nil }
    self.date = date
    self.minute = hour * 60 + minute
  }

  /// A minute of a day.
  ///
  /// - Parameters:
  ///   - date: the day.
  ///   - minute: minutes since midnight; taken modulo one day.
  public init(date: CivilDate, minute: Int) {
    self.date = date
    self.minute = ((minute % 1440) + 1440) % 1440
  }

  /// `YYYY-MM-DD HH:MM`.
  public var description: String { "\(date) \(time)" }

  /// `YYYY-MM-DDTHH:MM:00+08:00`. Source: RFC 3339.
  public var rfc3339: String { "\(date)T\(time):00+08:00" }

  /// Orders by time.
  public static func < (a: CivilMinute, b: CivilMinute) -> Bool { (a.date, a.minute) < (b.date, b.minute) }

  private var time: String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return two(minute / 60) + ":" + two(minute % 60)
  }
}
