import Foundation
import TestSupport
import Testing

@Suite("The units of the nightly build")
struct NightlyUnitTests {
  private static let folder = "Sources/gongshi/gongshi.docc"

  /// The keys of a unit file by section.
  private func unit(_ name: String) throws -> [String: String] {
    var section = ""
    var keys: [String: String] = [:]
    for line in try ProjectRoot.text("\(Self.folder)/\(name)").split(separator: "\n").map(String.init) {
      if line.hasPrefix("[") {
        section = line
      } else {
        let sides = line.split(separator: "=", maxSplits: 1).map(String.init)
        try #require(sides.count == 2, "\(name): \(line)")
        keys["\(section)\(sides[0])"] = sides[1]
      }
    }
    return keys
  }

  @Test("the timer fires five minutes after midnight in China and makes up for a night off")
  func timer() throws {
    let timer = try unit("gongshi-nightly.timer")
    #expect(timer["[Timer]OnCalendar"] == "*-*-* 00:05:00 Asia/Shanghai")
    #expect(timer["[Timer]Persistent"] == "true" && timer["[Install]WantedBy"] == "timers.target")
  }

  @Test("service and cron line run a command that the program knows")
  func command() throws {
    let service = try unit("gongshi-nightly.service")
    let command = try #require(service["[Service]ExecStart"])
    #expect(service["[Service]Type"] == "oneshot")
    let cron = try ProjectRoot.text("\(Self.folder)/gongshi-nightly.cron")
    let line = try #require(cron.split(separator: "\n").last)
    #expect(line.hasPrefix("5 0 * * * gongshi ") && cron.contains("CRON_TZ=Asia/Shanghai"))
    for options in [command, String(line)].map({ $0.split(separator: " ").filter { $0.hasPrefix("--") } }) {
      let help = try Shell.run([Program.path, "build", "--help"]).output
      for option in options { #expect(help.contains(option)) }
    }
  }

  @Test("systemd finds nothing wrong with them, where there is a systemd")
  func systemd() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze") else { return }
    let folder = try TemporaryFolder()
    for name in ["gongshi-nightly.service", "gongshi-nightly.timer"] {
      // The program is not installed where tests run; anything that can be executed stands for it.
      let text = try ProjectRoot.text("\(Self.folder)/\(name)")
        .replacing("/usr/local/bin/gongshi", with: "/usr/bin/env")
      try folder.write(Array(text.utf8), to: name)
    }
    let result = try Shell.run(
      [
        "systemd-analyze", "verify", folder.path + "/gongshi-nightly.timer",
        folder.path + "/gongshi-nightly.service"
      ])
    let own = result.errors.split(separator: "\n").filter { $0.contains("gongshi-nightly") }
    #expect(own.isEmpty, "\(result.errors)")
    let calendar = try Shell.run(["systemd-analyze", "calendar", "*-*-* 00:05:00 Asia/Shanghai"])
    #expect(calendar.status == 0)
  }
}
