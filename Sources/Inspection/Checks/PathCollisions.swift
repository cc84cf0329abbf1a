import Rendering
import Reporting

/// Paths that cannot be files at once: the same twice, the same but for capitals, which USB sticks and
/// Windows do not tell apart, and one that is a folder of another.
struct PathCollisions {
  private let firstOfName: [String: Int]

  init(_ files: [RenderedFile]) {
    firstOfName = Dictionary(
      files.enumerated().map { ($1.path.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What keeps a file from its path.
  func findings(_ file: RenderedFile, at index: Int) -> [GateFinding] {
    let path = file.path.lowercased()
    if let first = firstOfName[path], first != index {
      return [
        GateFinding(
          .gateDuplicateFile, at: nil, zh: "另一个文件已用此路径（不分大小写）",
          en: "another file has this path, capitals aside")
      ]
    }
    let isBlocked = path.indices.contains { path[$0] == "/" && firstOfName[String(path[..<$0])] != nil }
    if !isBlocked { return [] }
    return [
      GateFinding(
        .gateDuplicateFile, at: nil, zh: "所在文件夹的路径已是一个文件", en: "a folder of its path is a file")
    ]
  }
}
