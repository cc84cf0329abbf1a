import Reporting

extension GateCheck {
  /// No id twice in a page, none empty or with a space: labels and links find their target by it.
  static let uniqueIDs = GateCheck { file, _ in
    guard file.isPage, let markup = file.markup else { return [] }
    var out: [GateFinding] = []
    var seen: Set<String> = []
    for element in markup.elements where !element.isEnd {
      guard let id = element.value("id", in: file.bytes) else { continue }
      if id.isEmpty || id.utf8.contains(where: { $0 <= 0x20 }) {
        out.append(
          GateFinding(
            .gateDuplicateID, at: element.offset, zh: "id 为空或含空格", en: "an id that is empty or has a space"))
      } else if !seen.insert(id).inserted {
        out.append(
          GateFinding(.gateDuplicateID, at: element.offset, zh: "id 重复", en: "an id that is there already"))
      }
    }
    return out
  }
}
