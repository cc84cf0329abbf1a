import Digests
import FoundationEssentials
import Glibc
import Reporting

/// The site's private state: what must outlive a build and is never published.
struct PrivateState {
  /// The folder of releases; the state lies in `.state` under it, readable by its owner only.
  let output: String

  var folder: String { output + "/.state" }
  /// The ledger.
  var ledgerFile: String { folder + "/ledger.sqlite" }
  private var keyFile: String { folder + "/notice-key" }

  /// The key, for a run that publishes nothing: the one that is kept, or one of zeros where there is none yet.
  var existingKey: SecretKey? {
    let kept = FileManager.default.contents(atPath: keyFile).flatMap { SecretKey([UInt8]($0)) }
    return kept ?? SecretKey([UInt8](repeating: 0, count: SecretKey.byteCount))
  }

  /// The key of the notice numbers, made at the first run.
  ///
  /// - Parameter isReady: whether the folder of releases is ours; in a folder of somebody else nothing is made.
  func noticeKey(isReady: Bool) -> Report<SecretKey?> {
    guard isReady else { return Report(existingKey) }
    if let data = FileManager.default.contents(atPath: keyFile) {
      if let key = SecretKey([UInt8](data)) { return Report(key) }
      return failure(zh: "密钥文件长度不对", en: "the key file has the wrong length")
    }
    guard let key = SecretKey.random() else {
      return failure(zh: "系统没有给出随机数", en: "the system gave no randomness")
    }
    unsafe mkdir(folder, 0o700)
    // O_EXCL: of two first runs at once only one makes the key; the other fails and finds it next time.
    let descriptor = unsafe open(keyFile, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      return failure(zh: "写不了密钥文件", en: "the key file can not be written")
    }
    defer { close(descriptor) }
    let written = key.withBytes { bytes in
      unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }
    guard written == SecretKey.byteCount else {
      unsafe unlink(keyFile)
      return failure(zh: "写不了密钥文件", en: "the key file can not be written")
    }
    return Report(key)
  }

  /// Whether there is a state: somebody has made the folder ours.
  var isThere: Bool { FileManager.default.fileExists(atPath: keyFile) }

  /// Writes a file of the state in one step, readable by its owner only; whether it could be written.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) -> Bool {
    if name.contains("/") { unsafe mkdir(folder + "/reports", 0o700) }
    return PrivateFile(path: "\(folder)/\(name)").replace(bytes)
  }

  /// How many reports are kept: one a day makes more than a year of them.
  static let keptReports = 400

  /// Removes the oldest reports of releases, so that the state does not grow for ever.
  ///
  /// - Parameters:
  ///   - current: the report that stays, whatever its place; ids of one day have no order among them.
  ///   - count: how many stay.
  func pruneReports(keeping current: String, count: Int = keptReports) {
    let reports = folder + "/reports"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: reports)) ?? []
    func release(_ file: String) -> String { String(file.prefix { $0 != "." }) }
    // Ids begin with the day.
    let releases = Set(files.map(release)).subtracting([current]).sorted(by: >)
    let doomed = Set(releases.dropFirst(max(0, count - 1)))
    for file in files where doomed.contains(release(file)) {
      try? FileManager.default.removeItem(atPath: reports + "/" + file)
    }
  }

  private func failure(zh: String, en: String) -> Report<SecretKey?> {
    Report(nil, [Diagnostic(.pipelineState, at: SourceLocation(file: keyFile), zh: zh, en: en)])
  }
}
