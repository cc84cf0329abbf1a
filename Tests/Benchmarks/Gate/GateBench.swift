import Content
import Foundation
import GRDB
import Inspection
@_spi(Disclosure) import Notices
import Pipeline
import Rendering
import Reporting

/// Measures the gate alone, over a site that was built before: the probe is made once, then the whole site is
/// inspected again and again from memory.
///
///     gate-bench PROJECT SITE STORE DAY RUNS
///
/// Seconds of processor time are those of all threads together, so the rate is that of one core, however many there are.
@main
enum GateBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 6, let asOf = CivilDate(iso: arguments[4]), let runs = Int(arguments[5]),
      runs > 0
    else {
      FileHandle.standardError.write(Data("usage: gate-bench PROJECT SITE STORE DAY RUNS\n".utf8))
      exit(64)
    }
    let content = ContentReader.read(.onDisk(arguments[1] + "/Content"))
    guard let value = content.value else { throw BenchFailure.noContent }
    let policy = GatePolicy(value, asOf: asOf)
    let secrets = try Store.secrets(of: arguments[3])
    var probe = LeakProbe.empty
    let setUp = Timing.median(of: runs) { probe = LeakProbe(secrets) }
    let site = RenderedSite(files: try Folder.files(of: arguments[2]), asOf: asOf)
    let bytes = site.files.reduce(0) { $0 + $1.bytes.count }
    var findings: [Diagnostic] = []
    let gate = Timing.median(of: runs) {
      findings = Gate.inspect(site, probe: probe, policy: policy).diagnostics
    }
    let megabytes = Double(bytes) / 1e6
    print("site: \(site.files.count) files, \(megabytes.rounded()) MB; findings: \(findings.count)")
    for finding in findings.prefix(5) { print("  \(finding.summary.en)") }
    print("probe: \(probe.count) spellings of \(secrets.count) values, \(setUp)")
    print("gate: \(gate)")
    print(
      "gate: \((megabytes / gate.processor).rounded()) MB/s of one core, "
        + "\((megabytes / gate.wall).rounded()) MB/s of wall time")
  }

  enum BenchFailure: Error { case noContent }
}

/// Seconds that something took.
struct Timing: CustomStringConvertible {
  let wall: Double
  let processor: Double

  var description: String {
    "\(Self.milliseconds(wall)) ms wall, \(Self.milliseconds(processor)) ms processor"
  }

  private static func milliseconds(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10 }

  /// The median by processor time of several runs.
  static func median(of runs: Int, _ body: () -> Void) -> Timing {
    let all = (0..<runs).map { _ in
      let start = (ContinuousClock.now, clock())
      body()
      let wall = start.0.duration(to: .now)
      return Timing(
        wall: Double(wall.components.seconds) + Double(wall.components.attoseconds) / 1e18,
        processor: Double(clock() - start.1) / 1e6)
    }
    return all.sorted { $0.processor < $1.processor }[runs / 2]
  }
}

/// The personal values of a case store, read as they stand there.
enum Store {
  private static let columns: [(LeakProbe.Kind, String)] = [
    (.name, "applicant_name"), (.idNumber, "applicant_id_number"), (.birthDate, "applicant_birth_date"),
    (.phone, "phone"), (.address, "address"), (.bankAccount, "bank_account")
  ]

  static func secrets(of path: String) throws -> [LeakProbe.Secret] {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: path, configuration: configuration).read { database in
      var out: [LeakProbe.Secret] = []
      let names = columns.map(\.1).joined(separator: ", ")
      for row in try Row.fetchAll(database, sql: "SELECT \(names) FROM case_file") {
        for (index, column) in columns.enumerated() {
          if let value = row[index] as String? { out.append(.init(kind: column.0, value: value)) }
        }
      }
      return out
    }
  }
}

/// The files of a built site.
enum Folder {
  static func files(of root: String) throws -> [RenderedFile] {
    let base = URL(fileURLWithPath: root).resolvingSymlinksInPath().path
    guard let all = FileManager.default.enumerator(atPath: base) else { return [] }
    var out: [RenderedFile] = []
    for case let path as String in all {
      guard let data = FileManager.default.contents(atPath: base + "/" + path), let kind = kind(path) else {
        continue
      }
      out.append(RenderedFile(path: path, bytes: [UInt8](data), kind: kind))
    }
    return out
  }

  private static func kind(_ path: String) -> FileKind? {
    let name = path.split(separator: "/").last ?? ""
    switch name.split(separator: ".").last {
    case "html": return .page
    case "xml": return name == "sitemap.xml" ? .sitemap : .feed
    case "txt": return .robots
    case "css": return .style
    case "js": return .script
    case "json", "csv": return .data
    case "svg": return .image
    default: return nil
    }
  }
}
