import Disclosure
import Notices

/// A made-up person.
struct SamplePerson {
  let name: String
  let idNumber: String
  let born: CivilDate

  init(name: String, district: PlaceCode, _ random: inout SplitMix64) {
    self.name = name
    born = SampleNumbers.birthDate(&random)
    idNumber = SampleNumbers.idNumber(district: district, born: born, &random)
  }
}

/// A made-up household with its case.
struct SampleHousehold {
  /// A town with its communities and their grids.
  struct Town {
    let place: Place
    let communities: [(place: Place, grids: [PlaceCode])]
  }

  let caseID: String
  let scenario: SampleScenario
  let residence: String
  let town: Place
  let community: Place
  let grid: PlaceCode?
  let applicant: SamplePerson
  let members: [SamplePerson]
  let phone: String
  let address: String
  let bankAccount: String
  let coveredPersons: Int
  let reason: ReasonCategory?
  let monthlyAmount: Money?
  let oneOffAmount: Money?
  let steps: [SampleStep]

  /// Persons in it.
  var size: Int { members.count + 1 }

  /// Makes the household with an index. It depends on nothing but the seed, the index and the settings.
  init?(at index: Int, seed: UInt64, district: PlaceCode, towns: [Town], course: SampleCourse) {
    guard !towns.isEmpty else { return nil }
    var random = SplitMix64(seed: seed, stream: UInt64(index))
    // Every scenario falls on every town in time: the next round through the scenarios begins one town further.
    let round = index / SampleScenario.all.count
    let home = towns[(index + round) % towns.count]
    guard let community = random.choice(of: home.communities) else { return nil }
    scenario = SampleScenario.scenario(at: index, &random)
    caseID = "SAMPLE-" + Self.padded(index + 1)
    residence = random.number(in: 0...4) == 0 ? "rural" : "urban"
    town = home.place
    self.community = community.place
    grid = random.choice(of: community.grids)

    // Now and then two neighbours have one name.
    let namesake = index % 23 == 22 ? index - 1 : index
    var naming = SplitMix64(seed: seed &+ 1, stream: UInt64(namesake))
    let name = SampleNames.name(SampleNames.kind(at: namesake), &naming)
    applicant = SamplePerson(name: name, district: district, &random)
    let others = scenario.programme == .tekun ? 0 : random.number(in: 0...4)
    var members: [SamplePerson] = []
    for _ in 0..<others {
      let kind: SampleNames.Kind = random.number(in: 0...2) == 0 ? .two : .three
      members.append(SamplePerson(name: SampleNames.name(kind, &random), district: district, &random))
    }
    self.members = members
    phone = SampleNumbers.phone(&random)
    let door = "\(random.number(in: 1...199))号\(random.number(in: 1...6))单元\(random.number(in: 101...606))室"
    address = "\(town.name)\(community.place.name)示例路\(door)"
    bankAccount = SampleNumbers.bankAccount(&random)
    coveredPersons = random.number(in: 1...(members.count + 1))
    reason = scenario.programme == .linshi ? random.choice(of: ReasonCategory.allCases) : nil
    (monthlyAmount, oneOffAmount) = Self.amounts(scenario, persons: coveredPersons, &random)
    steps = course.steps(of: scenario, &random)
  }

  private static func amounts(
    _ scenario: SampleScenario, persons: Int, _ random: inout SplitMix64
  ) -> (monthly: Money?, oneOff: Money?) {
    switch (scenario.programme, scenario.relief) {
    case (.dibao, _): (Money(fen: random.number(in: 24...69) * 1_000 * persons), nil)
    case (.tekun, _): (Money(fen: random.number(in: 80...130) * 1_000), nil)
    case (.linshi, .smallUrgent?): (nil, Money(fen: random.number(in: 3...7) * 10_000))
    // Some above 2,000 yuan, which the district decides.
    case (.linshi, _): (nil, Money(fen: random.number(in: 8...40) * 10_000))
    case (.dibaoBianyuan, _), (.gangxing, _): (nil, nil)
    }
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
  }
}
