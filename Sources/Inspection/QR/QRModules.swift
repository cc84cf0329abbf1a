/// The black and white squares of a QR code.
struct QRModules: Sendable {
  /// How many there are along one side.
  let size: Int
  private var dark: [Bool]

  /// White squares.
  init(size: Int) {
    self.size = size
    dark = [Bool](repeating: false, count: size * size)
  }

  /// Whether a square is black.
  subscript(row: Int, column: Int) -> Bool {
    get { dark[row * size + column] }
    set { dark[row * size + column] = newValue }
  }

  /// Whether there are squares at a part of a row.
  func contains(_ row: Int, _ columns: Range<Int>) -> Bool {
    row >= 0 && row < size && columns.lowerBound >= 0 && columns.upperBound <= size
  }
}
