import Disclosure
import Notices

/// The rows of a sample's tables, made household by household.
struct SampleRows {
  /// A value of a row.
  enum Value {
    case null
    case text(String)
    case integer(Int)

    init(_ text: String?) { self = text.map { .text($0) } ?? .null }
    init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }
  }

  let settings: SampleStore.Settings
  let district: PlaceCode
  let towns: [SampleHousehold.Town]

  /// The household with an index.
  func household(at index: Int) -> SampleHousehold? {
    // A week of decisions for every forty households, up to nine months.
    let weeks = min(38, max(6, settings.households / 40))
    let course = SampleCourse(asOf: settings.asOf, calendar: settings.calendar, weeks: weeks)
    return SampleHousehold(at: index, seed: settings.seed, district: district, towns: towns, course: course)
  }

  /// The rows that a household has in a table, with the columns as the contract orders them.
  func rows(of table: ContractTable, at index: Int) -> [[Value]] {
    guard let household = household(at: index) else { return [] }
    switch table {
    case CaseStoreContract.CaseFile.table: return [file(household)]
    case CaseStoreContract.CaseMember.table: return members(household)
    default: return events(household)
    }
  }

  /// Its row of `case_file`.
  func file(_ household: SampleHousehold) -> [Value] {
    [
      .text(household.caseID), .text(household.scenario.programme.rawValue), .text(household.residence),
      .text(household.town.code.rawValue), .text(household.community.code.rawValue),
      Value(household.grid?.rawValue), .text(household.applicant.name), .text(household.applicant.idNumber),
      .text(household.applicant.born.description), .text(household.phone), .text(household.address),
      .text(household.bankAccount), .integer(household.size), .integer(household.coveredPersons),
      Value(household.scenario.relief?.rawValue), Value(household.reason?.rawValue),
      Value(household.scenario.protection?.rawValue)
    ]
  }

  /// Its rows of `case_member`.
  func members(_ household: SampleHousehold) -> [[Value]] {
    household.members.map { person in
      [
        .text(household.caseID), .text(person.name), .text(person.idNumber), .text(person.born.description),
        .text("家庭成员")
      ]
    }
  }

  /// Its rows of `case_event`.
  func events(_ household: SampleHousehold) -> [[Value]] {
    household.steps.enumerated().map { number, step in
      let setsAmount = [.opinion, .confirmed, .adjusted, .paid].contains(step.kind)
      let day = step.onDate
      return [
        .text("\(household.caseID)-\(number + 1)"), .text(household.caseID), .text(step.kind.rawValue),
        .text(day.description), .text(body(of: step, in: household).rawValue),
        Value(setsAmount ? household.monthlyAmount?.fen : nil),
        Value(setsAmount ? household.oneOffAmount?.fen : nil),
        Value(setsAmount ? household.coveredPersons : nil),
        .text("\(day.compact)-\(household.scenario.programme.slug)")
      ]
    }
  }

  /// Decisions are the decider's, everything else the town's.
  private func body(of step: SampleStep, in household: SampleHousehold) -> PlaceCode {
    guard [.confirmed, .refused, .adjusted, .stopped].contains(step.kind) else { return household.town.code }
    let programme = household.scenario.programme
    let amount = household.oneOffAmount ?? household.monthlyAmount ?? Money(fen: 0)
    let delegation = settings.rules.decider(for: programme, amount: amount, on: step.onDate)
    return delegation?.decider == .town ? household.town.code : district
  }
}
