import Rendering
import Reporting

extension GateCheck {
  /// File names that do not work on every server and every USB stick, or lead out of the site.
  static let fileName = GateCheck { file, _ in
    if FileName.isSound(file.file.path) { return [] }
    return [GateFinding(.gateFileName, at: nil, zh: "文件名不安全", en: "the file name is not safe")]
  }
}

/// What a file of a site may be called.
enum FileName {
  /// Whether a path works everywhere.
  static func isSound(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.isEmpty && path.utf8.count <= 240
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.count <= 120 && part.first != "." && part.last != "."
          && part.utf8.allSatisfy(isAllowed)
      }
  }

  /// Letters, digits, `-`, `_`, `.`, and everything beyond ASCII: control characters, spaces and what Windows
  /// or an address reserves are not.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }
}
