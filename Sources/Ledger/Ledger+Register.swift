public import Digests
public import Notices

extension Ledger {
  /// What the clearance must know of the notices on a day.
  public func register(asOf: CivilDate) -> NoticeRegister {
    var records: [NoticeID: NoticeRecord] = [:]
    for (id, versions) in account.versions {
      let known = versions.filter { $0.day <= asOf }
      records[id] = NoticeRecord(
        corrections: known.filter { $0.number > 1 }.map {
          NoticeCorrection(version: $0.number, on: $0.day, changes: $0.changes, restarts: $0.restarts)
        },
        promisedLastDay: known.last?.lastDay)
    }
    for (id, withdrawal) in withdrawals {
      records[id, default: NoticeRecord()].withdrawnOn = withdrawal.day
    }
    return NoticeRegister(records)
  }

  /// The corrections that today's lists are, against what was online before.
  ///
  /// - Parameters:
  ///   - notices: the notices as they are cleared today.
  ///   - rules: say whether the days are counted anew.
  ///   - key: the site's key.
  ///   - asOf: today.
  public func corrections(
    in notices: [PublicNotice], rules: RuleTable, key: SecretKey, asOf: CivilDate
  ) -> [(id: NoticeID, correction: NoticeCorrection)] {
    notices.compactMap { notice in
      guard let before = lists[notice.id], let now = ListPrint(notice, key: key), now != before else {
        return nil
      }
      let changes = now.changes(since: before)
      guard !changes.isEmpty else { return nil }
      let correction = NoticeCorrection(
        version: notice.version + 1, on: asOf, changes: changes,
        restarts: rules.restartsAfterCorrection(notice.act, on: asOf))
      return (notice.id, correction)
    }
  }

  /// The pages with lists that may be online: of each notice that is not over those that show its list as it now
  /// stands. A release with any other list stays offline for good.
  public func standingPages(asOf: CivilDate) -> Set<SHA256Digest> {
    var standing: [NoticeID: SHA256Digest] = [:]
    for build in account.builds {
      for (id, shown) in build.shown { standing[id] = shown.content }
    }
    var pages: Set<SHA256Digest> = []
    for build in account.builds {
      for (id, shown) in build.shown where standing[id] == shown.content && withdrawals[id] == nil {
        guard let last = account.versions[id]?.last?.lastDay, asOf <= last else { continue }
        pages.insert(shown.page)
      }
    }
    return pages
  }
}
