private import Glibc

/// Conversion between character encodings by the system's iconv(3); the only file that calls it.
public enum CharacterConversion {
  /// The bytes in another encoding, or `nil` if one of them cannot be converted exactly.
  ///
  /// - Parameters:
  ///   - bytes: text in the encoding `source`.
  ///   - source: name of an encoding as iconv knows it, such as `GB18030`.
  ///   - target: the same for the result.
  public static func convert(_ bytes: [UInt8], from source: String, to target: String) -> [UInt8]? {
    guard let descriptor = unsafe iconv_open(target, source), Int(bitPattern: descriptor) != -1 else {
      return nil
    }
    defer { unsafe iconv_close(descriptor) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // GB18030 and UTF-16 grow to at most twice their size in UTF-8; one round trip back never exceeds that either.
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
    let written: Int? = unsafe input.withUnsafeMutableBufferPointer { from in
      unsafe output.withUnsafeMutableBufferPointer { to in
        var next = from.baseAddress
        var left = from.count
        var end = to.baseAddress
        var room = to.count
        let irreversible = unsafe iconv(descriptor, &next, &left, &end, &room)
        return irreversible == 0 && left == 0 ? to.count - room : nil
      }
    }
    return written.map { count in output[..<count].map { UInt8(bitPattern: $0) } }
  }
}
