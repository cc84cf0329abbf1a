/// Carries with the rsync program, over ssh or to a daemon.
///
/// Files are compared by their bytes, never by time and length, and written aside in our own folder on the target before
/// they take their place. Source: rsync(1), 3.1 and later.
struct RsyncCarrier: Carrier {
  /// `user@host:/path` or `rsync://host/module/path`.
  let address: String
  /// The folder of the release.
  let release: String
  let process: ChildProcess
  let files: HandedFiles

  /// No password is asked for: nobody may be there to type it. A line that is dead is given up.
  private var common: [String] {
    let shell = "--rsh=ssh -o BatchMode=yes -o ConnectTimeout=20"
    // With a daemon's address it would mean a daemon behind ssh.
    return (address.hasPrefix("rsync://") ? [] : [shell]) + ["--timeout=60", "--checksum"]
  }
  /// What the public may read, whatever the mask of the user there.
  private static let modes = ["--perms", "--chmod=D755,F644"]

  func controlFiles() throws(DeliveryFailure) -> (record: [UInt8]?, journal: [UInt8]?) {
    let into = try files.makeFolder("there")
    try rsync(
      [
        "--recursive", "--include=/\(ControlFolder.name)/", "--include=/\(ControlFolder.name)/*.txt",
        "--exclude=*"
      ], from: "\(address)/", to: "\(into)/")
    return (
      try files.read("there/\(ControlFolder.name)/\(ControlFolder.record)"),
      try files.read("there/\(ControlFolder.name)/\(ControlFolder.journal)")
    )
  }

  func paths() throws(DeliveryFailure) -> [String] {
    // The names alone, one a line, as rsync would send them.
    let empty = try files.makeFolder("empty")
    let output = try rsync(
      ["--recursive", "--dry-run", "--out-format=%n", "--exclude=/\(ControlFolder.name)"],
      from: "\(address)/",
      to: "\(empty)/")
    return Self.lines(output).filter { !$0.hasSuffix("/") }.sorted()
  }

  func announce(_ journal: [UInt8]) throws(DeliveryFailure) {
    _ = try files.makeFolder("announced")
    _ = try files.write(journal, to: "announced/\(ControlFolder.name)/\(ControlFolder.journal)")
    try rsync(
      Self.modes + ["--recursive"], from: "\(files.path)/announced/\(ControlFolder.name)", to: "\(address)/")
  }

  func send(_ entries: [ReleaseManifest.Entry]) throws(DeliveryFailure) {
    guard !entries.isEmpty else { return }
    let list = try files.write(Self.list(entries.map(\.path)), to: "send")
    try rsync(
      Self.modes + [
        "--times", "--omit-dir-times", "--from0", "--files-from=\(list)", "--temp-dir=\(ControlFolder.name)"
      ], from: "\(release)/", to: "\(address)/")
  }

  func remove(_ paths: [String]) throws(DeliveryFailure) {
    guard !paths.isEmpty else { return }
    // A folder that has none of the files, so that to rsync they are missing here.
    let skeleton = try files.makeFolder("skeleton", above: paths)
    let list = try files.write(Self.list(paths), to: "remove")
    let options = ["--from0", "--delete-missing-args", "--no-implied-dirs"]
    try rsync(options + ["--files-from=\(list)"], from: "\(skeleton)/", to: "\(address)/")
    // Folders that are empty now, the deepest first. One in which somebody else has files stays, with rsync complaining.
    let folders = Set(paths.flatMap(DeliveryPlan.ancestors)).sorted {
      ($1.utf8.count, $0) < ($0.utf8.count, $1)
    }
    guard !folders.isEmpty else { return }
    let bare = try files.makeFolder("bare")
    for folder in folders where !folder.contains("/") {
      let list = try files.write(
        Self.list(folders.filter { $0 == folder || $0.hasPrefix(folder + "/") }), to: "folders")
      _ = try quiet.run(
        "rsync",
        common + options + ["--dirs", "--files-from=\(list)", "--", "\(bare)/", "\(address)/"])
    }
  }

  func commit(_ record: [UInt8]) throws(DeliveryFailure) {
    _ = try files.makeFolder("done")
    _ = try files.write(record, to: "done/\(ControlFolder.name)/\(ControlFolder.record)")
    // What was left half written goes with the journal.
    try rsync(
      Self.modes + ["--recursive", "--delete-after"], from: "\(files.path)/done/\(ControlFolder.name)",
      to: "\(address)/")
  }

  func differing(
    _ entries: [ReleaseManifest.Entry], isThorough: Bool
  ) throws(DeliveryFailure) -> Set<String> {
    guard isThorough, !entries.isEmpty else { return [] }
    let list = try files.write(Self.list(entries.map(\.path)), to: "compare")
    let output = try rsync(
      ["--dry-run", "--out-format=%n", "--from0", "--files-from=\(list)"], from: "\(release)/",
      to: "\(address)/")
    return Set(Self.lines(output).filter { !$0.hasSuffix("/") })
  }

  @discardableResult
  private func rsync(
    _ options: [String], from source: String, to destination: String
  ) throws(DeliveryFailure) -> [UInt8] {
    let result = try process.run("rsync", common + options + ["--", source, destination])
    guard result.status == 0 else { throw .program("rsync", status: result.status) }
    return result.output
  }

  /// For what may fail without harm.
  private var quiet: ChildProcess { ChildProcess(seconds: process.seconds) { _ in } }

  private static func list(_ paths: [String]) -> [UInt8] { paths.flatMap { Array($0.utf8) + [0] } }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}
