import Foundation
import TestSupport

/// A command script: lines `$ command`, each followed by what it prints, and by `[status]` when that is not 0.
///
/// A line `...` stands for any lines. Everything else is compared to the letter. Lines that begin with `#` are prose.
struct Script {
  struct Step {
    let command: String
    var expected: [String]
    var status: Int32
  }

  let prose: [Int: [String]]
  var steps: [Step]

  init(_ text: String) {
    var steps: [Step] = []
    var prose: [Int: [String]] = [:]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("#") || (line.isEmpty && (steps.last?.expected.isEmpty ?? true)) {
        prose[steps.count, default: []].append(line)
      } else if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), expected: [], status: 0))
      } else if line.hasPrefix("["), line.hasSuffix("]"), let status = Int32(line.dropFirst().dropLast()) {
        steps[steps.count - 1].status = status
      } else if !steps.isEmpty {
        steps[steps.count - 1].expected.append(line)
      }
    }
    for index in steps.indices {
      while steps[index].expected.last?.isEmpty == true { steps[index].expected.removeLast() }
    }
    self.prose = prose
    self.steps = steps
  }

  /// Runs each step in one folder and gives what went otherwise than written.
  func failures(in folder: String) throws -> [String] {
    var failures: [String] = []
    for step in steps {
      let result = try Shell.run(
        ["bash", "-c", step.command + " 2>&1"], in: folder,
        environment: ["PATH": Program.folder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")])
      var lines = result.output.replacing(folder, with: "<root>")
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      while lines.last?.isEmpty == true { lines.removeLast() }
      if result.status != step.status {
        failures.append(
          "$ \(step.command)\nstatus \(result.status), not \(step.status)\n" + lines.joined(separator: "\n"))
      } else if !Self.matches(lines[...], step.expected[...]) {
        failures.append(
          "$ \(step.command)\nprinted:\n\(lines.joined(separator: "\n"))\nexpected:\n"
            + step.expected.joined(separator: "\n"))
      }
    }
    return failures
  }

  static func matches(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return lines.isEmpty }
    if first == "..." {
      return (0...lines.count).contains { matches(lines.dropFirst($0), expected.dropFirst()) }
    }
    guard let line = lines.first, Self.matches(line, pattern: first) else { return false }
    return matches(lines.dropFirst(), expected.dropFirst())
  }

  /// Whether a line is as written, where `…` stands for any text within the line.
  private static func matches(_ line: String, pattern: String) -> Bool {
    let parts = pattern.split(separator: "…", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return line == pattern }
    guard line.hasPrefix(parts[0]) else { return false }
    var rest = line.dropFirst(parts[0].count)
    for part in parts.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(parts[parts.count - 1])
  }
}
