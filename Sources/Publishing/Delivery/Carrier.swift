import Digests
import Reporting

/// What carries files to a target. Sending and removing may be repeated: both end in the same state.
protocol Carrier {
  /// The record and the journal that lie on the target; `nil` where there is none.
  mutating func controlFiles() throws(DeliveryFailure) -> (record: [UInt8]?, journal: [UInt8]?)
  /// Paths of all files that lie on the target, our own folder left out, sorted.
  func paths() throws(DeliveryFailure) -> [String]
  /// Notes what is about to be touched, before it is.
  func announce(_ journal: [UInt8]) throws(DeliveryFailure)
  /// Sends files of the release, in order; each appears whole or not at all where the target can do that.
  func send(_ entries: [ReleaseManifest.Entry]) throws(DeliveryFailure)
  /// Removes files; one that is not there is passed over.
  func remove(_ paths: [String]) throws(DeliveryFailure)
  /// Notes what lies on the target now, and takes the journal and what was left half written away.
  func commit(_ record: [UInt8]) throws(DeliveryFailure)
  /// Those of the files that are not on the target as they should be.
  ///
  /// - Parameter isThorough: whether their bytes are read, too.
  func differing(
    _ entries: [ReleaseManifest.Entry], isThorough: Bool
  ) throws(DeliveryFailure) -> Set<String>
}

/// Why a step of a delivery did not succeed.
enum DeliveryFailure: Error, Hashable {
  /// A system call.
  case system(PublishingFailure)
  /// A program ended with another status than 0.
  case program(String, status: Int32)
  /// A program was stopped after so many seconds.
  case timedOut(String, seconds: Int)
  /// A program that is not installed.
  case missingProgram(String)
  /// The site has changed while it was sent.
  case superseded
  /// A file of the release is not what its manifest says.
  case damagedFile(String)

  /// The finding to report.
  ///
  /// - Parameter target: the target as the person knows it.
  func diagnostic(_ target: String) -> Diagnostic {
    let place = SourceLocation(file: target)
    switch self {
    case .system(let failure): return failure.diagnostic(.deliveryFailed)
    case .program(let name, let status):
      return Diagnostic(
        .deliveryFailed, at: place, zh: "\(name) 没有成功，退出码 \(status)，原因见它上面的输出",
        en: "\(name) failed with status \(status); its own words stand above")
    case .timedOut(let name, let seconds):
      return Diagnostic(
        .deliveryFailed, at: place, zh: "\(name) 超过 \(seconds) 秒没有完成，已经中止",
        en: "\(name) did not end within \(seconds) seconds and was stopped")
    case .missingProgram(let name):
      return Diagnostic(
        .deliveryNoProgram, at: place, zh: "这台机器上没有 \(name)", en: "\(name) is not installed here")
    case .superseded:
      return Diagnostic(
        .deliverySuperseded, at: place, zh: "发送途中站点换了新版本", en: "a new release went online meanwhile")
    case .damagedFile(let path):
      return Diagnostic(
        .publishingDamagedRelease, at: SourceLocation(file: path), zh: "发送时内容与清单不符",
        en: "its content is not what the manifest says")
    }
  }
}
