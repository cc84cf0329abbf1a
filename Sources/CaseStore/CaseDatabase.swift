public import Disclosure
public import Notices
public import Reporting

/// How many rows a store has.
public struct CaseStoreSummary: Sendable, Hashable {
  /// Rows of `case_file`.
  public let cases: Int
  /// Rows of `case_member`.
  public let members: Int
  /// Rows of `case_event`.
  public let events: Int
  /// Whether it was written by `gongshi cases sample`.
  public let isSample: Bool

  /// Makes a summary.
  public init(cases: Int, members: Int, events: Int, isSample: Bool) {
    self.cases = cases
    self.members = members
    self.events = events
    self.isSample = isSample
  }
}

/// A case store, whatever holds it.
public struct CaseDatabase: Sendable {
  private let checking: @Sendable () -> Report<CaseStoreSummary?>
  private let reading: @Sendable (PlaceCode?) -> Report<CaseSnapshot?>

  /// Makes a store of the two things that can be done with one.
  ///
  /// - Parameters:
  ///   - check: holds the store against the contract, every row of it.
  ///   - snapshot: reads one moment of the store, of one town if a code is given.
  public init(
    check: @escaping @Sendable () -> Report<CaseStoreSummary?>,
    snapshot: @escaping @Sendable (PlaceCode?) -> Report<CaseSnapshot?>
  ) {
    checking = check
    reading = snapshot
  }

  /// Holds the store against the contract, every row of it.
  ///
  /// - Returns: what the store has; `nil` when it can not be read or lacks a table or a column.
  public func check() -> Report<CaseStoreSummary?> { checking() }

  /// Reads one moment of the store.
  ///
  /// - Parameter town: limits the cases to those of one town; persons are those of the whole store all the same.
  /// - Returns: what was read; `nil` when the store can not be read or lacks a table or a column. With an error among
  ///   the findings rows are missing, so nothing may be published.
  public func snapshot(town: PlaceCode? = nil) -> Report<CaseSnapshot?> { reading(town) }
}
