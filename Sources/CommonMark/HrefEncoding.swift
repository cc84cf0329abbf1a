extension [UInt8] {
  /// Appends an address as it may stand between quotation marks in HTML.
  ///
  /// Bytes that no address may hold are percent-encoded; `%` stays, so an address that is encoded already is
  /// not encoded twice. Source: RFC 3986, section 2; the choice of bytes is that of the CommonMark 0.30
  /// examples.
  mutating func appendHref(_ address: some Sequence<UInt8>) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "'"): self += "&#x27;".utf8
      default: if !appendIfSafe(byte) { appendPercentEncoded(byte) }
      }
    }
  }

  /// Appends an address percent-encoded but not yet escaped for HTML.
  mutating func appendPercentEncodedAddress(_ address: some Sequence<UInt8>) {
    for byte in address where !appendIfSafe(byte) {
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "'") {
        append(byte)
      } else {
        appendPercentEncoded(byte)
      }
    }
  }

  private mutating func appendIfSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*")...UInt8(ascii: ";"), UInt8(ascii: "!"),
      UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      append(byte)
      return true
    default: return false
    }
  }

  private mutating func appendPercentEncoded(_ byte: UInt8) {
    let digits = Array("0123456789ABCDEF".utf8)
    self += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
