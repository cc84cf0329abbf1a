import Reporting

/// A source as it lies in its file, with what is needed to point into it.
struct SourceText {
  let bytes: [UInt8]
  let file: String
  /// The line of the file on which the bytes begin, after front matter.
  let firstLine: Int
  /// Offsets of the first byte of each line.
  let lineStarts: [Int]

  init(_ bytes: [UInt8], file: String, firstLine: Int) {
    self.bytes = bytes
    self.file = file
    self.firstLine = firstLine
    var starts = [0]
    let span = bytes.span
    for offset in span.indices {
      // A carriage return ends a line of CommonMark too, alone or before a line feed.
      let byte = span[offset]
      guard byte <= 0x0d, byte == 0x0a || byte == 0x0d else { continue }
      if byte == 0x0d, offset + 1 < span.count, span[offset + 1] == 0x0a { continue }
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The bytes of a line, counted from 1 at the beginning of the source, with its ending.
  func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
    let end = number < lineStarts.count ? lineStarts[number] : bytes.count
    return lineStarts[number - 1]..<end
  }

  /// The line, counted from 1 at the beginning of the source, in which a byte lies.
  func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Column of a byte in its line, from 1 in Unicode scalars; 0, the line as a whole, far to the right.
  ///
  /// Without that limit a source of a single line with many links would take time with the square of its
  /// length.
  func column(at offset: Int) -> Int {
    let start = lineStarts[lineNumber(at: offset) - 1]
    guard offset - start < 4096 else { return 0 }
    let span = bytes.span
    var column = 1
    for index in start..<Swift.min(offset, span.count) where span[index] & 0xc0 != 0x80 { column += 1 }
    return column
  }

  /// The line of the file for a line of the source.
  func fileLine(_ line: Int) -> Int { line + firstLine - 1 }

  /// The place in the file of a byte of the source.
  func location(at offset: Int) -> SourceLocation {
    SourceLocation(file: file, line: fileLine(lineNumber(at: offset)), column: column(at: offset))
  }

  /// The place in the file of a line of the file.
  func location(fileLine: Int, column: Int = 0) -> SourceLocation {
    SourceLocation(file: file, line: fileLine, column: column)
  }
}
