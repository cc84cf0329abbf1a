import Testing

@testable import CommonMark

@Suite("Numbers of items")
struct ItemMarkerTests {
  /// Writes a number below ten thousand in Chinese; slow and plain, the model for reading.
  private func chinese(_ number: Int) -> String {
    let figures = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var out = ""
    var gap = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let figure = number / unit % 10
      if figure == 0 {
        gap = !out.isEmpty
      } else {
        if gap { out += "零" }
        gap = false
        out += figures[figure] + name
      }
    }
    return out
  }

  @Test("every Chinese numeral below ten thousand is read, with and without 一 before 十")
  func numerals() {
    for number in 1..<10_000 {
      let numeral = chinese(number)
      #expect(ChineseNumeral.value(Array(numeral.unicodeScalars)) == number)
      if numeral.hasPrefix("一十") {
        #expect(ChineseNumeral.value(Array(numeral.dropFirst().unicodeScalars)) == number)
      }
    }
  }

  @Test("other sequences are no numerals", arguments: ["", "十百", "百", "一一", "三四", "一百百", "12345", "甲", "1一"])
  func noNumerals(text: String) {
    #expect(ChineseNumeral.value(Array(text.unicodeScalars)) == nil)
  }

  @Test(
    "numbers at the beginning of a text are recognised",
    arguments: [
      ("第一条 甲", ItemMarker(level: .article, number: 1)),
      ("第二十一条", ItemMarker(level: .article, number: 21)),
      ("第120条", ItemMarker(level: .article, number: 120)),
      ("第三条之一 甲", ItemMarker(level: .article, number: 3, subnumber: 1)),
      ("一、甲", ItemMarker(level: .first, number: 1)), ("十二、甲", ItemMarker(level: .first, number: 12)),
      ("（一）甲", ItemMarker(level: .second, number: 1)), ("(十)甲", ItemMarker(level: .second, number: 10)),
      ("1.甲", ItemMarker(level: .third, number: 1)), ("12．甲", ItemMarker(level: .third, number: 12)),
      ("3、甲", ItemMarker(level: .third, number: 3)), ("（2）甲", ItemMarker(level: .fourth, number: 2)),
      ("(３)甲", ItemMarker(level: .fourth, number: 3)), ("　　（四）甲", ItemMarker(level: .second, number: 4))
    ])
  func recognised(text: String, marker: ItemMarker) {
    #expect(ItemMarker([.text(text)]) == marker)
    #expect(ItemMarker([.strong([.text(text)])]) == marker)
  }

  @Test(
    "other beginnings are text",
    arguments: [
      "2021.5.1起", "1.5万元", "2021年", "2021.甲", "一、二年级", "一是甲", "第一批", "第条", "（甲）", "（一", "()", "（）",
      "1 甲", "", "　", "条", "零、甲", "第三十条".replacing("条", with: "款")
    ])
  func text(text: String) {
    #expect(ItemMarker([.text(text)]) == nil)
  }
}
