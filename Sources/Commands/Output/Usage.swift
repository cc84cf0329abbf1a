import Glibc

/// What the process has used so far.
struct Usage {
  /// Processor seconds in the program itself.
  let user: Double
  /// Processor seconds in the system on its behalf.
  let system: Double
  /// The most memory it held at once, in megabytes (MiB).
  let peakMegabytes: Int

  /// RUSAGE_SELF, which Glibc imports as an enumeration that getrusage does not take.
  private static let ownProcess: Int32 = 0

  /// The usage up to now. Source: getrusage(2); `ru_maxrss` is in kilobytes on Linux.
  static var now: Usage {
    var usage = rusage()
    unsafe getrusage(Self.ownProcess, &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return Usage(
      user: seconds(usage.ru_utime), system: seconds(usage.ru_stime),
      peakMegabytes: Int(usage.ru_maxrss) / 1024)
  }
}
