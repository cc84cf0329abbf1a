import Reporting

extension GateCheck {
  /// Addresses of e-mail in notices that are not on the public list.
  static let emails = GateCheck { file, context in
    guard file.isNotice else { return [] }
    let bytes = file.bytes
    var out: [GateFinding] = []
    for at in bytes.indices where bytes[at] == UInt8(ascii: "@") || isFullWidthAt(bytes, at) {
      let after = at + (bytes[at] == UInt8(ascii: "@") ? 1 : 3)
      var start = at
      while start > 0, isLocalPart(bytes[start - 1]) { start -= 1 }
      var end = after
      while end < bytes.count, isDomainPart(bytes[end]) { end += 1 }
      let domain = bytes[after..<end]
      guard start < at, domain.contains(UInt8(ascii: ".")), domain.first != UInt8(ascii: ".") else {
        continue
      }
      let address = String(decoding: bytes[start..<at] + [UInt8(ascii: "@")] + domain, as: UTF8.self)
      if context.isPublicEmail(address) || !file.isNotice(at: start) { continue }
      out.append(
        GateFinding(.gateEmail, at: start, zh: "公示页里有电子邮箱地址", en: "an address of e-mail in a notice"))
    }
    return out
  }

  /// U+FF20 in UTF-8.
  private static func isFullWidthAt(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == 0xef && index + 2 < bytes.count && bytes[index + 1] == 0xbc && bytes[index + 2] == 0xa0
  }

  private static func isLocalPart(_ byte: UInt8) -> Bool {
    isDomainPart(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
  }

  private static func isDomainPart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
  }
}
