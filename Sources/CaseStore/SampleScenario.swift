import Disclosure
import Notices

/// How far a made-up case has come by the day of the sample.
enum SampleStage: Hashable, CaseIterable {
  /// Applied for and visited.
  case applied
  /// Its opinion is to be posted in some days.
  case scheduled
  /// Its opinion is posted now.
  case open
  /// Somebody has objected to the open posting.
  case objected
  /// Looked into again after an objection, with a new opinion posted now.
  case reposted
  /// Looked into again after an objection, with a new opinion posted while the first still is.
  case replaced
  /// Confirmed some days ago, after an objection and a second posting.
  case settled
  /// Withdrawn while posted.
  case withdrawn
  /// Confirmed some days ago.
  case confirmed
  /// Confirmed long ago and paid since.
  case paid
  /// Confirmed long ago, the amount changed since.
  case adjusted
  /// Confirmed long ago, stopped since.
  case stopped
  /// Refused.
  case refused
  /// The end of support is posted now.
  case ending
  /// The end of support is posted again after an objection.
  case endingAgain

  /// The stages that every programme has; the others come after a posting that was objected to.
  static let ordinary = allCases.filter { ![.replaced, .settled, .endingAgain].contains($0) }
}

/// What a made-up case is about.
struct SampleScenario: Hashable {
  let programme: Programme
  let stage: SampleStage
  var relief: ReliefKind?
  var protection: Protection?

  /// One of each: every programme at every stage that it has, both kinds of relief, both protections.
  static let all: [SampleScenario] = {
    var all: [SampleScenario] = []
    for programme in Programme.allCases {
      for stage in SampleStage.ordinary where stage != .ending || programme == .tekun {
        all.append(
          SampleScenario(
            programme: programme, stage: stage, relief: programme == .linshi ? .spending : nil))
      }
    }
    for stage in [SampleStage.confirmed, .paid] {
      all.append(SampleScenario(programme: .linshi, stage: stage, relief: .smallUrgent))
    }
    for stage in [SampleStage.open, .confirmed] {
      all.append(SampleScenario(programme: .tekun, stage: stage, protection: .minor))
      all.append(SampleScenario(programme: .dibao, stage: stage, protection: .protected))
    }
    for programme in [Programme.dibao, .tekun] {
      all.append(SampleScenario(programme: programme, stage: .replaced))
      all.append(SampleScenario(programme: programme, stage: .settled))
    }
    all.append(SampleScenario(programme: .tekun, stage: .endingAgain))
    return all
  }()

  /// The scenario of a household: first one of each, then in the proportions of a real store, roughly.
  static func scenario(at index: Int, _ random: inout SplitMix64) -> SampleScenario {
    if index < all.count { return all[index] }
    let programme: Programme =
      switch random.number(in: 0...99) {
      case 0..<48: .dibao
      case 48..<60: .tekun
      case 60..<85: .linshi
      case 85..<94: .dibaoBianyuan
      default: .gangxing
      }
    let stage: SampleStage =
      switch random.number(in: 0...99) {
      case 0..<4: .applied
      case 4..<7: .scheduled
      case 7..<14: .open
      case 14..<15: .objected
      case 15..<16: .withdrawn
      case 16..<26: .confirmed
      case 26..<80: .paid
      case 80..<87: .adjusted
      case 87..<93: .stopped
      case 93..<99: .refused
      default: programme == .tekun ? .ending : .reposted
      }
    let isSmall =
      programme == .linshi && [.confirmed, .paid].contains(stage) && random.number(in: 0...1) == 0
    let protection: Protection? =
      switch random.number(in: 0...49) {
      case 0: .minor
      case 1: .protected
      default: nil
      }
    return SampleScenario(
      programme: programme, stage: stage,
      relief: programme == .linshi ? (isSmall ? .smallUrgent : .spending) : nil,
      protection: protection)
  }
}
