import Digests
import Notices
import Reporting
import Testing

@testable import Publishing

@Suite("Release manifests")
struct ReleaseManifestTests {
  static let sample = ReleaseManifest(
    id: ReleaseID(asOf: SampleSite.day, digest: "0123456789abcdef", counter: 1), sequence: 7,
    asOf: SampleSite.day,
    program: "gongshi 0.1", madeAt: "2026-11-23 08:00",
    entries: [
      .init(path: "a b.html", size: 3, digest: SHA256Digest(of: [1]), listLastDay: nil),
      .init(
        path: "gongshi/公示.html", size: 0, digest: SHA256Digest(of: []),
        listLastDay: CivilDate(year: 2026, month: 11, day: 25)),
      .init(
        path: "lan.html", size: 1, digest: SHA256Digest(of: [2]),
        listLastDay: CivilDate(year: 2026, month: 11, day: 26), repeats: ["gongshi/a", "gongshi/b"])
    ])

  @Test("a manifest reads back as it was written")
  func roundTrip() {
    #expect(ReleaseManifest(bytes: Self.sample.bytes) == Self.sample)
    #expect(Self.sample.listsUntil == CivilDate(year: 2026, month: 11, day: 25))
    let text = String(decoding: Self.sample.bytes, as: UTF8.self)
    #expect(text.hasPrefix("gongshi-release 1\nid: 20261123-0123456789ab\nsequence: 7\nas-of: 2026-11-23\n"))
    #expect(text.contains("\nlists-until: 2026-11-25\n"))
    #expect(text.contains(" 1 2026-11-26+gongshi/a,gongshi/b lan.html\n"))
  }

  @Test("a page that repeats lists may be online if the page of each of them is there and may be")
  func repeats() {
    func entry(_ path: String, _ byte: UInt8, repeats: [String] = []) -> ReleaseManifest.Entry {
      .init(
        path: path, size: 1, digest: SHA256Digest(of: [byte]), listLastDay: SampleSite.day, repeats: repeats)
    }
    func manifest(_ entries: [ReleaseManifest.Entry]) -> ReleaseManifest {
      ReleaseManifest(
        id: Self.sample.id, sequence: 1, asOf: SampleSite.day, program: "test", madeAt: nil, entries: entries)
    }
    let (a, b) = (entry("gongshi/a/index.html", 1), entry("gongshi/b/index.html", 2))
    let board = entry("lan.html", 3, repeats: ["gongshi/a", "gongshi/b"])
    let both: Set = [a.digest, b.digest]
    #expect(manifest([a, b, board]).holdsOnly(both))
    #expect(!manifest([a, b, board]).holdsOnly([a.digest]))
    #expect(!manifest([a, board]).holdsOnly(both))
    // That its own bytes were once online is no reason: it is what it repeats that counts.
    #expect(!manifest([a, board]).holdsOnly(both.union([board.digest])))
    #expect(!manifest([a, b]).holdsOnly([a.digest]))
  }

  @Test("a manifest with any one byte changed, or cut anywhere, is refused or reads as another")
  func everyByte() {
    let bytes = Self.sample.bytes
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      #expect(ReleaseManifest(bytes: changed) != Self.sample)
      #expect(ReleaseManifest(bytes: Array(bytes[..<index])) == nil)
    }
  }

  @Test("no altered line of a file is believed")
  func alteredLines() {
    let text = String(decoding: Self.sample.bytes, as: UTF8.self)
    for (old, new) in [(" 3 - a", " 4 - a"), (" 0 2026-11-25", " 0 2026-11-26"), ("a b.html", "a c.html")] {
      #expect(ReleaseManifest(bytes: Array(text.replacing(old, with: new).utf8)) == nil, "\(old)")
    }
  }

  @Test(
    "ids are read strictly",
    arguments: [
      ("20261123-0123456789ab", true), ("20261123-0123456789ab-2", true), ("20261123-0123456789ab-1", false),
      ("20261123-0123456789AB", false), ("20261123-0123456789a", false), ("../../etc", false), ("", false),
      ("2026112-0123456789ab", false), ("20261123-0123456789ab-02", false), ("20261123-0123456789ab-", false),
      ("20261123-0123456789ab/..", false), ("20261123-0123456789ab-2-3", false)
    ])
  func ids(text: String, isValid: Bool) {
    #expect((ReleaseID(text)?.rawValue == text) == isValid)
  }

  @Test("every rule of publishing has an id of its own that begins with the module's name")
  func rules() {
    let ids = PublishingRules.all.map(\.id)
    #expect(Set(ids).count == ids.count && ids.allSatisfy { $0.hasPrefix("publishing.") })
  }
}
