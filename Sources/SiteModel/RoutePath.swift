public import Markup

/// The address of a page or file within the site, from its root, without a leading slash.
public struct RoutePath: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Path of the file: `zhinan/dibao/index.html`, `feed.xml`.
  public let file: String
  /// The path of the site on its server, a slash at both ends, for a page that is served in place of others; `nil` for
  /// a page that has an address of its own.
  public let root: String?

  /// The file at a path.
  public init(file: String) {
    self.file = file
    root = nil
  }

  /// A page that a server gives in place of any other, at whatever depth: its links begin at the root of the server.
  public init(file: String, inPlaceOfAnyBelow root: String) {
    self.file = file
    self.root = root
  }

  /// The page of a folder: `zhinan/dibao` is `zhinan/dibao/index.html`; empty is the home page.
  public init(page: String) { self.init(file: page.isEmpty ? "index.html" : page + "/index.html") }

  /// The home page.
  public static let home = RoutePath(page: "")

  /// The path as it is written in a full address: a page by its folder, with a slash at the end.
  public var clean: String {
    file.hasSuffix("index.html") ? String(file.dropLast("index.html".count)) : file
  }

  /// The file's path.
  public var description: String { file }

  /// The link to `target` from this page.
  ///
  /// Links are relative and name `index.html`, so that the site works under any path of any server and from a
  /// USB stick, where no server turns a folder into its page.
  public func link(to target: RoutePath, anchor: String = "") -> SafeAddress {
    if let root {
      let path = root + Self.percentEncoded(target.file)
      return SafeAddress(relativePath: anchor.isEmpty ? path : path + "#" + anchor)
    }
    let up = String(repeating: "../", count: file.utf8.count { $0 == UInt8(ascii: "/") })
    let hash = anchor.isEmpty ? "" : "#" + anchor
    if target == self && !anchor.isEmpty { return SafeAddress(relativePath: hash) }
    return SafeAddress(relativePath: up + Self.percentEncoded(target.file) + hash)
  }

  /// Orders by UTF-8 bytes.
  public static func < (a: RoutePath, b: RoutePath) -> Bool {
    a.file.utf8.lexicographicallyPrecedes(b.file.utf8)
  }

  /// Encodes what may not stand in a path. Source: RFC 3986, section 3.3.
  public static func percentEncoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        out.append(byte)
      default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
