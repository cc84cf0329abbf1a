/// Writes zip files whose entries are not compressed. Source: PKWARE APPNOTE 6.3.10.
public enum ZipWriter {
  /// A zip file of parts.
  public static func file(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in parts {
      let offset = out.count
      // Names in UTF-8 (bit 11), method 0, no time.
      let common =
        little(0x0800, 2) + little(0, 2) + little(0, 4) + little(checksum(content), 4)
        + little(content.count, 4) + little(content.count, 4) + little(name.utf8.count, 2) + little(0, 2)
      out += little(0x0403_4b50, 4) + little(20, 2) + common + Array(name.utf8) + content
      directory += little(0x0201_4b50, 4) + little(20, 2) + little(20, 2) + common
      directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(offset, 4)
      directory += Array(name.utf8)
    }
    let start = out.count
    out += directory
    out += little(0x0605_4b50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
    return out + little(directory.count, 4) + little(start, 4) + little(0, 2)
  }

  /// A number in so many bytes, the lowest first.
  public static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// A number in so many bytes, the highest first.
  public static func big(_ value: Int, _ count: Int) -> [UInt8] { little(value, count).reversed() }

  /// CRC-32, bit by bit.
  public static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xffff_ffff
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xedb8_8320 : 0) }
    }
    return Int(sum ^ 0xffff_ffff)
  }

  /// A zlib stream of blocks that are not compressed. Source: RFC 1950, RFC 1951 3.2.4.
  public static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x78, 0x01]
    var start = 0
    repeat {
      let end = min(start + 0xffff, bytes.count)
      out.append(end == bytes.count ? 1 : 0)
      out += little(end - start, 2) + little(~(end - start), 2) + bytes[start..<end]
      start = end
    } while start < bytes.count
    var (a, b) = (1, 0)
    for byte in bytes {
      a = (a + Int(byte)) % 65521
      b = (b + a) % 65521
    }
    return out + big(b << 16 | a, 4)
  }
}
