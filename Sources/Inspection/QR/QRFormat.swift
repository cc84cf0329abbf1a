/// How much of a code can be lost, and how its squares are masked. Source: ISO/IEC 18004:2015, 7.8, 7.9.
struct QRFormat: Sendable {
  /// The four levels, by how much can be lost.
  enum Level: Int, Sendable {
    case low, medium, quartile, high
  }

  let level: Level
  let mask: Int

  /// Reads both copies, which must be equal and right.
  init?(_ modules: QRModules) {
    let first = Self.bits(Self.firstCopy, modules)
    let second = Self.bits(Self.secondCopy(modules.size), modules)
    guard first == second else { return nil }
    // Five bits, then ten of a BCH code, all of them turned by a fixed pattern.
    let plain = first ^ 0x5412
    let data = plain >> 10
    var rest = data
    for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
    guard data << 10 | rest == plain else { return nil }
    level = [.medium, .low, .high, .quartile][data >> 3]
    mask = data & 7
  }

  /// Where the bits stand, the lowest first, as row and column.
  private static let firstCopy: [(Int, Int)] =
    (0..<6).map { ($0, 8) } + [(7, 8), (8, 8), (8, 7)] + (9..<15).map { (8, 14 - $0) }

  private static func secondCopy(_ size: Int) -> [(Int, Int)] {
    (0..<8).map { (8, size - 1 - $0) } + (8..<15).map { (size - 15 + $0, 8) }
  }

  private static func bits(_ places: [(Int, Int)], _ modules: QRModules) -> Int {
    places.enumerated().reduce(0) { $0 | (modules[$1.element.0, $1.element.1] ? 1 << $1.offset : 0) }
  }

  /// Whether a mask turns a square. Source: 7.8.2, table 10.
  static func isMasked(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
    switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }
}
