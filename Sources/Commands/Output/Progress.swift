import Pipeline
import Reporting

/// Shows the phases of a build: one line that changes on a terminal, plain lines elsewhere.
final class Progress {
  private let language: Language
  private let isShown: Bool
  /// Seconds of each phase that has ended.
  private(set) var timings: [(phase: BuildPhase, seconds: Double)] = []

  /// - Parameters:
  ///   - language: of the phases' names.
  ///   - isShown: false where the output is for programs.
  init(language: Language, isShown: Bool) {
    self.language = language
    self.isShown = isShown
  }

  /// Takes an event of the pipeline.
  func observe(_ event: BuildEvent) {
    switch event {
    case .began(let phase):
      if isShown && Console.isTerminal { Console.complain("\r\u{1B}[K… \(phase.title[language])") }
    case .ended(let phase, let seconds):
      timings.append((phase, seconds))
      guard isShown else { return }
      let line = "\(phase.title[language]) \(Self.text(seconds)) s\n"
      Console.complain(Console.isTerminal ? "\r\u{1B}[K✓ \(line)" : line)
    }
  }

  /// A number of seconds with three digits after the point.
  static func text(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
  }
}
