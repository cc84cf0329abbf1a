public import Notices
public import Reporting

/// How a build joins the ledger.
public struct LedgerOpening: Sendable {
  /// The ledger as the build sees it: empty but for withdrawals when a new account begins.
  public let ledger: Ledger
  /// Set when a new account begins: whether it is one of rehearsals.
  public let beginning: Bool?

  /// A release that is made of an older one goes on where the ledger ends.
  public static func continuing(_ ledger: Ledger) -> LedgerOpening {
    LedgerOpening(ledger: ledger, beginning: nil)
  }

  /// An opening of an empty ledger, for a run that records nothing.
  public static let unrecorded = LedgerOpening(ledger: .empty, beginning: nil)
}

extension Ledger {
  /// Whether and how a build for a day may go into this ledger.
  ///
  /// A folder holds either rehearsals or the real thing. What is tried out never counts, and never takes the place of
  /// real cases; a real site has one way only, forward in time.
  ///
  /// - Parameters:
  ///   - asOf: the day of the build.
  ///   - isRehearsal: whether that is another day than today.
  ///   - store: where its notices come from.
  ///   - file: the output folder, for findings.
  public func opening(
    asOf: CivilDate, isRehearsal: Bool, store: CaseStoreKind, file: String
  ) -> Report<LedgerOpening?> {
    let location = SourceLocation(file: file)
    if hasRealCases, store == .sample {
      return Report(
        nil,
        [
          Diagnostic(
            .ledgerSampleOverReal, at: location, zh: "这个目录发布过真实案件，这次给的是示例库",
            en: "real cases were published in this folder, and the store given is a sample")
        ])
    }
    if hasRealCases, isRehearsal, !account.isRehearsal {
      return Report(
        nil,
        [
          Diagnostic(
            .ledgerRehearsalOverReal, at: location, zh: "这个目录是正式站点，不能演练",
            en: "this folder holds the real site; it is no place for rehearsals")
        ])
    }
    let isEarlier = account.lastDay.map { asOf < $0 } ?? false
    if isEarlier, !isRehearsal, !account.isRehearsal, let last = account.lastDay {
      return Report(
        nil,
        [
          Diagnostic(
            .ledgerClockWentBack, at: location, zh: "台账已记到 \(last)，这次是 \(asOf)",
            en: "the ledger has \(last), and this build is for \(asOf)")
        ])
    }
    let wasTrial = store == .real && !hasRealCases && account.builds.contains { $0.store == .sample }
    if account.first == 0 || isRehearsal != account.isRehearsal || isEarlier || wasTrial {
      return Report(LedgerOpening(ledger: withoutAccount(), beginning: isRehearsal))
    }
    return Report(LedgerOpening(ledger: self, beginning: nil))
  }
}
