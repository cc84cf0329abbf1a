import Foundation
import TestSupport

/// The layering that ARCHITECTURE.md promises, read from its block.
struct Layering {
  struct Line {
    let column: String
    let modules: [String]
  }

  let lines: [Line]

  init(markdown: String) {
    var lines: [Line] = []
    var isInside = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```layering"
      } else if isInside, let colon = line.firstIndex(of: ":") {
        let modules = line[line.index(after: colon)...].split(separator: " ").map(String.init)
        lines.append(Line(column: String(line[..<colon]), modules: modules))
      }
    }
    self.lines = lines
  }

  /// What in `dependencies` (module to the modules it names) breaks the layering.
  func breaches(of dependencies: [String: [String]]) -> [String] {
    var found: [String] = []
    var height: [String: Int] = [:]
    var column: [String: String] = [:]
    for (index, line) in lines.enumerated() {
      for module in line.modules {
        height[module] = index
        column[module] = line.column
      }
    }
    for (module, named) in dependencies.sorted(by: { $0.key < $1.key }) {
      guard let own = height[module] else {
        found.append("\(module) is not in the layering")
        continue
      }
      for other in named.sorted() {
        guard let below = height[other] else { continue }
        if below >= own { found.append("\(module) may not import \(other): it is not above") }
        let columns = [column[module], column[other]]
        if columns == ["confidential", "public"] || columns == ["public", "confidential"] {
          found.append("\(module) may not import \(other): it is of the other column")
        }
      }
    }
    for module in height.keys.sorted() where dependencies[module] == nil {
      found.append("\(module) is in the layering but not in Package.swift")
    }
    return found
  }
}

/// The targets of Package.swift with the targets and products that they name; tests left out.
enum PackageTargets {
  private struct Dump: Decodable {
    struct Name: Decodable {
      let text: String?
      init(from decoder: any Decoder) throws {
        text = try? decoder.singleValueContainer().decode(String.self)
      }
    }
    struct Target: Decodable {
      struct Dependency: Decodable {
        let byName: [Name?]?
        let product: [Name?]?
        /// The first entry is the name; what follows is a package or a condition.
        var name: String? { ((byName ?? product)?.first ?? nil)?.text }
      }
      let name: String
      let type: String
      let dependencies: [Dependency]
    }
    let targets: [Target]
  }

  static func read() throws -> [String: [String]] {
    let scratch = try TemporaryFolder()
    let result = try Shell.run([
      "swift", "package", "--package-path", ProjectRoot.path, "--scratch-path", scratch.path, "dump-package"
    ])
    guard result.status == 0 else { throw Failure(errors: result.errors) }
    let dump = try JSONDecoder().decode(Dump.self, from: Data(result.output.utf8))
    let own = dump.targets.filter { ["regular", "executable"].contains($0.type) }
    let ours = own.filter { !["CPosix", "TestSupport", "gate-bench"].contains($0.name) }
    return Dictionary(
      uniqueKeysWithValues: ours.map { target in
        (target.name, target.dependencies.compactMap(\.name))
      })
  }

  struct Failure: Error {
    let errors: String
  }
}
