package import Reporting

/// The file that is being read and what has been found wrong with it.
///
/// A class, because the values of one file share it while they are read; it never leaves the reading of that file.
package final class YAMLContext {
  package let file: String
  /// Lines before the YAML begins: 1 for a front matter, whose first line is `---`.
  let linesBefore: Int
  package var diagnostics: [Diagnostic] = []

  package init(file: String, linesBefore: Int = 0) {
    self.file = file
    self.linesBefore = linesBefore
  }

  func location(line: Int, column: Int) -> SourceLocation {
    SourceLocation(file: file, line: line + linesBefore, column: column)
  }

  func report(
    _ rule: DiagnosticRule, at location: SourceLocation, zh: String, en: String, hint: LocalizedText? = nil
  ) {
    diagnostics.append(Diagnostic(rule, at: location, zh: zh, en: en, hint: hint))
  }
}
