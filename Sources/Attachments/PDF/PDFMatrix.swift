/// A transformation of the plane: `x' = a x + c y + e`, `y' = b x + d y + f`. Source: ISO 32000-1, 8.3.3.
struct PDFMatrix: Sendable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  /// The transformation that does this one first and then another.
  func then(_ next: PDFMatrix) -> PDFMatrix {
    PDFMatrix(
      a: a * next.a + b * next.c, b: a * next.b + b * next.d, c: c * next.a + d * next.c,
      d: c * next.b + d * next.d, e: e * next.a + f * next.c + next.e, f: e * next.b + f * next.d + next.f)
  }

  /// A shift that is done before this transformation.
  func shifted(_ x: Double, _ y: Double) -> PDFMatrix { PDFMatrix(e: x, f: y).then(self) }

  /// Six operands; `nil` for others.
  init?(_ operands: ArraySlice<PDFValue>) {
    let numbers = operands.compactMap(\.number)
    guard numbers.count == 6 else { return nil }
    (a, b, c, d, e, f) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
  }

  init(a: Double = 1, b: Double = 0, c: Double = 0, d: Double = 1, e: Double = 0, f: Double = 0) {
    (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
  }
}
