import Content
import Notices

/// Who acts in a step, as a lane of the process figure.
enum ProcessLane: Int, CaseIterable {
  case applicant, town, district, other

  /// What stands over the lane.
  var name: String {
    switch self {
    case .applicant: "您"
    case .town: "镇"
    case .district: "区"
    case .other: "其他"
    }
  }

  private var words: [String] {
    switch self {
    case .applicant: ["您", "本人"]
    case .town: ["镇"]
    case .district: ["区民政局", "区里", "县级"]
    case .other: []
    }
  }

  /// The lanes that a step's words on who acts name, in the order in which they name them; the first one leads.
  ///
  /// A placeholder names the bureau without meaning it, so it is left out first.
  static func named(in who: String) -> [ProcessLane] {
    let text = who.replacing(Placeholder.text, with: "")
    let found = allCases.compactMap { lane in
      lane.words.compactMap { text.firstRange(of: $0)?.lowerBound }.min().map { (lane: lane, at: $0) }
    }
    let lanes = found.sorted { $0.at < $1.at }.map(\.lane)
    return lanes.isEmpty ? [.other] : lanes
  }
}
