/// A QR code, read exactly: every square must be as the standard has it, and what it says is taken as it is.
///
/// Nothing is corrected: these are our own drawings, and a code that differs in one square from a sound one is
/// not ours. Source: ISO/IEC 18004:2015.
struct QRSymbol: Sendable {
  /// What it says.
  let payload: [UInt8]

  /// Reads a code; `nil` if it is not sound.
  init?(_ modules: QRModules) {
    guard let version = QRVersion(size: modules.size) else { return nil }
    let frame = QRFrame.of(version)
    guard frame.isSound(modules), let format = QRFormat(modules), frame.hasSoundVersion(modules) else {
      return nil
    }
    let codewords = Self.codewords(modules, frame: frame, mask: format.mask)
    guard let data = QRBlocks(version, format.level).data(codewords),
      let payload = QRSegments(data, version).payload
    else { return nil }
    self.payload = payload
  }

  /// The bits outside the fixed patterns, unmasked, in the order of the standard. Source: 7.7.3, 7.8.2.
  private static func codewords(_ modules: QRModules, frame: QRFrame, mask: Int) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(frame.data.count / 8)
    var bits: UInt8 = 0
    var count = 0
    let squares = frame.data
    let data = squares.span
    let turned = frame.masks[mask]
    let masked = turned.span
    for index in data.indices {
      let bit = modules[data[index].row, data[index].column] != masked[index]
      bits = bits << 1 | (bit ? 1 : 0)
      count += 1
      if count == 8 {
        out.append(bits)
        (bits, count) = (0, 0)
      }
    }
    // The bits that are left over stay zero.
    return count > 0 && bits != 0 ? [] : out
  }
}

/// The size of a code, from 1 to 15: no larger one is drawn. Source: ISO/IEC 18004:2015, 6.3.1.
struct QRVersion: Sendable {
  let number: Int
  var size: Int { number * 4 + 17 }

  init?(size: Int) {
    number = (size - 17) / 4
    guard size == number * 4 + 17, (1...15).contains(number) else { return nil }
  }

  /// The places of the middles of alignment patterns, in rows as in columns. Source: annex E.
  var alignment: [Int] {
    if number == 1 { return [] }
    let count = number / 7 + 2
    let step = (number * 4 + count * 2 + 1) / (count * 2 - 2) * 2
    return [6] + (0..<(count - 1)).map { size - 7 - (count - 2 - $0) * step }
  }
}
