@_spi(Disclosure) import Notices
import Testing

@testable import Disclosure

/// Thousands of made-up names of every make, and what must hold of each mask, without the program's own list.
@Suite("The mask of any name")
struct MaskingPropertyTests {
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return state &* 2_685_821_657_736_338_717
    }
  }

  /// Graphemes that stand in names: common and rare, beyond the basic plane, with marks and variation selectors,
  /// of other scripts.
  private static let graphemes: [String] =
    ["王", "李", "欧", "阳", "司", "马", "完", "颜", "甲", "子", "明", "〇", "々", "㐂", "𠮷", "𤭢", "𬱖", "𰻝", "𱁬", "𪚥"]
    + [
      "葛\u{e0100}", "辻\u{e0101}", "欧\u{e0100}", "神\u{fe00}", "e\u{301}", "o\u{308}\u{304}", "ň",
      "\u{1112}\u{1161}\u{11ab}"
    ]
    + ["김", "И", "Ł", "A", "z", "ᠮ", "ئ"]

  private static let dots = ["·", "•", "・", "‧", "．", "∙", "⋅", "･"]

  /// A name with its graphemes, as it was put together.
  private func name(_ random: inout Seeded) -> (text: String, parts: [[String]]) {
    let count = [1, 1, 1, 1, 2, 3].randomElement(using: &random) ?? 1
    var parts = (0..<count).map { _ in
      (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Self.graphemes.randomElement(using: &random) ?? "王"
      }
    }
    if Int.random(in: 0...7, using: &random) == 0 {
      parts[0] = (["欧阳", "司马", "完颜", "叶赫那拉"].randomElement(using: &random) ?? "").map(String.init) + parts[0]
    }
    let dot = Self.dots.randomElement(using: &random) ?? "·"
    let space =
      Int.random(in: 0...5, using: &random) == 0
      ? ["　", " ", "\u{a0}"].randomElement(using: &random) ?? "" : ""
    return (parts.map { $0.joined(separator: space) }.joined(separator: dot), parts)
  }

  @Test("is what is left of the surname and two signs, and holds no other grapheme", arguments: 1...10)
  func surname(seed: UInt64) throws {
    var random = Seeded(state: seed &* 0x9e37_79b9_7f4a_7c15)
    let masking = NameMasking(wholeNames: [])
    var compound = 0
    for _ in 0..<600 {
      let (text, parts) = name(&random)
      let masked = try masking.mask(text).text
      guard masked.hasSuffix(NameMasking.mask) else {
        Issue.record("no mask")
        continue
      }
      let shown = Array(String(masked.dropLast(NameMasking.mask.count)))
      // The graphemes of the name as Swift sees them, which may join what was put side by side.
      let all = Array(text.filter { !$0.isWhitespace })
      let isWhole = all.count == 1
      let isPrefix = shown == Array(all.prefix(shown.count))
      // One grapheme, or a surname that is written in the list of compound ones; never the whole name.
      let isShort = shown.count <= 1 || (parts.count == 1 && CompoundSurnames.contains(String(shown)))
      if !isPrefix || !isShort || (isWhole && !shown.isEmpty) || (all.count > 1 && shown.count >= all.count) {
        Issue.record("\(text) gives \(masked)")
      }
      compound += shown.count > 1 ? 1 : 0
      // Whole scalars: the text is made of the very bytes of the name.
      #expect(String(all).utf8.starts(with: String(shown).utf8))
    }
    #expect(compound > 0)
  }

  @Test("has one width for each surname, however long the name, so that its length is not told")
  func width() throws {
    let masking = NameMasking(wholeNames: [])
    for surname in ["王", "欧阳", "𠮷", "葛\u{e0100}", "叶赫那拉", "阿"] {
      var masks: Set<String> = []
      for given in ["甲", "甲子", "𤭢𬱖", "甲子丙寅", "e\u{301}o", "辻\u{e0101}"] {
        masks.insert(try masking.mask(surname + given).text)
      }
      #expect(masks == [surname + "**"])
    }
    let dotted = try ["阿古拉·巴图", "阿·甲", "阿古拉·巴图·甲子", "阿古拉巴图敖拉·乙"].map { try masking.mask($0).text }
    #expect(Set(dotted) == ["阿**"])
  }

  @Test("of every compound surname keeps it whole before a given name, and cuts it when it is the name")
  func compound() throws {
    let masking = NameMasking(wholeNames: [])
    for surname in ["欧阳", "司马", "诸葛", "皇甫", "尉迟", "端木", "万俟", "钮祜禄", "侯莫陈", "吐谷浑", "爱新觉罗"] {
      #expect(CompoundSurnames.contains(surname))
      for given in ["甲", "甲子", "𠮷"] { #expect(try masking.mask(surname + given).text == surname + "**") }
      #expect(try masking.mask(surname).text == String(surname.prefix(1)) + "**")
    }
  }
}
