import FoundationEssentials
import Notices

/// The one place where the clock is read.
enum Today {
  /// Today's date in China.
  static var inChina: CivilDate { minuteInChina.date }

  /// The present minute in China.
  static var minuteInChina: CivilMinute {
    ChinaTime.minute(atUnixSeconds: Int(Date().timeIntervalSince1970.rounded(.down)))
  }
}
