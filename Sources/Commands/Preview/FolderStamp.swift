import FoundationEssentials
import Glibc

/// Tells whether anything in some folders has changed since it was last asked.
struct FolderStamp {
  private let roots: [String]
  private var known: [String: Stamp]

  private struct Stamp: Equatable {
    let seconds: Int
    let nanoseconds: Int
    let size: Int
  }

  init(roots: [String]) {
    self.roots = roots
    known = Self.stamps(roots)
  }

  /// Looks at the folders.
  mutating func hasChanged() -> Bool {
    let now = Self.stamps(roots)
    defer { known = now }
    return now != known
  }

  private static func stamps(_ roots: [String]) -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    for root in roots {
      let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
      for path in paths.map({ root + "/" + $0 }) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { continue }
        stamps[path] = Stamp(
          seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, size: Int(status.st_size))
      }
    }
    return stamps
  }
}
