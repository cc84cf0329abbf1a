@_spi(Disclosure) import Notices
import Testing

/// Numbers are kept as numbers and found as text: held against a search that compares every spelling at every place.
@Suite("Numbers in the leak probe")
struct NumberProbeTests {
  /// A small generator, the same on every machine.
  private struct Chance {
    var state: UInt64

    mutating func number(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }

    /// Digits, few of them different, so that numbers overlap and repeat.
    mutating func digits(_ count: Int) -> String { (0..<count).map { _ in String(number(2)) }.joined() }
  }

  /// What a probe finds, written down plainly.
  private static func found(
    _ secrets: [(kind: LeakProbe.Kind, value: String)], in text: [UInt8]
  ) -> [LeakProbe.Finding] {
    func isDigit(_ index: Int) -> Bool { text.indices.contains(index) && (0x30...0x39).contains(text[index]) }
    var found: Set<LeakProbe.Finding> = []
    for (kind, value) in secrets {
      let bytes = Array(value.utf8)
      let hasX = bytes.last == UInt8(ascii: "X")
      let digits = hasX ? Array(bytes.dropLast()) : bytes
      var spellings = hasX ? [digits + [UInt8(ascii: "x")], bytes] : [digits]
      if kind == .idNumber, bytes.count == 18 { spellings.append(Array(bytes[..<6] + bytes[8..<17])) }
      for spelling in spellings {
        let plain = spelling.filter { (0x30...0x39).contains($0) }
        if plain.count >= 11 { spellings.append(plain.reversed()) }
      }
      for spelling in spellings where spelling.count <= text.count {
        for start in 0...(text.count - spelling.count) {
          let end = start + spelling.count
          guard text[start..<end].elementsEqual(spelling) else { continue }
          let isWhole = !isDigit(start - 1) && !isDigit(end)
          if spelling.count >= 11 || isWhole {
            found.insert(LeakProbe.Finding(kind: kind, offset: start, length: spelling.count))
          }
        }
      }
    }
    return found.sorted()
  }

  @Test(
    "are found as a plain search finds them, of every length, with and without X, inside others",
    arguments: 1...60)
  func reference(seed: Int) {
    var chance = Chance(state: UInt64(seed))
    var secrets: [(kind: LeakProbe.Kind, value: String)] = []
    for _ in 0..<12 {
      let count = [7, 8, 10, 11, 12, 15, 17, 18, 19, 20, 23][chance.number(11)]
      let isID = chance.number(2) == 0
      let value = chance.digits(count) + (chance.number(3) == 0 ? "X" : "")
      secrets.append((isID ? .idNumber : .bankAccount, value))
    }
    var text = ""
    for _ in 0..<60 {
      switch chance.number(6) {
      case 0: text += secrets[chance.number(secrets.count)].value
      case 1: text += String(secrets[chance.number(secrets.count)].value.reversed())
      case 2: text += secrets[chance.number(secrets.count)].value.lowercased()
      case 3: text += chance.digits(chance.number(30))
      case 4: text += ["，", " ", "x", "X", "字"][chance.number(5)]
      default: text += "。"
      }
    }
    let probe = LeakProbe(secrets.map { .init(kind: $0.kind, value: $0.value) })
    let bytes = Array(text.utf8)
    let expected = Self.found(secrets, in: bytes)
    #expect(!expected.isEmpty)
    #expect(probe.findings(in: bytes, kinds: [.idNumber, .bankAccount]) == expected)
    #expect(
      probe.findings(in: bytes, kinds: [.bankAccount]) == expected.filter { $0.kind == .bankAccount })
  }

  @Test("are all found among a hundred thousand, and their neighbours are not")
  func many() {
    let values = (0..<100_000).map { 2_327_621_899_010_000_00 + $0 * 7 }
    let probe = LeakProbe(values.map { .init(kind: .bankAccount, value: String($0)) })
    #expect(probe.count == 2 * values.count)
    for value in values where value % 97 == 0 {
      #expect(probe.findings(in: Array(String(value).utf8), kinds: [.bankAccount]).count == 1)
      #expect(probe.findings(in: Array(String(value + 1).utf8), kinds: [.bankAccount]).isEmpty)
    }
  }
}
