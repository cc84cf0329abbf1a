import Notices

/// What a manifest or a record says of the lists that a page shows, in one word: the last day, `-` for none; behind a plus
/// the folders of the notices whose lists it repeats: `2026-11-25+gongshi/a,gongshi/b`.
struct ListMark: Sendable, Hashable {
  /// The last day on which the page may be online as it is; `nil` when it shows no list.
  let lastDay: CivilDate?
  /// The folders of the notices whose lists it repeats; empty for the page of a notice itself.
  let repeats: [String]

  init(lastDay: CivilDate?, repeats: [String]) {
    self.lastDay = lastDay
    self.repeats = repeats
  }

  /// Reads what `text` gives; `nil` for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "+", maxSplits: 1)
    lastDay = parts.first.flatMap { CivilDate(iso: String($0)) }
    guard lastDay != nil || parts == ["-"] else { return nil }
    repeats = parts.count > 1 ? parts[1].split(separator: ",").map(String.init) : []
  }

  /// The word.
  var text: String {
    (lastDay?.description ?? "-") + (repeats.isEmpty ? "" : "+" + repeats.joined(separator: ","))
  }
}
