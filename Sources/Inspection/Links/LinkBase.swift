/// The file in which links stand, ready for resolving them.
struct LinkBase: Sendable {
  /// Its path.
  let path: [UInt8]
  /// How long the path of the folder is that lies so many levels up, its last slash included: `[9, 5, 0]` for
  /// `tags/abc/index.html`.
  let folders: [Int]

  init(_ path: String) {
    let bytes = Array(path.utf8)
    self.path = bytes
    folders = bytes.indices.reversed().filter { bytes[$0] == UInt8(ascii: "/") }.map { $0 + 1 } + [0]
  }
}
