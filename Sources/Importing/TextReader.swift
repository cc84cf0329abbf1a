import Reporting

/// Reads plain text: each line is a paragraph, as it is when a page is copied into a text file.
enum TextReader {
  /// The lines that leave ink.
  static func read(_ bytes: [UInt8], file: String) -> Report<[SourceBlock]?> {
    TextDecoding.decode(bytes, file: file).map { text in
      guard let text else { return nil }
      return lines(of: text).enumerated().compactMap { index, line in
        line.inked.isEmpty
          ? nil : SourceBlock(.line(line), at: SourceLocation(file: file, line: index + 1))
      }
    }
  }

  /// The lines; CR LF ends one line, not two.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { continue }
      if scalar.endsLine {
        lines.append(String(line))
        line = .init()
      } else {
        line.append(scalar)
      }
    }
    return lines + [String(line)]
  }
}
