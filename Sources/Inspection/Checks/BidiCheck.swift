import Notices
import Rendering
import Reporting

extension GateCheck {
  /// What turns the order of characters around: with it a number reads the right way and is stored the wrong way.
  ///
  /// Source: Unicode Standard Annex 9, 2.2 (U+202D, U+202E) and 2.3 (isolates are not looked for: they change
  /// no order by themselves).
  static let bidiOverrides = GateCheck { file, _ in
    guard FileReader.isText(file.file) else { return [] }
    var out: [GateFinding] = []
    for place in overrides(in: file.bytes) { out.append(finding(at: place)) }
    for element in file.markup?.elements ?? [] where !element.isEnd {
      if element.name == .bdo || element.value("dir", in: file.bytes)?.lowercased() == "rtl" {
        out.append(finding(at: element.offset))
      }
    }
    for text in file.texts where !text.folded.overrides.isEmpty {
      for index in text.folded.overrides {
        out.append(finding(at: text.place ?? index, isInName: text.part == .name))
      }
    }
    return out
  }

  private static func finding(at offset: Int, isInName: Bool = false) -> GateFinding {
    GateFinding(
      .gateBidiOverride, at: offset, isInName: isInName, zh: "有改变文字方向的字符或标签",
      en: "a character or a tag that changes the order of a text")
  }

  /// Where U+202D and U+202E stand.
  private static func overrides(in bytes: [UInt8]) -> [Int] {
    var out: [Int] = []
    var start = 0
    while let place = bytes.firstIndex(of: 0xe2, in: start..<bytes.count) {
      if place + 2 < bytes.count, bytes[place + 1] == 0x80,
        bytes[place + 2] == 0xad || bytes[place + 2] == 0xae
      {
        out.append(place)
      }
      start = place + 1
    }
    return out
  }
}
