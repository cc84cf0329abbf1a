/// How grave a diagnostic is.
public enum Severity: String, Sendable, Comparable {
  /// Worth knowing; nothing is wrong.
  case note
  /// Something to mend; the site is still published.
  case warning
  /// Nothing is published.
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Orders from harmless to grave.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// The kind of failure that an error means to the caller of the program; each has one exit status.
public enum FailureClass: Int32, Sendable, Comparable {
  /// The command line was wrong (`EX_USAGE` of sysexits.h).
  case usage = 64
  /// Content, templates or data were refused (`EX_DATAERR`).
  case data = 65
  /// A file could not be read or written (`EX_IOERR`).
  case inputOutput = 74
  /// The gate refused to publish (`EX_NOPERM`).
  case gate = 77

  /// Orders by exit status; the gravest failure of a run decides its status.
  public static func < (a: FailureClass, b: FailureClass) -> Bool { a.rawValue < b.rawValue }
}

/// A rule that inputs or outputs must keep. Each has a stable id, and a test folder in which it is broken.
public struct DiagnosticRule: Sendable, Hashable {
  /// Stable id such as `content.unknown-key`: the owner's name, a dot, then words joined by hyphens.
  public let id: String
  /// How grave a breach is.
  public let severity: Severity
  /// What an error under this rule means to the caller.
  public let failure: FailureClass
  /// Why the rule exists; what `gongshi explain ID` prints.
  public let reason: LocalizedText
  /// What to do about a breach.
  public let remedy: LocalizedText

  /// Makes a rule. Rules are static constants in a file `…Rules.swift` of the module that enforces them.
  public init(
    _ id: String,
    _ severity: Severity,
    failure: FailureClass = .data,
    reason: LocalizedText,
    remedy: LocalizedText
  ) {
    self.id = id
    self.severity = severity
    self.failure = failure
    self.reason = reason
    self.remedy = remedy
  }
}
