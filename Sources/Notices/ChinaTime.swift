/// The clock of Asia/Shanghai: China's standard time, UTC+8, without summer time since 1991.
///
/// A notice is shown to the end of its last day by this clock, wherever the machine stands that builds the site.
public enum ChinaTime {
  /// Seconds ahead of UTC.
  public static let offset = 8 * 3600

  /// The minute, in China, of a moment.
  ///
  /// - Parameter unixSeconds: seconds since 1970-01-01 00:00 UTC, whole ones; earlier moments are negative.
  public static func minute(atUnixSeconds unixSeconds: Int) -> CivilMinute {
    let local = unixSeconds + offset
    let secondOfDay = ((local % 86400) + 86400) % 86400
    return CivilMinute(
      date: CivilDate(dayNumber: (local - secondOfDay) / 86400), minute: secondOfDay / 60)
  }
}
