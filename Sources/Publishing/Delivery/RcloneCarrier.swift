/// Carries with the rclone program: S3-compatible storage, WebDAV, FTP and whatever else it is configured for.
///
/// Each file is sent whole whatever time and length there say. Source: rclone's documentation of `copy`, 1.60 and later.
struct RcloneCarrier: Carrier {
  /// `remote:path` as rclone takes it.
  let remote: String
  /// The folder of the release.
  let release: String
  let process: ChildProcess
  let files: HandedFiles

  /// Exit statuses of rclone for a folder or a file that is not there.
  private static let notThere: Set<Int32> = [3, 4]
  private static let common = ["--contimeout=20s", "--timeout=60s", "--low-level-retries=3"]
  /// What a page says may end with the day; a file with a digest in its name never changes.
  private static let noCache = "--header-upload=Cache-Control: no-cache"
  private static let longCache = "--header-upload=Cache-Control: public, max-age=31536000, immutable"

  func controlFiles() throws(DeliveryFailure) -> (record: [UInt8]?, journal: [UInt8]?) {
    let into = try files.makeFolder("there")
    try rclone(
      ["copy", "--retries=1", "--include=/*.txt"], [there(ControlFolder.name), into], passing: Self.notThere)
    return (
      try files.read("there/\(ControlFolder.record)"), try files.read("there/\(ControlFolder.journal)")
    )
  }

  func paths() throws(DeliveryFailure) -> [String] {
    let output = try rclone(
      ["lsf", "--retries=1", "--recursive", "--files-only", "--exclude=/\(ControlFolder.name)/**"], [remote],
      passing: Self.notThere)
    return output.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  func announce(_ journal: [UInt8]) throws(DeliveryFailure) { try put(journal, at: ControlFolder.journal) }

  func send(_ entries: [ReleaseManifest.Entry]) throws(DeliveryFailure) {
    for (paths, header) in [
      (entries.map(\.path).filter { !Self.isFingerprinted($0) }, Self.noCache),
      (entries.map(\.path).filter(Self.isFingerprinted), Self.longCache)
    ] where !paths.isEmpty {
      let list = try files.write(Self.list(paths), to: "send")
      try rclone(
        ["copy", "--ignore-times", "--no-traverse", "--transfers=8", header, "--files-from-raw=\(list)"],
        [release, remote])
    }
  }

  func remove(_ paths: [String]) throws(DeliveryFailure) {
    guard !paths.isEmpty else { return }
    let list = try files.write(Self.list(paths), to: "remove")
    try rclone(["delete", "--files-from-raw=\(list)"], [remote], passing: Self.notThere)
  }

  func commit(_ record: [UInt8]) throws(DeliveryFailure) {
    try put(record, at: ControlFolder.record)
    try rclone(
      ["deletefile", "--retries=1"], [there("\(ControlFolder.name)/\(ControlFolder.journal)")],
      passing: Self.notThere)
  }

  func differing(
    _ entries: [ReleaseManifest.Entry], isThorough: Bool
  ) throws(DeliveryFailure) -> Set<String> {
    guard isThorough, !entries.isEmpty else { return [] }
    let list = try files.write(Self.list(entries.map(\.path)), to: "compare")
    // One line a file: a sign, a space, the path; the sign of an equal one is "=". Status 1: some differ.
    let output = try rclone(
      ["check", "--one-way", "--download", "--combined=-", "--retries=1", "--files-from-raw=\(list)"],
      [release, remote], passing: [1])
    let equal = output.split(separator: UInt8(ascii: "\n"))
      .filter { $0.starts(with: Array("= ".utf8)) }.map { String(decoding: $0.dropFirst(2), as: UTF8.self) }
    return Set(entries.map(\.path)).subtracting(equal)
  }

  private func put(_ bytes: [UInt8], at name: String) throws(DeliveryFailure) {
    let file = try files.write(bytes, to: name)
    try rclone(["copyto", "--ignore-times", Self.noCache], [file, there("\(ControlFolder.name)/\(name)")])
  }

  private func there(_ path: String) -> String {
    remote.hasSuffix(":") || remote.hasSuffix("/") ? remote + path : "\(remote)/\(path)"
  }

  @discardableResult
  private func rclone(
    _ command: [String], _ operands: [String], passing: Set<Int32> = []
  ) throws(DeliveryFailure) -> [UInt8] {
    // Where a failure is an answer its words are none to show.
    let runner = passing.isEmpty ? process : ChildProcess(seconds: process.seconds) { _ in }
    var result = try runner.run("rclone", command + Self.common + ["--"] + operands)
    if result.status != 0, !passing.isEmpty, !passing.contains(result.status) {
      result = try process.run("rclone", command + Self.common + ["--"] + operands)
    }
    guard result.status == 0 || passing.contains(result.status) else {
      throw .program("rclone", status: result.status)
    }
    return result.output
  }

  /// Whether a file has a digest in its name, as styles, scripts and icons have.
  static func isFingerprinted(_ path: String) -> Bool {
    guard path.hasPrefix("assets/"), let name = path.split(separator: "/").last,
      let stem = name.split(separator: ".").first, let mark = stem.split(separator: "-").last
    else { return false }
    return mark.utf8.count >= 8
      && mark.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func list(_ paths: [String]) -> [UInt8] { paths.flatMap { Array($0.utf8) + [0x0a] } }
}
