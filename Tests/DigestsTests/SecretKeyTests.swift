import Digests
import Testing

@Suite("A secret key")
struct SecretKeyTests {
  @Test("has 32 bytes", arguments: [0, 1, 31, 33, 64])
  func length(count: Int) {
    #expect(SecretKey([UInt8](repeating: 1, count: count)) == nil)
    #expect(SecretKey([UInt8](repeating: 1, count: SecretKey.byteCount)) != nil)
  }

  @Test("is random, and gives its bytes to whoever stores it")
  func random() throws {
    let keys = try (0..<8).map { _ in try #require(SecretKey.random()) }
    let bytes = keys.map { $0.withBytes { $0 } }
    #expect(Set(bytes).count == keys.count)
    #expect(bytes.allSatisfy { $0.count == SecretKey.byteCount })
    let again = try #require(SecretKey(bytes[0]))
    #expect(again.digest(of: [1]) == keys[0].digest(of: [1]))
    #expect(again.digest(of: [1]) != keys[1].digest(of: [1]))
  }

  @Test("digests as HMAC-SHA-256 under its bytes")
  func digest() throws {
    let bytes = [UInt8](repeating: 0x61, count: 32)
    let key = try #require(SecretKey(bytes))
    #expect(key.digest(of: [1, 2, 3]) == SHA256Digest(of: [1, 2, 3], key: bytes))
  }

  @Test("does not print")
  func printing() throws {
    let key = try #require(SecretKey([UInt8](repeating: 0x61, count: 32)))
    var dumped = ""
    dump(key, to: &dumped)
    for text in ["\(key)", String(reflecting: key), dumped, "\([key])"] {
      #expect(!text.contains("97") && !text.contains("61"), "\(text)")
    }
    #expect(Mirror(reflecting: key).children.isEmpty)
  }
}
