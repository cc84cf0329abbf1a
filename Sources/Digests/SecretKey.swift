private import CCrypto

/// A random key for keyed digests. It prints as `[key]`.
public struct SecretKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private let bytes: [UInt8]

  /// Length in bytes.
  public static let byteCount = 32

  /// Takes a key that was stored; `nil` when the length is wrong.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  /// A new key from the system's random source; `nil` when there is no randomness to be had.
  public static func random() -> SecretKey? {
    var bytes = [UInt8](repeating: 0, count: byteCount)
    let done = unsafe bytes.withUnsafeMutableBytes {
      unsafe RAND_bytes($0.bindMemory(to: UInt8.self).baseAddress, Int32($0.count))
    }
    return done == 1 ? SecretKey(bytes) : nil
  }

  /// The keyed digest of some bytes.
  public func digest(of data: [UInt8]) -> SHA256Digest { SHA256Digest(of: data, key: bytes) }

  /// Gives the bytes to whoever stores the key.
  public func withBytes<Result>(_ body: ([UInt8]) throws -> Result) rethrows -> Result { try body(bytes) }

  /// `[key]`.
  public var description: String { "[key]" }
  /// `[key]`.
  public var debugDescription: String { "[key]" }
  /// Shows nothing of the key.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
