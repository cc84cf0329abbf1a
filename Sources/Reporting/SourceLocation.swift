/// A place in a file that a person can open: path, line and column.
public struct SourceLocation: Sendable, Hashable {
  /// Path as the person knows it: relative to the project's folder where possible.
  public let file: String
  /// Line, counted from 1; 0 means the file as a whole.
  public let line: Int
  /// Column, counted from 1 in Unicode scalars; 0 means the line as a whole.
  public let column: Int

  /// Makes a location.
  ///
  /// - Parameters:
  ///   - file: path, relative to the project's folder where possible.
  ///   - line: from 1, or 0 for the whole file.
  ///   - column: from 1 in Unicode scalars, or 0 for the whole line.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  /// Orders by file, then line, then column; the file is compared by its UTF-8 bytes, so no locale has a say.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
    return (a.line, a.column) < (b.line, b.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file`, `file:line` or `file:line:column`.
  public var description: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}
