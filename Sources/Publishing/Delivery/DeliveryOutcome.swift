public import Notices
public import Reporting

/// How a delivery is to be done.
public struct DeliveryOptions: Sendable, Hashable {
  /// Whether nothing is sent, only told.
  public var isPlanOnly = false
  /// Whether the bytes of every file on the target are compared, not only the record of them.
  public var isThorough = false
  /// Whether only lists that have gone are taken away.
  public var isWithdrawalsOnly = false
  /// Whether a target that holds something else is taken over.
  public var adopts = false
  /// Longest time of one run of a program, in seconds.
  public var seconds = 3600

  /// The usual way.
  public init() {}
}

/// What is to be done, or was done, with one file on a target.
public struct DeliveryAction: Sendable, Hashable {
  /// The part of the delivery.
  public let phase: DeliveryPhase
  /// Path under the site's root.
  public let path: String
  /// Length of what is sent in bytes; `nil` for a file that is removed.
  public let size: Int?
}

/// What a delivery did, or would do.
public struct DeliveryOutcome: Sendable, Hashable {
  /// The release.
  public let release: ReleaseID
  /// The day for which it was made.
  public let asOf: CivilDate
  /// Everything that was done, in order.
  public let actions: [DeliveryAction]
  /// Files of the release that were on the target already.
  public let unchanged: Int
  /// Whether only lists that have gone were taken away.
  public let isWithdrawalsOnly: Bool

  /// Number of files sent.
  public var sent: Int { actions.count { $0.size != nil } }
  /// Number of files removed.
  public var removed: Int { actions.count { $0.size == nil } }
  /// Length of all files sent, in bytes.
  public var bytes: Int { actions.compactMap(\.size).reduce(0, +) }
  /// Files that were sent or removed because a list has gone.
  public var withdrawn: Int { actions.count { $0.phase == .withdrawals } }
}

/// What may be delivered of a release.
public struct DeliveryJudgement: Sendable {
  /// Pages whose list may not be online, by their paths: they are not sent, they are taken away.
  public var withheld: Set<String> = []
  /// Findings; an error keeps all but withdrawals from being done.
  public var diagnostics: [Diagnostic] = []
  /// Whether not even withdrawals are done: the release has nothing to do with the target.
  public var isRefused = false
  /// Whether the site is one for trials, which never goes over one for the public.
  public var isTrial = false
  /// Set when it is not known which lists stand: nothing is done but that lists go whose last day is before this one.
  public var onlyEndedBefore: CivilDate?

  /// Everything may go.
  public init() {}
}
