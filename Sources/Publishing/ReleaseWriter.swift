import Inspection
import Parallel
import Rendering
import Reporting

/// Writes the files of a new release into its staging folder, or shares them with the release before.
struct ReleaseWriter: Sendable {
  /// What was done with a range of files.
  struct Outcome: Sendable {
    var written = 0
    var linked = 0
    var repaired: [String] = []
    var failure: PublishingFailure?

    mutating func add(_ other: Outcome) {
      written += other.written
      linked += other.linked
      repaired += other.repaired
      failure = failure ?? other.failure
    }
  }

  let files: [RenderedFile]
  let entries: [ReleaseManifest.Entry]

  /// Puts all files in place. The first failure, in the order of the files, is told.
  func write(into staging: borrowing Folder, base: borrowing ReleaseBase?) -> Outcome {
    let parts = inParallel(files.count, chunk: 256) { write($0, into: staging, base: base) }
    return parts.reduce(into: Outcome()) { $0.add($1) }
  }

  private func write(
    _ range: Range<Int>, into staging: borrowing Folder, base: borrowing ReleaseBase?
  ) -> Outcome {
    var outcome = Outcome()
    var folders: [String] = []
    do throws(PublishingFailure) {
      for index in range {
        try makeFolders(of: files[index].path, in: staging, after: &folders)
        try place(index, in: staging, base: base, outcome: &outcome)
      }
    } catch {
      outcome.failure = error
    }
    return outcome
  }

  private func place(
    _ index: Int, in staging: borrowing Folder, base: borrowing ReleaseBase?, outcome: inout Outcome
  ) throws(PublishingFailure) {
    let file = files[index]
    switch base {
    case .some(let base):
      let choice = base.choice(entries[index], bytes: file.bytes)
      if choice == .link, try base.link(file.path, into: staging) {
        outcome.linked += 1
        return
      }
      if choice == .repair { outcome.repaired.append(file.path) }
    case nil: break
    }
    try staging.write(file.bytes, to: file.path)
    outcome.written += 1
  }

  /// Makes the folders of a path that the path before did not need. Paths are sorted, so a folder is made
  /// once, or once by each of the threads that meet at it.
  private func makeFolders(
    of path: String, in staging: borrowing Folder, after known: inout [String]
  ) throws(PublishingFailure) {
    let parts = path.split(separator: "/").dropLast().map(String.init)
    let common = zip(parts, known).prefix { $0 == $1 }.count
    for depth in common..<parts.count {
      try staging.makeFolder(parts[...depth].joined(separator: "/"))
    }
    known = parts
  }
}
