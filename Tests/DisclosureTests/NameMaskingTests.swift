@_spi(Disclosure) import Notices
import Reporting
import Testing

@testable import Disclosure

@Suite("A masked name")
struct NameMaskingTests {
  let masking = NameMasking(wholeNames: [])

  @Test(
    "shows the surname and two signs",
    arguments: [
      // Ordinary names of any length: the mask does not tell which.
      ("王明", "王**"), ("王小明", "王**"), ("王小小明", "王**"), ("李静", "李**"), ("郝思嘉", "郝**"),
      // Compound surnames, simplified and traditional, of two to four characters.
      ("欧阳修", "欧阳**"), ("欧阳小明", "欧阳**"), ("歐陽脩", "歐陽**"), ("司马光", "司马**"), ("司馬光", "司**"),
      ("诸葛亮", "诸葛**"), ("諸葛亮", "諸葛**"), ("皇甫嵩", "皇甫**"), ("尉迟恭", "尉迟**"), ("万俟卨", "万俟**"),
      ("上官婉儿", "上官**"), ("第五伦", "第五**"), ("钮祜禄某", "钮祜禄**"), ("侯莫陈悦", "侯莫陈**"),
      ("爱新觉罗某", "爱新觉罗**"), ("叶赫那拉某", "叶赫那拉**"), ("完颜某", "完颜**"), ("莫日登甲", "莫日登**"),
      // A compound surname that is the whole name must not be shown whole.
      ("欧阳", "欧**"), ("司马", "司**"), ("第五", "第**"), ("爱新觉罗", "爱**"), ("侯莫陈", "侯**"),
      // Names with dots, of whatever make: the first part's first character.
      ("阿古拉·巴图", "阿**"), ("买买提•艾力", "买**"), ("敖拉・甲子", "敖**"), ("鄂嫩‧乙丑", "鄂**"),
      ("乌力吉．丙寅", "乌**"), ("A.B", "A**"), ("欧阳·娜", "欧**"), ("沃勒·甲·乙·丙", "沃**"), ("王明·", "王**"),
      // One character: nothing is left to show.
      ("王", "**"), ("𠮷", "**"), ("A", "**"), ("王 ", "**"), ("·王·", "**"),
      // Characters beyond the basic plane, variation selectors, combining marks: never cut in two.
      ("𠮷野家", "𠮷**"), ("王𤭢", "王**"), ("𬱖甲", "𬱖**"), ("葛\u{e0100}甲", "葛\u{e0100}**"),
      ("㐂\u{fe00}乙", "㐂\u{fe00}**"), ("欧\u{e0101}阳甲", "欧\u{e0101}阳**"), ("e\u{301}a", "e\u{301}**"),
      ("\u{1112}\u{1161}\u{11ab}甲", "\u{1112}\u{1161}\u{11ab}**"), ("〇甲", "〇**"), ("々甲", "々**"),
      // A character of the private use area could be anybody's: nothing is shown.
      ("\u{e815}甲", "**"), ("王\u{e815}", "王**"),
      // White space of any width, at the ends and between the characters.
      (" 王明 ", "王**"), ("王　明", "王**"), ("王 明", "王**"), ("\u{3000}欧阳　修\r\n", "欧阳**"), ("王\u{a0}明", "王**"),
      // Other scripts.
      ("Ivan Petrov", "I**"), ("O'Brien", "O**"), ("Łukasz", "Ł**"), ("김철수", "김**"), ("ᠮᠣᠩᠭᠣᠯ", "ᠮ**"),
      ("Иван", "И**"),
      // Remarks that villages put behind names are hidden with the rest.
      ("王明(大)", "王**"), ("王明（小）", "王**"), ("王□", "王**")
    ])
  func masks(name: String, expected: String) throws {
    #expect(try masking.mask(name).text == expected)
  }

  @Test(
    "is refused when the name is no name",
    arguments: [
      ("", NameProblem.empty), ("   ", .empty), ("\u{3000}\n", .empty),
      (String(repeating: "王", count: 41), .tooLong), (String(repeating: "王明", count: 30), .tooLong),
      ("王" + String(repeating: "\u{301}", count: 200), .tooLong),
      ("<script>", .characters), ("王<b>", .characters),
      ("王&amp;", .characters), ("王\"", .characters),
      ("王`", .characters), ("{{name}}", .characters), ("王\\", .characters), ("王/明", .characters),
      ("王\u{0}明", .characters), ("王\n明", .characters), ("王\t明", .characters), ("王\u{202e}明", .characters),
      ("王\u{200b}明", .characters), ("王\u{200d}明", .characters), ("\u{feff}王明", .characters),
      ("王明1", .characters), ("232762189901011234", .characters), ("１王", .characters),
      ("王\u{fffd}", .characters),
      ("□明", .characters), ("·", .characters), ("··", .characters), ("（王）明", .characters),
      ("-王", .characters),
      ("王\u{10ffff}", .characters), ("⿰王", .characters), ("😀王", .characters), ("王@明", .characters)
    ])
  func refuses(name: String, problem: NameProblem) {
    #expect(throws: problem) { try masking.mask(name) }
  }

  @Test("is accepted at the greatest length")
  func longest() throws {
    #expect(try masking.mask(String(repeating: "王", count: NameMasking.longest)).text == "王**")
  }

  @Test("does not show a compound surname that is somebody's whole name in the store")
  func wholeNames() throws {
    let masking = NameMasking(wholeNames: ["端木"])
    #expect(try masking.mask("端木甲").text == "端**")
    #expect(try masking.mask("欧阳甲").text == "欧阳**")
    let cases = [Fixture.opinion("C1", name: "端 木"), Fixture.opinion("C2", name: "端木甲子")]
    let shown = Fixture.clearing(cases).notices.flatMap(\.rows).compactMap(\.name?.text)
    #expect(shown == ["端**", "端**"])
  }

  @Test("has a mask of the same width for every name that has a surname", arguments: 2...20)
  func width(length: Int) throws {
    let name = "王" + String(repeating: "甲", count: length - 1)
    let text = try masking.mask(name).text
    #expect(text.count == 3 && text.hasSuffix(NameMasking.mask))
  }

  @Test(
    "of two graphemes or more is never shown whole",
    arguments: ["欧阳", "王明", "A.B", "e\u{301}a", "爱新觉罗", "第五"])
  func neverWhole(name: String) throws {
    #expect(try !masking.mask(name).text.contains(name))
  }
}
