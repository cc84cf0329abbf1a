private import Glibc

// The library's own search: it looks at thirty-two bytes at once. The only unsafe code of the module.
extension [UInt8] {
  /// Where a byte stands first in a part of the bytes.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    if range.isEmpty { return nil }
    return unsafe self[range].withUnsafeBytes { part in
      guard let start = part.baseAddress, let found = unsafe memchr(start, Int32(byte), part.count) else {
        return nil
      }
      return unsafe range.lowerBound + (UnsafeRawPointer(found) - start)
    }
  }

  /// Whether a byte stands in a part of the bytes.
  func contains(_ byte: UInt8, in range: Range<Int>) -> Bool { firstIndex(of: byte, in: range) != nil }
}
