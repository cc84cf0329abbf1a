/// Tells a path that draws modules, as `M4 4h7v1h-7z` again and again, from all other paths.
enum QRDrawing {
  enum Result {
    /// It draws something else.
    case none
    /// It draws modules: a square of them, without the white border.
    case modules(QRModules)
    /// It draws modules that are no square with a white border of four.
    case unclear
  }

  /// Modules of white around a code, as ISO/IEC 18004 asks.
  private static let border = 4
  /// The finder patterns alone have more runs than this; a chart has fewer.
  private static let minimumRuns = 20

  /// Reads the path that stands in a part of some bytes.
  ///
  /// - Parameter side: the width and height of the drawing, in modules with the border.
  static func read(_ bytes: [UInt8], _ range: Range<Int>, side: Int?) -> Result {
    var reader = PathReader(bytes: bytes, index: range.lowerBound, end: range.upperBound)
    var runs: [(x: Int, y: Int, length: Int)] = []
    var isPlain = true
    while !reader.isAtEnd {
      guard let run = reader.run() else {
        isPlain = false
        break
      }
      runs.append(run)
    }
    if runs.count < minimumRuns { return .none }
    guard isPlain, let side, side > 2 * border, side <= 200 else { return .unclear }
    var modules = QRModules(size: side - 2 * border)
    for run in runs {
      let row = run.y - border
      let columns = run.x - border..<run.x - border + run.length
      guard modules.contains(row, columns) else { return .unclear }
      for column in columns { modules[row, column] = true }
    }
    return .modules(modules)
  }
}

/// Reads the parts of a path.
private struct PathReader {
  let bytes: [UInt8]
  var index: Int
  let end: Int

  var isAtEnd: Bool { index >= end }

  /// A run of modules: `M<x> <y>h<length>v1h-<length>z`.
  mutating func run() -> (x: Int, y: Int, length: Int)? {
    guard take("M"), let x = number(), take(" "), let y = number(), take("h"), let length = number(),
      length > 0,
      take("v"), number() == 1, take("h"), take("-"), number() == length, take("z")
    else { return nil }
    return (x, y, length)
  }

  private mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard index < end, bytes[index] == UInt8(ascii: letter) else { return false }
    index += 1
    return true
  }

  private mutating func number() -> Int? {
    var value = 0
    let start = index
    while index < end, index - start < 4, bytes[index] &- UInt8(ascii: "0") < 10 {
      value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    return index > start ? value : nil
  }
}
