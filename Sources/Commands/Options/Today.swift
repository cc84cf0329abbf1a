import FoundationEssentials
import Notices

/// The one place where the clock is read.
enum Today {
  /// Seconds from UTC to China's standard time, which has had no summer time since 1991.
  private static let offset = 8 * 3600

  /// Today's date in China.
  static var inChina: CivilDate {
    CivilDate(dayNumber: seconds.quotientAndRemainder(dividingBy: 86400).quotient)
  }

  /// The present minute in China.
  static var minuteInChina: CivilMinute {
    CivilMinute(date: inChina, minute: seconds % 86400 / 60)
  }

  private static var seconds: Int { Int(Date().timeIntervalSince1970) + offset }
}
