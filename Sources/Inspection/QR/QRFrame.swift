/// The squares of a code that are the same in every code of its size. Source: ISO/IEC 18004:2015, 6.3, 7.10.
struct QRFrame: Sendable {
  /// The squares that hold data, in the order of the standard: columns in pairs from the right, up and down in
  /// turn. Source: 7.7.3.
  private(set) var data: [(row: Int, column: Int)] = []
  /// For each of the eight masks and each of those squares whether the mask turns it.
  private(set) var masks: [[Bool]] = []
  private let version: QRVersion
  /// The squares that look the same in every code, and how.
  private var looks: [(row: Int, column: Int, isDark: Bool)] = []
  private var fixed: QRModules
  /// What the fixed squares look like; those of the format and of the version are left white.
  private var pattern: QRModules
  /// Squares that hold the format or the version.
  private var written: QRModules

  /// The frame of a version.
  static func of(_ version: QRVersion) -> QRFrame { all[version.number - 1] }

  private static let all = (1...15).compactMap { QRVersion(size: $0 * 4 + 17) }.map { QRFrame($0) }

  private init(_ version: QRVersion) {
    self.version = version
    let size = version.size
    fixed = QRModules(size: size)
    pattern = fixed
    written = fixed
    for index in 0..<size {
      set(6, index, index % 2 == 0)
      set(index, 6, index % 2 == 0)
    }
    let places = version.alignment
    for row in places {
      for column in places where !isInFinder(row, column) { drawAlignment(row, column) }
    }
    for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { drawFinder(row, column) }
    for index in 0..<9 {
      reserve(8, index)
      reserve(index, 8)
    }
    for index in 0..<8 {
      reserve(8, size - 1 - index)
      reserve(size - 1 - index, 8)
    }
    // Always black.
    set(size - 8, 8, true)
    if version.number >= 7 {
      for index in 0..<18 {
        reserve(index / 3, size - 11 + index % 3)
        reserve(size - 11 + index % 3, index / 3)
      }
    }
    collect()
  }

  private mutating func collect() {
    for row in 0..<version.size {
      for column in 0..<version.size where fixed[row, column] && !written[row, column] {
        looks.append((row, column, pattern[row, column]))
      }
    }
    var right = version.size - 1
    var isUpward = true
    while right > 0 {
      // The column of the timing pattern belongs to no pair.
      if right == 6 { right -= 1 }
      for step in 0..<version.size {
        let row = isUpward ? version.size - 1 - step : step
        for column in [right, right - 1] where !fixed[row, column] { data.append((row, column)) }
      }
      isUpward.toggle()
      right -= 2
    }
    masks = (0..<8).map { mask in data.map { QRFormat.isMasked(mask, $0.row, $0.column) } }
  }

  /// Whether all fixed squares are as they must be.
  func isSound(_ modules: QRModules) -> Bool { looks.allSatisfy { modules[$0.row, $0.column] == $0.isDark } }

  /// Whether both copies of the version are right: six bits with twelve of a BCH code. Source: 7.10.
  func hasSoundVersion(_ modules: QRModules) -> Bool {
    if version.number < 7 { return true }
    var rest = version.number
    for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1f25 }
    let bits = version.number << 12 | rest
    return (0..<18).allSatisfy { index in
      let isDark = bits >> index & 1 == 1
      return modules[index / 3, version.size - 11 + index % 3] == isDark
        && modules[version.size - 11 + index % 3, index / 3] == isDark
    }
  }

  private mutating func set(_ row: Int, _ column: Int, _ isDark: Bool) {
    guard row >= 0, row < version.size, column >= 0, column < version.size else { return }
    fixed[row, column] = true
    written[row, column] = false
    pattern[row, column] = isDark
  }

  private mutating func reserve(_ row: Int, _ column: Int) {
    if fixed[row, column] { return }
    fixed[row, column] = true
    written[row, column] = true
  }

  private func isInFinder(_ row: Int, _ column: Int) -> Bool {
    let far = version.size - 7
    return (row == 6 && column == 6) || (row == 6 && column == far) || (row == far && column == 6)
  }

  private mutating func drawFinder(_ row: Int, _ column: Int) {
    for dy in -4...4 {
      for dx in -4...4 {
        let ring = max(abs(dx), abs(dy))
        set(row + dy, column + dx, ring != 2 && ring != 4)
      }
    }
  }

  private mutating func drawAlignment(_ row: Int, _ column: Int) {
    for dy in -2...2 {
      for dx in -2...2 { set(row + dy, column + dx, max(abs(dx), abs(dy)) != 1) }
    }
  }
}
