import Disclosure
import Notices
import Reporting

/// Goes through the rows of a store again, as often as asked, in the one moment that its session sees: what is wrong
/// with them has been told, and those that break the contract are left out.
struct StoreSource<Session: StoreSession>: CaseSource {
  let session: Session
  let town: PlaceCode?

  func forEachPerson(_ body: (PersonalDetails) -> Void) -> [Diagnostic] {
    findings { store in _ = try PeopleReader(location: session.location).read(store, body) }
  }

  func forEachCase(_ body: (CaseRecord) -> Void) -> [Diagnostic] {
    findings { store in
      _ = try SnapshotReader(location: session.location, town: town).read(store, body)
    }
  }

  /// Why a pass did not come to its end.
  private func findings(_ body: (Session.Access) throws -> Void) -> [Diagnostic] {
    do throws(StoreFailure) { try session.pass(body) } catch { return [error.finding] }
    return session.disturbance().map { [$0] } ?? []
  }
}
