private import CZlib

/// Unpacks what zlib packed; the only file that calls it.
///
/// Source: RFC 1950 (zlib), RFC 1951 (deflate).
public enum Inflation {
  /// Why packed bytes were not read.
  public enum Failure: Error, Hashable {
    /// Not packed by zlib, cut off, or with a checksum that does not fit.
    case damaged
    /// More bytes than asked for.
    case tooLarge
  }

  /// Unpacks bytes.
  ///
  /// - Parameters:
  ///   - bytes: a zlib stream; what follows its end is left out.
  ///   - limit: the most bytes that may come out.
  /// - Returns: the unpacked bytes.
  public static func inflate(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    guard let length = UInt32(exactly: bytes.count) else { throw .tooLarge }
    var stream = unsafe z_stream()
    guard unsafe inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .damaged
    }
    defer { unsafe inflateEnd(&stream) }
    var input = bytes
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    var out: [UInt8] = []
    var failure: Failure?
    unsafe input.withUnsafeMutableBufferPointer { from in
      unsafe stream.next_in = from.baseAddress
      unsafe stream.avail_in = length
      while failure == nil {
        let (status, written) = unsafe chunk.withUnsafeMutableBufferPointer { to in
          unsafe stream.next_out = to.baseAddress
          unsafe stream.avail_out = UInt32(to.count)
          let status = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
          return unsafe (status, to.count - Int(stream.avail_out))
        }
        if out.count + written > limit {
          failure = .tooLarge
        } else {
          out += chunk[..<written]
        }
        if status == Z_STREAM_END { return }
        if status != Z_OK { failure = failure ?? .damaged }
      }
    }
    if let failure { throw failure }
    return out
  }
}
