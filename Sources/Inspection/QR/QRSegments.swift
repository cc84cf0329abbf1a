/// The text in the data of a code. Source: ISO/IEC 18004:2015, 7.4.
struct QRSegments: Sendable {
  /// What it says; `nil` for a mode that is not used here, and if what follows the text is not as it must be.
  private(set) var payload: [UInt8]?
  private let data: [UInt8]
  private let version: QRVersion
  /// The next bit.
  private var index = 0

  init(_ data: [UInt8], _ version: QRVersion) {
    self.data = data
    self.version = version
    var out: [UInt8] = []
    while bits(left: 4), let mode = read(4) {
      if mode == 0 { break }
      guard let segment = segment(mode) else { return }
      out += segment
    }
    if hasSoundEnd() { payload = out }
  }

  private func bits(left count: Int) -> Bool { index + count <= data.count * 8 }

  private mutating func read(_ count: Int) -> Int? {
    guard bits(left: count) else { return nil }
    var value = 0
    for _ in 0..<count {
      value = value << 1 | Int(data[index / 8] >> UInt8(7 - index % 8) & 1)
      index += 1
    }
    return value
  }

  private mutating func segment(_ mode: Int) -> [UInt8]? {
    switch mode {
    case 1: digits()
    case 2: letters()
    case 4: bytes()
    // The number of the character set: 26 is UTF-8, the only one that is read.
    case 7: read(8) == 26 ? [] : nil
    default: nil
    }
  }

  /// The length of a segment; larger codes have wider fields for it.
  private mutating func count(_ small: Int, _ large: Int) -> Int? {
    read(version.number < 10 ? small : large)
  }

  private mutating func bytes() -> [UInt8]? {
    guard let count = count(8, 16) else { return nil }
    var out: [UInt8] = []
    for _ in 0..<count {
      guard let byte = read(8) else { return nil }
      out.append(UInt8(byte))
    }
    return out
  }

  /// Three digits in ten bits, the last one or two in four or seven.
  private mutating func digits() -> [UInt8]? {
    guard var left = count(10, 12) else { return nil }
    var out: [UInt8] = []
    while left > 0 {
      let width = min(left, 3)
      guard let value = read([4, 7, 10][width - 1]), value < [10, 100, 1000][width - 1] else { return nil }
      for place in (0..<width).reversed() {
        out.append(UInt8(ascii: "0") + UInt8(value / [1, 10, 100][place] % 10))
      }
      left -= width
    }
    return out
  }

  /// Two characters of forty-five in eleven bits, a last one in six.
  private mutating func letters() -> [UInt8]? {
    guard var left = count(9, 11) else { return nil }
    var out: [UInt8] = []
    while left > 0 {
      let isPair = left > 1
      guard let value = read(isPair ? 11 : 6), value < (isPair ? 2025 : 45) else { return nil }
      if isPair { out.append(Self.alphabet[value / 45]) }
      out.append(Self.alphabet[value % 45])
      left -= isPair ? 2 : 1
    }
    return out
  }

  private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)

  /// Whether zeros fill the last codeword, and the two padding codewords in turn all others: nothing may hide
  /// behind the text.
  private func hasSoundEnd() -> Bool {
    let start = (index + 7) / 8
    if index % 8 != 0, data[index / 8] << UInt8(index % 8) != 0 { return false }
    return data[start...].enumerated().allSatisfy { $0.element == ($0.offset % 2 == 0 ? 0xec : 0x11) }
  }
}
