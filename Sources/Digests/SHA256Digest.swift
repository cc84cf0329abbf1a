private import CCrypto

/// A SHA-256 digest. Source: FIPS 180-4; computed by OpenSSL's libcrypto.
public struct SHA256Digest: Sendable, Hashable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// Length in bytes.
  public static let byteCount = 32

  /// The digest of some bytes.
  public init(of data: [UInt8]) {
    var out = [UInt8](repeating: 0, count: Self.byteCount)
    let done = unsafe data.withUnsafeBytes { input in
      unsafe out.withUnsafeMutableBytes { output in
        unsafe EVP_Digest(
          input.baseAddress, input.count, output.bindMemory(to: UInt8.self).baseAddress, nil, EVP_sha256(),
          nil)
      }
    }
    precondition(done == 1, "libcrypto could not compute SHA-256")
    bytes = out
  }

  /// The keyed digest HMAC-SHA-256. Source: RFC 2104.
  ///
  /// - Parameters:
  ///   - data: what is digested.
  ///   - key: the secret; any length.
  public init(of data: [UInt8], key: [UInt8]) {
    // RFC 2104: H((K xor opad) || H((K xor ipad) || text)), with K padded to the block length of 64 bytes.
    let block = 64
    let short = key.count > block ? SHA256Digest(of: key).bytes : key
    let padded = short + [UInt8](repeating: 0, count: block - short.count)
    let inner = SHA256Digest(of: padded.map { $0 ^ 0x36 } + data)
    self = SHA256Digest(of: padded.map { $0 ^ 0x5c } + inner.bytes)
  }

  /// Reads the 64 lower-case hexadecimal digits that `hex` writes.
  public init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == Self.byteCount * 2 else { return nil }
    var out: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.value(digits[index]), let low = Self.value(digits[index + 1]) else { return nil }
      out.append(high << 4 | low)
    }
    bytes = out
  }

  /// 64 lower-case hexadecimal digits.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(Self.byteCount * 2)
    for byte in bytes {
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
