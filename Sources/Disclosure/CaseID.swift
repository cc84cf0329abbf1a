/// The key of a case in its store; the only thing by which a diagnostic may name a case.
public struct CaseID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The key as the store has it.
  public let rawValue: String

  /// Takes a key as the store has it.
  public init(_ key: String) { rawValue = key }

  /// The key as a log may show it: control characters, which could steer a terminal, become `?`.
  public var description: String {
    String(
      String.UnicodeScalarView(
        rawValue.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: "?"
          default: scalar
          }
        }))
  }

  /// Orders by bytes.
  public static func < (a: CaseID, b: CaseID) -> Bool {
    a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8)
  }
}
