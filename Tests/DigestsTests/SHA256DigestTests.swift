import Digests
import Testing

@Suite("SHA-256")
struct SHA256DigestTests {
  /// Source: FIPS 180-4 with the examples of NIST's "SHA256" sheet.
  @Test(
    "gives the published digests",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrs"
          + "mnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      )
    ])
  func published(message: String, digest: String) {
    #expect(SHA256Digest(of: Array(message.utf8)).hex == digest)
  }

  @Test("gives the published digest of a million letters")
  func long() {
    let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256Digest(of: message).hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("is read back from the digits that it writes", arguments: ["", "a", "松岭"])
  func roundTrip(message: String) {
    let digest = SHA256Digest(of: Array(message.utf8))
    #expect(SHA256Digest(hex: digest.hex) == digest)
    #expect(digest.bytes.count == SHA256Digest.byteCount && digest.hex.utf8.count == 64)
  }

  @Test(
    "is not read from anything but 64 lower-case hexadecimal digits",
    arguments: [
      "", "ab", String(repeating: "a", count: 63), String(repeating: "a", count: 65),
      String(repeating: "A", count: 64), String(repeating: "g", count: 64), String(repeating: "é", count: 32)
    ])
  func malformed(hex: String) {
    #expect(SHA256Digest(hex: hex) == nil)
  }
}

@Suite("HMAC-SHA-256")
struct KeyedDigestTests {
  struct Vector: Sendable {
    let key: [UInt8]
    let data: [UInt8]
    let digest: String
  }

  private static func bytes(_ byte: UInt8, _ count: Int) -> [UInt8] { [UInt8](repeating: byte, count: count) }

  /// Source: RFC 4231, test cases 1 to 7; of case 5 the RFC prints the first 128 bits.
  static let vectors = [
    Vector(
      key: bytes(0x0b, 20), data: Array("Hi There".utf8),
      digest: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    Vector(
      key: Array("Jefe".utf8), data: Array("what do ya want for nothing?".utf8),
      digest: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
    Vector(
      key: bytes(0xaa, 20), data: bytes(0xdd, 50),
      digest: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
    Vector(
      key: Array(1...25), data: bytes(0xcd, 50),
      digest: "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
    Vector(
      key: bytes(0x0c, 20), data: Array("Test With Truncation".utf8),
      digest: "a3b6167473100ee06e0c796c2955552b"),
    Vector(
      key: bytes(0xaa, 131), data: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      digest: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
    Vector(
      key: bytes(0xaa, 131),
      data: Array(
        ("This is a test using a larger than block-size key and a larger than block-size data. "
          + "The key needs to be hashed before being used by the HMAC algorithm.").utf8),
      digest: "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2")
  ]

  @Test("gives the published digests", arguments: vectors)
  func published(vector: Vector) {
    #expect(SHA256Digest(of: vector.data, key: vector.key).hex.hasPrefix(vector.digest))
  }

  @Test("takes keys up to, of, and above the length of a block", arguments: [0, 1, 63, 64, 65, 200])
  func keyLengths(length: Int) {
    let key = Self.bytes(0x5a, length)
    let padded = length <= 64 ? key + Self.bytes(0, 64 - length) : key
    // A short key and the same key filled up with zeros are one key by RFC 2104.
    #expect(SHA256Digest(of: [1, 2, 3], key: key) == SHA256Digest(of: [1, 2, 3], key: padded))
    #expect(SHA256Digest(of: [1, 2, 3], key: key) != SHA256Digest(of: [1, 2, 3], key: key + [1]))
  }
}
