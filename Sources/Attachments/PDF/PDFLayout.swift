/// Characters with their places on a page, put together to lines as a reader sees them.
///
/// In what order a file draws its characters is up to the program that made it.
struct PDFLayout {
  private struct Piece {
    var text: [UInt8]
    /// The direction of writing, in steps of a degree.
    let direction: Int
    /// Across the direction of writing, upwards.
    let height: Double
    /// Along the direction of writing.
    let start: Double
    var end: Double
    /// The size of the characters, in units of the page.
    let size: Double
  }

  private var pieces: [Piece] = []

  /// Whether there is any character.
  var isEmpty: Bool { pieces.isEmpty }

  /// Adds a character.
  ///
  /// - Parameters:
  ///   - characters: in UTF-8.
  ///   - start: where it begins and how it is turned.
  ///   - end: where it ends.
  ///   - size: of the font, before it is turned and scaled.
  mutating func add(_ characters: [UInt8], from start: PDFMatrix, to end: PDFMatrix, size: Double) {
    let length = (start.a * start.a + start.b * start.b).squareRoot()
    let (x, y) = length > 0 ? (start.a / length, start.b / length) : (1, 0)
    let scaled = max(abs(size) * (start.c * start.c + start.d * start.d).squareRoot(), 0.001)
    let piece = Piece(
      text: characters, direction: Self.direction(x, y), height: start.f * x - start.e * y,
      start: start.e * x + start.f * y, end: end.e * x + end.f * y, size: scaled)
    guard let last = pieces.last, last.direction == piece.direction, last.size == piece.size,
      abs(last.height - piece.height) < 0.01 * scaled, abs(piece.start - last.end) < 0.01 * scaled
    else { return pieces.append(piece) }
    pieces[pieces.count - 1].text += characters
    pieces[pieces.count - 1].end = piece.end
  }

  /// A number for a direction, the same for directions that look the same.
  private static func direction(_ x: Double, _ y: Double) -> Int {
    guard x.isFinite, y.isFinite else { return 0 }
    return Int((x * 50).rounded()) * 1000 + Int((y * 50).rounded())
  }

  /// Writes the lines.
  ///
  /// Where the next piece stands close it goes on; after a gap comes a space; a gap wider than a character
  /// begins a new block, such as a cell.
  ///
  /// - Parameter isJoined: whether the lines of the page are put after one another, so that what goes on in the
  ///   next line is found; else each is a block.
  func lines(isJoined: Bool) -> TextLines {
    var lines = TextLines()
    var block: [UInt8] = []
    var last: Piece?
    for piece in ordered() {
      if let last {
        if last.direction != piece.direction
          || abs(last.height - piece.height) > 0.4 * max(last.size, piece.size)
        {
          if isJoined { block.append(0x20) } else { Self.end(&block, into: &lines) }
        } else {
          let gap = (piece.start - last.end) / max(min(last.size, piece.size), 0.001)
          if gap > 1 {
            Self.end(&block, into: &lines)
          } else if gap > 0.15 {
            block.append(0x20)
          }
        }
      }
      block += piece.text
      last = piece
    }
    Self.end(&block, into: &lines)
    return lines
  }

  private static func end(_ block: inout [UInt8], into lines: inout TextLines) {
    lines.add(block)
    block = []
  }

  /// From the top down; pieces of nearly the same height are one line, read along it.
  private func ordered() -> [Piece] {
    let finite = pieces.filter { $0.height.isFinite && $0.start.isFinite && $0.end.isFinite }
    let sorted = finite.enumerated().sorted { a, b in
      (a.element.direction, -a.element.height, a.element.start, a.offset)
        < (b.element.direction, -b.element.height, b.element.start, b.offset)
    }.map(\.element)
    var out: [Piece] = []
    var line: [Piece] = []
    for piece in sorted {
      if let first = line.first,
        first.direction != piece.direction || first.height - piece.height > 0.4 * max(first.size, piece.size)
      {
        out += line.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        line = []
      }
      line.append(piece)
    }
    return out + line.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// The text in the order in which the file draws it, a space where it moves on: another reading for files
  /// whose places are odd.
  var drawn: TextLines {
    var lines = TextLines()
    var block: [UInt8] = []
    var last: Piece?
    for piece in pieces {
      if let last, last.direction != piece.direction || abs(last.height - piece.height) > 0.4 * piece.size {
        Self.end(&block, into: &lines)
      }
      block += piece.text
      last = piece
    }
    Self.end(&block, into: &lines)
    return lines
  }
}
