/// The blocks into which the codewords of a code are divided. Source: ISO/IEC 18004:2015, 7.5.1, table 9.
struct QRBlocks: Sendable {
  private let count: Int
  private let correction: Int

  init(_ version: QRVersion, _ level: QRFormat.Level) {
    count = Self.counts[level.rawValue][version.number - 1]
    correction = Self.corrections[level.rawValue][version.number - 1]
  }

  /// The data of all blocks in their order; `nil` unless every block is free of errors.
  ///
  /// The codewords of the blocks stand in turn; blocks that are one longer come last. Source: 7.6.
  func data(_ codewords: [UInt8]) -> [UInt8]? {
    let length = codewords.count / count
    guard length > correction else { return nil }
    let longer = codewords.count % count
    var blocks = [[UInt8]](repeating: [], count: count)
    var index = 0
    for place in 0...(length - correction) {
      for block in 0..<count where place < length - correction || block >= count - longer {
        blocks[block].append(codewords[index])
        index += 1
      }
    }
    let data = blocks
    for _ in 0..<correction {
      for block in 0..<count {
        blocks[block].append(codewords[index])
        index += 1
      }
    }
    guard index == codewords.count, blocks.allSatisfy({ QRField.isSound($0, correction: correction) }) else {
      return nil
    }
    return Array(data.joined())
  }

  /// Codewords for correction in each block, by level and version.
  private static let corrections = [
    [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22],
    [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24],
    [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30],
    [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24]
  ]

  /// Blocks, by level and version.
  private static let counts = [
    [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6],
    [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10],
    [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12],
    [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18]
  ]
}

/// The field of 256 elements in which errors are found. Source: ISO/IEC 18004:2015, 7.5.2 (modulus 285).
enum QRField {
  /// Whether a block is free of errors: as a polynomial it is zero at the powers 0, 1, … of 2.
  static func isSound(_ block: [UInt8], correction: Int) -> Bool {
    let block = block.span
    let (powers, places) = (exponents, logarithms)
    let exponents = powers.span
    let logarithms = places.span
    for power in 0..<correction {
      var value: UInt8 = 0
      for index in block.indices {
        if value != 0 { value = exponents[Int(logarithms[Int(value)]) + power] }
        value ^= block[index]
      }
      if value != 0 { return false }
    }
    return true
  }

  /// The powers of 2, twice over, so that the sum of two logarithms is one of their places.
  private static let exponents: [UInt8] = {
    var value = 1
    return (0..<510).map { _ in
      defer { value = value << 1 ^ (value >> 7) * 0x11d }
      return UInt8(value)
    }
  }()

  /// Which power of 2 an element is; 0 has none.
  private static let logarithms: [UInt8] = {
    var out = [UInt8](repeating: 0, count: 256)
    for (power, value) in exponents[..<255].enumerated() { out[Int(value)] = UInt8(power) }
    return out
  }()
}
