import Reporting

/// What somebody who watches a build is told.
public enum BuildEvent: Sendable {
  /// A phase begins.
  case began(BuildPhase)
  /// A phase ended, after so many seconds.
  case ended(BuildPhase, seconds: Double)
}

/// Runs the phases of a build, and tells how long each took.
struct PhaseClock {
  let observe: (BuildEvent) -> Void

  /// Runs a phase and adds its findings to `sink`.
  func run<Value>(
    _ phase: BuildPhase, into sink: inout [Diagnostic], _ body: () -> Report<Value>
  ) -> Value {
    observe(.began(phase))
    let start = ContinuousClock.now
    let report = body()
    let elapsed = start.duration(to: .now).components
    let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    observe(.ended(phase, seconds: seconds))
    return report.unwrap(into: &sink)
  }
}
