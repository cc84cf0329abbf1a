public import Reporting

/// The output folder: the releases that are kept, and the link to the one that is online.
///
///     Site/.gongshi-site            says that the folder is ours
///     Site/current -> releases/ID   what a web server serves
///     Site/releases/ID/             the files of a release, and nothing else
///     Site/manifests/ID.txt         what a release consists of
///
/// Nothing that is online is ever changed: a release is staged beside the others, gets its name when it is
/// whole, and goes online by the renaming of one link. Whenever the program stops, the site is the old one or
/// the new one.
public struct ReleaseStore: Sendable {
  /// The folder, as the person knows it.
  public let root: String
  /// Name and version of the program, for the manifest.
  let program: String
  /// Called before each step; tests stop the work there.
  var willTake: @Sendable (Step) throws(PublishingFailure) -> Void = { _ throws(PublishingFailure) in }
  /// Whether everything reaches the disk before the switch.
  var isDurable = true

  /// How many releases are kept, the one online included.
  public static let kept = 3

  /// The steps of publishing, in their order.
  enum Step: Sendable, CaseIterable {
    case adopt, clean, stage, writeFiles, writeManifest, promote, synchronise, makeLink, switchLink, record,
      prune
  }

  /// Names the output folder; nothing is touched yet.
  ///
  /// - Parameters:
  ///   - root: path of the folder; the folder that it lies in exists.
  ///   - program: name and version of the program.
  public init(root: String, program: String) {
    self.root = root
    self.program = program
  }

  enum Name {
    static let marker = ".gongshi-site"
    static let lock = ".gongshi-lock"
    static let releases = "releases"
    static let manifests = "manifests"
    static let current = "current"
    static let staging = ".staging-"
    static let nextLink = ".current-"
    /// May lie in a folder that is still to become ours.
    static let harmless: Set<String> = [".gitignore", ".gitkeep", ".DS_Store", lock, state, preview]
    /// The site's private state and its preview, which others keep beside the releases.
    static let state = ".state"
    static let preview = ".preview"

    static func manifest(_ id: ReleaseID) -> String { "\(manifests)/\(id).txt" }
    static func release(_ id: ReleaseID) -> String { "\(releases)/\(id)" }
  }

  /// Makes the folder ours if it is new or empty, and refuses one that is somebody else's.
  ///
  /// A build does this first, so that nothing of its own is ever written into a foreign folder.
  ///
  /// - Parameter whileLocked: is told which release is online while nobody else can change that.
  public func prepare(whileLocked: (ReleaseID?) -> [Diagnostic] = { _ in [] }) -> Report<Void> {
    var report = Report<Void>(())
    do throws(PublishingFailure) {
      guard let store = try open(into: &report.diagnostics) else { return report }
      report.diagnostics += whileLocked(current(in: store.folder))
    } catch {
      report.diagnostics.append(error.diagnostic())
    }
    return report
  }

  /// The releases that are kept, newest first. A release without a manifest that can be read is reported.
  public func releases() -> Report<[ReleaseSummary]> {
    var report = Report<[ReleaseSummary]>([])
    do throws(PublishingFailure) {
      let folder = try Folder(path: root)
      guard try recognise(folder, into: &report.diagnostics) else { return report }
      let current = current(in: folder)
      report.value = manifests(in: folder, into: &report.diagnostics)
        .map { ReleaseSummary($0, isCurrent: $0.id == current) }
    } catch {
      report.diagnostics.append(error.diagnostic())
    }
    return report
  }
}
