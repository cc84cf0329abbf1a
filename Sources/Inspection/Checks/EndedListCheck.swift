import Notices
import Rendering
import Reporting

extension GateCheck {
  /// Lists past their last day.
  static let endedLists = GateCheck { file, context in
    guard let lastDay = file.file.listLastDay, lastDay < context.policy.asOf else { return [] }
    return [
      GateFinding(
        .gateEndedList, at: nil, zh: "名单已于 \(lastDay.chinese) 期满，不得再显示",
        en: "the list ended on \(lastDay) and may not be shown any more")
    ]
  }
}
