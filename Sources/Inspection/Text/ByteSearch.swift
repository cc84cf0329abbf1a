private import Glibc

// The library's own search: it looks at thirty-two bytes at once. Here is all unsafe code of the module.
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

  /// A number that is the same for the same bytes, and seldom for others. Eight bytes at a time.
  func hash(of range: Range<Int>) -> UInt64 {
    unsafe self[range].withUnsafeBytes { part in
      var hash = UInt64(truncatingIfNeeded: part.count)
      var index = 0
      while index + 8 <= part.count {
        let word = unsafe part.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        hash = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
        hash ^= hash >> 29
        index += 8
      }
      while index < part.count {
        hash = (hash ^ UInt64(unsafe part[index])) &* 0x9e37_79b9_7f4a_7c15
        index += 1
      }
      return hash ^ hash >> 32
    }
  }

  /// Whether a part of the bytes is the same as a part of some others.
  func equals(_ other: [UInt8], from start: Int, at range: Range<Int>) -> Bool {
    guard start >= 0, start + range.count <= other.count, range.lowerBound >= 0, range.upperBound <= count
    else {
      return false
    }
    return unsafe withUnsafeBytes { part in
      unsafe other.withUnsafeBytes { other in
        guard let a = part.baseAddress, let b = other.baseAddress else { return true }
        return unsafe memcmp(a + range.lowerBound, b + start, range.count) == 0
      }
    }
  }

  /// Whether a part of the bytes is the same as all of some others.
  func equals(_ other: [UInt8], at range: Range<Int>) -> Bool {
    guard other.count == range.count, range.upperBound <= count else { return false }
    return unsafe self[range].withUnsafeBytes { part in
      unsafe other.withUnsafeBytes { other in
        guard let a = part.baseAddress, let b = other.baseAddress else { return true }
        return unsafe memcmp(a, b, part.count) == 0
      }
    }
  }
}
