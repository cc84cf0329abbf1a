import Disclosure
import Notices
import Reporting

/// What is done with any store, whatever holds it: it is held against the contract, and it is read.
struct StoreReading<Session: StoreSession> {
  let session: Session

  /// Holds the store against the contract and goes through all of it once; what came of it can be gone through again.
  func snapshot(town: PlaceCode?) throws(StoreFailure) -> Report<CaseSnapshot?> {
    let location = session.location
    var report = try session.pass { store in
      let structure = try self.structure(of: store)
      guard !structure.hasErrors else { return Report<CaseSnapshot?>(nil, structure.diagnostics) }
      let isSample = try store.isSample()
      var isEmpty = true
      var found = structure.diagnostics
      found += try SnapshotReader(location: location, town: town).read(store) { _ in isEmpty = false }
      found += try PeopleReader(location: location).read(store) { _ in }
      found += try HiddenText(location: location).findings(in: store)
      if isSample { found.append(sampleNote) }
      if let town, isEmpty { found.append(nothing(of: town)) }
      let source = StoreSource(session: session, town: town)
      return Report(CaseSnapshot(source: source, town: town, isSample: isSample), found)
    }
    if let disturbance = session.disturbance() { report = Report(nil, report.diagnostics + [disturbance]) }
    return report
  }

  /// Holds the store against the contract, every column of every row.
  func check() throws(StoreFailure) -> Report<CaseStoreSummary?> {
    let location = session.location
    var report = try session.pass { store in
      let structure = try self.structure(of: store)
      var found = structure.diagnostics
      found += structure.hasErrors ? [] : try store.furtherFindings()
      guard !structure.hasErrors else { return Report<CaseStoreSummary?>(nil, found) }
      found += try SnapshotReader(location: location, town: nil).read(store) { _ in }
      found += try PeopleReader(location: location).read(store) { _ in }
      found += try HiddenText(location: location).findings(in: store)
      for table in CaseStoreContract.tables {
        found += try UnusedColumns(location: location, table: table).findings(in: store)
      }
      let isSample = try store.isSample()
      if isSample { found.append(sampleNote) }
      func count(_ table: ContractTable) throws -> Int {
        try store.number("SELECT COUNT(*) FROM \(table.name)")
      }
      let summary = CaseStoreSummary(
        cases: try count(CaseStoreContract.CaseFile.table),
        members: try count(CaseStoreContract.CaseMember.table),
        events: try count(CaseStoreContract.CaseEventTable.table), isSample: isSample)
      return Report(summary, found)
    }
    if let disturbance = session.disturbance() { report = Report(nil, report.diagnostics + [disturbance]) }
    return report
  }

  /// What is wrong before any row is read: tables, columns, keys that tell somebody's data.
  private func structure(of store: some StoreAccess) throws -> Report<Void> {
    let structure = try ContractCheck(location: session.location).findings(in: store)
    guard !structure.contains(where: { $0.severity == .error }) else { return Report((), structure) }
    return Report((), structure + (try PersonalKeys(location: session.location).findings(in: store)))
  }

  private var sampleNote: Diagnostic {
    Diagnostic(
      .casesSampleStore, at: session.location, zh: "这是示例库，其中的人都是编造的",
      en: "this is a sample store; its people are made up")
  }

  private func nothing(of town: PlaceCode) -> Diagnostic {
    Diagnostic(
      .casesUnknownTown, at: session.location, zh: "案件库中没有镇 \(town) 的案件",
      en: "the store has no case of town \(town)")
  }
}

extension CaseDatabase {
  /// A store that is opened anew for each thing that is asked of it.
  ///
  /// - Parameter open: opens it, for one town if a code is given.
  init<Session: StoreSession>(
    opening open: @escaping @Sendable (PlaceCode?) throws(StoreFailure) -> Session
  ) {
    self.init(
      check: {
        do throws(StoreFailure) { return try StoreReading(session: try open(nil)).check() } catch {
          return Report(nil, [error.finding])
        }
      },
      snapshot: { town in
        do throws(StoreFailure) {
          return try StoreReading(session: try open(town)).snapshot(town: town)
        } catch {
          return Report(nil, [error.finding])
        }
      })
  }
}
