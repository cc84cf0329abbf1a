import Notices

/// An event of a made-up case: what, and on which day.
struct SampleStep: Hashable {
  let kind: CaseEventKind
  let onDate: CivilDate
}

/// The days on which a made-up case goes through its events, counted from the day of the sample.
struct SampleCourse {
  let asOf: CivilDate
  let calendar: WorkCalendar
  /// How many weeks back cases go.
  let weeks: Int

  /// The events of a scenario, in time.
  func steps(of scenario: SampleScenario, _ random: inout SplitMix64) -> [SampleStep] {
    let isPosted = scenario.relief != .smallUrgent
    switch scenario.stage {
    case .applied:
      return course([(.accepted, -9), (.surveyed, -6)])
    case .scheduled:
      let posting = random.choice(of: [2, 2, 8]) ?? 2
      return course([(.accepted, -12), (.surveyed, -9), (.opinion, posting)])
    case .open:
      let posting = random.choice(of: [-3, -3, -5]) ?? -3
      return course([(.accepted, posting - 14), (.surveyed, posting - 11), (.opinion, posting)])
    case .objected:
      return course([(.accepted, -19), (.surveyed, -16), (.opinion, -5), (.objection, -2)])
    case .reposted:
      return course([
        (.accepted, -60), (.surveyed, -57), (.opinion, -48), (.objection, -44), (.reinvestigated, -30),
        (.opinion, -3)
      ])
    case .replaced:
      return course([
        (.accepted, -23), (.surveyed, -20), (.opinion, -6), (.objection, -5), (.reinvestigated, -3),
        (.opinion, -1)
      ])
    case .settled:
      return course([
        (.accepted, -70), (.surveyed, -67), (.opinion, -58), (.objection, -55), (.reinvestigated, -40),
        (.opinion, -33), (.confirmed, -6)
      ])
    case .endingAgain:
      return course(
        decided(on: -old(&random) - 60, isPosted: isPosted) + [
          (.terminationOpinion, -40), (.objection, -37), (.reinvestigated, -25), (.terminationOpinion, -3)
        ])
    case .withdrawn:
      return course([(.accepted, -19), (.surveyed, -16), (.opinion, -5), (.withdrawn, -1)])
    case .confirmed:
      let day = random.choice(of: [-6, -6, -11]) ?? -6
      return course(decided(on: day, isPosted: isPosted))
    case .paid:
      return course(decided(on: -old(&random), isPosted: isPosted) + [(.paid, -12)])
    case .adjusted:
      return course(decided(on: -old(&random), isPosted: isPosted) + [(.paid, -26), (.adjusted, -18)])
    case .stopped:
      return course(decided(on: -old(&random), isPosted: isPosted) + [(.paid, -26), (.stopped, -10)])
    case .refused:
      let day = -old(&random)
      return course([(.accepted, day - 30), (.surveyed, day - 27), (.opinion, day - 21), (.refused, day)])
    case .ending:
      return course(decided(on: -old(&random), isPosted: isPosted) + [(.terminationOpinion, -3)])
    }
  }

  /// Acceptance to confirmation; the three weeks after the opinion outlast every window.
  private func decided(on day: Int, isPosted: Bool) -> [(CaseEventKind, Int)] {
    isPosted
      ? [(.accepted, day - 33), (.surveyed, day - 30), (.opinion, day - 21), (.confirmed, day)]
      : [(.accepted, day - 2), (.surveyed, day - 1), (.confirmed, day)]
  }

  /// Days since an old decision: decisions are made once a week.
  private func old(_ random: inout SplitMix64) -> Int { 35 + 7 * random.number(in: 0...max(0, weeks - 1)) }

  private func course(_ days: [(kind: CaseEventKind, day: Int)]) -> [SampleStep] {
    var steps: [SampleStep] = []
    for (kind, day) in days {
      let step = SampleStep(kind: kind, onDate: workday(asOf.adding(days: day)))
      // Over a week of holidays two postings fall on one day, and then there was but one.
      if !steps.contains(step) { steps.append(step) }
    }
    return steps
  }

  /// The day itself if it is worked, otherwise the nearest worked day that lies, like it, before or after today;
  /// nothing is posted on a Sunday.
  private func workday(_ day: CivilDate) -> CivilDate {
    let step = day > asOf ? 1 : -1
    var day = day
    while !((try? calendar.isWorkday(day)) ?? (day.weekday <= 5)) { day = day.adding(days: step) }
    return day
  }
}
