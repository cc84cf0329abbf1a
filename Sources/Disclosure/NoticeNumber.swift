import Digests
import Notices

/// Notice numbers (公示编号): short names of the lines of one list, by which an objection can name a line.
///
/// They are digests under a secret key, so neither they nor the order that they give tells anything about the store.
enum NoticeNumber {
  /// The digits and the capitals less those that are taken for others: I, L, O and U.
  /// Source: D. Crockford, "Base 32", alphabet.
  static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  /// The usual length.
  static let usualLength = 6

  /// A number for each case of a notice, all of one length: six characters, or more if two would be alike.
  ///
  /// - Parameters:
  ///   - cases: the cases, each once.
  ///   - notice: the notice; another notice gives the same case another number.
  ///   - digest: the keyed digest.
  static func numbers(
    for cases: [CaseID], in notice: NoticeID, digest: ([UInt8]) -> SHA256Digest
  ) -> [String] {
    let full = cases.map { self.full(for: $0, in: notice, digest: digest) }
    var length = usualLength
    while length < (full.first?.count ?? 0), Set(full.map { $0.prefix(length) }).count < full.count {
      length += 1
    }
    return full.map { String(decoding: $0.prefix(length), as: UTF8.self) }
  }

  /// The whole digest of which a case's number in a notice is the beginning.
  static func full(
    for id: CaseID, in notice: NoticeID, digest: ([UInt8]) -> SHA256Digest
  ) -> [UInt8] {
    encode(digest(Array(notice.rawValue.utf8) + [0] + Array(id.rawValue.utf8)).bytes)
  }

  /// Five bits a character, the remainder left out.
  private static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var bits = 0
    var held = 0
    for byte in bytes {
      held = held << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        out.append(alphabet[held >> bits & 31])
      }
      held &= (1 << bits) - 1
    }
    return out
  }
}
