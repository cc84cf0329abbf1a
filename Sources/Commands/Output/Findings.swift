import ArgumentParser
import FoundationEssentials
import Reporting

/// Shows the findings of a run and turns them into an exit status.
struct Findings {
  let speech: SpeechOptions
  /// The project's folder, from which excerpts of staff's files are read.
  let root: String
  /// Whether notes are shown one by one; otherwise only their number is.
  var showsNotes = false

  /// Writes the findings to standard error, and a line that counts them.
  func show(_ diagnostics: [Diagnostic]) {
    let unique = Set(diagnostics)
    let shown = showsNotes ? unique : unique.filter { $0.severity > .note }
    let excerpts = ExcerptReader(root: root)
    Console.complain(speech.format.write(shown, language: speech.language, excerpt: excerpts.line))
    if speech.format == .text { Console.complain(summary(unique)) }
  }

  /// Shows the findings and leaves the program with their status, unless it is 0.
  func conclude(_ diagnostics: [Diagnostic]) throws {
    show(diagnostics)
    let status = diagnostics.exitStatus
    if status != 0 { throw ExitCode(status) }
  }

  /// Leaves the program if there is any finding, and says nothing if there is none.
  func refuse(_ diagnostics: [Diagnostic]) throws {
    if !diagnostics.isEmpty { try conclude(diagnostics) }
  }

  private func summary(_ diagnostics: Set<Diagnostic>) -> String {
    func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }
    let counts = [Severity.error, .warning, .note].map { ($0, count($0)) }.filter { $0.1 > 0 }
    guard !counts.isEmpty else { return "" }
    switch speech.language {
    case .chinese:
      let text = counts.map { "\($0.1) 个\($0.0.word(.chinese))" }.joined(separator: "，")
      let more = !showsNotes && count(.note) > 0 ? "（gongshi check 列出全部提示）" : ""
      return text + more + "\n"
    case .english:
      let text = counts.map { "\($0.1) \($0.0.rawValue)\($0.1 == 1 ? "" : "s")" }.joined(separator: ", ")
      let more = !showsNotes && count(.note) > 0 ? " ('gongshi check' lists the notes)" : ""
      return text + more + "\n"
    }
  }
}

/// Reads single lines of the files that staff wrote.
struct ExcerptReader {
  let root: String

  /// The line of a location; only of text files in the content and the templates.
  func line(_ location: SourceLocation) -> String? {
    guard location.file.hasPrefix("Content/") || location.file.hasPrefix("Templates/"),
      let data = FileManager.default.contents(atPath: root + "/" + location.file)
    else { return nil }
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard location.line >= 1, location.line <= lines.count else { return nil }
    let line = String(decoding: lines[location.line - 1], as: UTF8.self)
    return line.count > 120 ? String(line.prefix(120)) + "…" : line
  }
}
