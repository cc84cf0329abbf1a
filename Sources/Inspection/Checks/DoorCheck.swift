import Notices
import Reporting

extension GateCheck {
  /// Addresses down to the door in notices, where a town and a community are the most that is shown.
  static let doors = GateCheck { file, context in
    guard file.isNotice else { return [] }
    var out: [GateFinding] = []
    for text in file.texts {
      let doors = DoorAddress.all(in: text.bytes)
      if doors.isEmpty { continue }
      let publicParts = context.publicParts(of: text.bytes)
      for door in doors
      where !publicParts.cover(door) && file.isNotice(text, at: door.lowerBound) {
        out.append(
          GateFinding(
            .gateAddress, at: text.offset(of: door.lowerBound), isInName: text.part == .name,
            zh: "公示页里有具体到门牌的地址",
            en: "an address down to the door in a notice"))
      }
    }
    return out
  }
}

/// Recognises what makes an address one of a single home: a number with a word for a house, a stair or a
/// room.
private enum DoorAddress {
  /// Words that with a number before them are a home.
  private static let homes = ["号楼", "栋", "幢", "单元", "室", "委"].map { Array($0.utf8) }
  /// Words that with a number and 号 after them are a home.
  private static let streets = ["路", "街", "巷", "胡同", "弄", "委", "组", "屯", "门牌"].map { Array($0.utf8) }
  private static let house = Array("号".utf8)
  private static let group = Array("组".utf8)

  /// All such parts of a folded text.
  static func all(in text: [UInt8]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var index = 0
    while index < text.count {
      let end = endOfNumber(in: text, from: index)
      if end == index {
        index += 1
        continue
      }
      if let door = door(in: text, number: index..<end) { out.append(door) }
      index = end
    }
    return out
  }

  private static func door(in text: [UInt8], number: Range<Int>) -> Range<Int>? {
    let rest = text[number.upperBound...]
    if let home = homes.first(where: { rest.starts(with: $0) }) {
      // 三委五组 is a home, 村委 after a number is not.
      let end = number.upperBound + home.count
      guard home == Array("委".utf8) else { return number.lowerBound..<end }
      let groupEnd = endOfNumber(in: text, from: end)
      return groupEnd > end && text[groupEnd...].starts(with: group)
        ? number.lowerBound..<groupEnd + group.count : nil
    }
    guard rest.starts(with: house),
      let street = streets.first(where: { text[..<number.lowerBound].suffix($0.count).elementsEqual($0) })
    else { return nil }
    return number.lowerBound - street.count..<number.upperBound + house.count
  }

  /// The end of the digits or Chinese numerals that begin at `start`.
  private static func endOfNumber(in text: [UInt8], from start: Int) -> Int {
    var end = start
    while end < text.count {
      if DigitRun.isDigit(text[end]) {
        end += 1
      } else if isNumeral(text, end) {
        end += 3
      } else {
        break
      }
    }
    return end
  }

  private static func isNumeral(_ text: [UInt8], _ index: Int) -> Bool {
    guard text[index] >= 0xe3, index + 3 <= text.count else { return false }
    return numerals.contains(
      UInt32(text[index]) << 16 | UInt32(text[index + 1]) << 8 | UInt32(text[index + 2]))
  }

  private static let numerals: Set<UInt32> = Set(
    "〇零一二三四五六七八九十百".unicodeScalars.map { scalar in
      String(scalar).utf8.reduce(0) { $0 << 8 | UInt32($1) }
    })
}
