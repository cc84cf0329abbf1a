import Content
import Digests
import Disclosure
import Notices
import Reporting

extension FuzzTarget {
  /// Any records at all go through clearance under the site's own rules. No list has a whole name, a child, somebody
  /// protected, or anybody of 小额快救; the order of the records changes nothing.
  static let notices = FuzzTarget(name: "notices") { bytes in
    var input = FuzzInput(bytes)
    let names = (0..<3).map { _ in input.text() }
    let records = names.enumerated().map { record("C\($0)", name: $1, &input) }
    let cleared = clear(CaseSnapshot(cases: records, people: []), under: policy, asOf: today)
    let rows = cleared.value.notices.notices.flatMap(\.rows)
    for name in names where name.count > 1 {
      require(!rows.contains { $0.name?.text.contains(name) == true }, "a whole name is on a list")
    }
    let listable = records.filter { $0.protection == nil && $0.reliefKind != .smallUrgent }
    let most = listable.reduce(0) { $0 + $1.events.count }
    require(rows.count <= most, "\(rows.count) lines of \(most) events that may be listed")
    let turned = clear(CaseSnapshot(cases: records.reversed(), people: []), under: policy, asOf: today)
    require(turned.value.notices.notices.flatMap(\.rows) == rows, "the order of the store shows")
  }

  private static let today = CivilDate(iso: "2026-11-23") ?? CivilDate(dayNumber: 0)

  private static let policy: DisclosurePolicy = {
    guard let content = ContentReader.read(.onDisk("Content")).value,
      let key = SecretKey(Array(repeating: 7, count: 32))
    else { preconditionFailure("run it where Content/ is") }
    return DisclosurePolicy(
      rules: content.rules, calendar: content.calendar, places: content.places, numberKey: key)
  }()

  private static let codes: [PlaceCode] = {
    let all = policy.places.places.map(\.code)
    return all + [PlaceCode("999999")].compactMap(\.self)
  }()

  private static func record(_ id: String, name: String, _ input: inout FuzzInput) -> CaseRecord {
    let events = (0..<(input.byte() % 6)).map { event("\(id)-\($0)", &input) }
    return CaseRecord(
      id: CaseID(id), programme: input.pick(Programme.allCases), town: input.pick(codes),
      community: input.pick(codes), applicantName: Personal(name), householdSize: Int(input.byte()) - 2,
      coveredPersons: Int(input.byte()) - 2, reliefKind: input.maybe { $0.pick(ReliefKind.allCases) },
      reason: input.maybe { $0.pick(ReasonCategory.allCases) },
      protection: input.byte() % 8 == 0 ? input.pick(Protection.allCases) : nil, events: events)
  }

  private static func event(_ id: String, _ input: inout FuzzInput) -> CaseEvent {
    let days = Int(input.byte()) + 256 * Int(input.byte() % 8) - 60
    return CaseEvent(
      id: id, kind: input.pick(CaseEventKind.allCases), onDate: today.adding(days: -days),
      byBody: input.pick(codes),
      monthlyAmount: input.maybe { Money(fen: Int($0.byte()) * 1_000 - 2_000) },
      oneOffAmount: input.maybe { Money(fen: Int($0.byte()) * 1_000 - 2_000) },
      coveredPersons: input.maybe { Int($0.byte()) - 2 })
  }
}
