/// The one style sheet of the site, put together from its layers.
///
/// Layers follow one another in one file; `@layer` would leave phones of a few years ago without any style.
/// Comments and white space stay behind: residents pay for each byte.
public enum Stylesheet {
  /// The layers in their order; the components' own styles come in the place of `components`.
  public static let layers = ["tokens", "base", "layout", componentLayer, "pages", "settings", "print"]
  static let componentLayer = "components"

  /// The files that must be there, as paths under the folder of templates.
  public static let files = layers.filter { $0 != componentLayer }.map { "styles/\($0).css" }

  /// Joins the layers.
  ///
  /// - Parameters:
  ///   - components: the style sheets of the components, in the order of their names.
  ///   - read: gives the bytes of one of `files`.
  /// - Returns: the style sheet in UTF-8; `nil` when a file is missing.
  public static func assemble(
    components: [[UInt8]], read: (_ file: String) -> [UInt8]?
  ) -> [UInt8]? {
    var out: [UInt8] = []
    var isWhole = true
    for layer in layers {
      if layer == componentLayer {
        for style in components { out += compact(style) }
      } else if let bytes = read("styles/\(layer).css") {
        out += compact(bytes)
      } else {
        isWhole = false
      }
    }
    return isWhole ? out : nil
  }

  /// A style sheet without comments and without the white space that means nothing; each rule ends its line.
  static func compact(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    var depth = 0
    var hasSpace = false
    func put(_ byte: UInt8) {
      // Within selectors and values one space may matter; beside these signs none does.
      if hasSpace, let last = out.last, !Self.closed.contains(last), !Self.opened.contains(byte) {
        out.append(UInt8(ascii: " "))
      }
      hasSpace = false
      out.append(byte)
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "/"), bytes[(index + 1)...].first == UInt8(ascii: "*") {
        index = end(ofCommentAt: index, in: bytes)
        hasSpace = true
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = end(ofStringAt: index, in: bytes)
        put(byte)
        out += bytes[(index + 1)..<end]
        index = end
      } else {
        index += 1
        if byte.isSpaceOfStyle {
          hasSpace = true
          continue
        }
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") {
          depth -= 1
          if out.last == UInt8(ascii: ";") { out.removeLast() }
        }
        put(byte)
        if byte == UInt8(ascii: "}"), depth == 0 { out.append(UInt8(ascii: "\n")) }
      }
    }
    return out
  }

  private static let closed = Set("{};,\n".utf8)
  private static let opened = Set("{};,".utf8)

  private static func end(ofCommentAt start: Int, in bytes: [UInt8]) -> Int {
    var index = start + 2
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") { return index + 2 }
      index += 1
    }
    return bytes.count
  }

  /// The position after the closing mark.
  private static func end(ofStringAt start: Int, in bytes: [UInt8]) -> Int {
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == bytes[start] { return index + 1 }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return bytes.count
  }
}

extension UInt8 {
  fileprivate var isSpaceOfStyle: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
