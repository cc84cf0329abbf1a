import Digests
import Notices
import Testing

@testable import Publishing

@Suite("The plan of a delivery")
struct DeliveryPlanTests {
  private static let day = SampleSite.day

  private func entry(_ path: String, _ text: String = "a", list: Bool = false) -> ReleaseManifest.Entry {
    let bytes = Array(text.utf8)
    return ReleaseManifest.Entry(
      path: path, size: bytes.count, digest: SHA256Digest(of: bytes), listLastDay: list ? Self.day : nil)
  }

  private func record(_ entries: [ReleaseManifest.Entry]) -> DeliveryRecord {
    DeliveryRecord(files: Dictionary(uniqueKeysWithValues: entries.map { ($0.path, .init($0)) }))
  }

  private func phases(_ plan: DeliveryPlan) -> [DeliveryPhase: [String]] {
    Dictionary(
      uniqueKeysWithValues: plan.steps.map { step in
        (step.phase, step.sends.map { "+" + $0.path } + step.removals.map { "-" + $0 })
      })
  }

  @Test("what is the same is left alone")
  func same() {
    let entries = [entry("index.html"), entry("gongshi/a/index.html", list: true)]
    #expect(DeliveryPlan(from: record(entries), to: entries).steps.isEmpty)
  }

  @Test("a sheet that loses one of its lists is urgent; one that gains one or changes is not a withdrawal")
  func sheets() {
    func sheet(_ text: String, _ lists: [String]) -> ReleaseManifest.Entry {
      let bytes = Array(text.utf8)
      return ReleaseManifest.Entry(
        path: "difang/zhen/gongshilan/index.html", size: bytes.count, digest: SHA256Digest(of: bytes),
        listLastDay: lists.isEmpty ? nil : Self.day, repeats: lists)
    }
    let known = record([sheet("a", ["gongshi/a", "gongshi/b"])])
    func phase(_ entry: ReleaseManifest.Entry) -> [DeliveryPhase] {
      DeliveryPlan(from: known, to: [entry]).steps.map(\.phase)
    }
    #expect(phase(sheet("b", ["gongshi/b"])) == [.withdrawals])
    #expect(phase(sheet("b", ["gongshi/b", "gongshi/c"])) == [.withdrawals])
    #expect(phase(sheet("b", [])) == [.withdrawals])
    #expect(phase(sheet("b", ["gongshi/a", "gongshi/b", "gongshi/c"])) == [.corrections])
    #expect(DeliveryRecord(bytes: known.bytes) == known)
  }

  @Test("each file has its place in the order")
  func order() {
    let new = [
      "404.html", "assets/style-0123456789.css", "assets/search-0123456789.js", "feed.xml", "fujian/a.docx",
      "gongshi/index.html", "gongshi/n1/index.html", "index.html", "sitemap.xml", "sousuo/shards/terms/1.js",
      "tongji/tongji.csv"
    ].map { entry($0) }
    let plan = DeliveryPlan(from: .empty, to: new)
    #expect(plan.steps.map(\.phase) == [.assets, .pages, .indexes, .entrances])
    let phases = phases(plan)
    #expect(
      phases[.assets] == ["+assets/style-0123456789.css", "+assets/search-0123456789.js", "+fujian/a.docx"])
    #expect(phases[.pages] == ["+404.html", "+gongshi/n1/index.html"])
    #expect(phases[.indexes] == ["+gongshi/index.html", "+sousuo/shards/terms/1.js", "+tongji/tongji.csv"])
    #expect(phases[.entrances] == ["+feed.xml", "+index.html", "+sitemap.xml"])
  }

  @Test("a list that went is first, with all of its folder; one that changed is second")
  func withdrawals() {
    let old = [
      entry("gongshi/ended/index.html", "list", list: true), entry("gongshi/ended/list.csv"),
      entry("gongshi/gone/index.html", "list", list: true), entry("gongshi/gone/deep/x.csv"),
      entry("gongshi/open/index.html", "list", list: true), entry("jiedu/old/index.html")
    ]
    let new = [
      entry("gongshi/ended/index.html", "over"), entry("gongshi/open/index.html", "list 2", list: true),
      entry("index.html")
    ]
    let plan = DeliveryPlan(from: record(old), to: new)
    #expect(plan.steps.map(\.phase) == [.withdrawals, .corrections, .entrances, .removals])
    #expect(
      phases(plan)[.withdrawals] == [
        "+gongshi/ended/index.html", "-gongshi/ended/list.csv", "-gongshi/gone/deep/x.csv",
        "-gongshi/gone/index.html"
      ])
    #expect(phases(plan)[.corrections] == ["+gongshi/open/index.html"])
    #expect(phases(plan)[.removals] == ["-jiedu/old/index.html"])
    let only = DeliveryPlan(from: record(old), to: new, isWithdrawalsOnly: true)
    #expect(only.steps == [plan.steps[0]])
  }

  @Test("a file makes room for a folder of its name, and a folder for a file")
  func clearing() {
    let plan = DeliveryPlan(
      from: record([entry("a"), entry("b/c.html"), entry("d.html")]),
      to: [entry("a/index.html"), entry("b")])
    #expect(phases(plan)[.clearing] == ["-a", "-b/c.html"])
    #expect(plan.steps.map(\.phase) == [.clearing, .assets, .pages, .removals])
  }

  @Test("a file of which nothing is known is sent again, a list that it may show goes first")
  func unknown() {
    var known = record([entry("a.html"), entry("gongshi/n/index.html", "x", list: true)])
    known.distrust(["a.html", "gongshi/n/index.html", "not there"])
    let plan = DeliveryPlan(from: known, to: [entry("a.html"), entry("gongshi/n/index.html", "x")])
    #expect(plan.steps.map(\.phase) == [.withdrawals, .pages])
  }
}

@Suite("The record on a target")
struct DeliveryRecordTests {
  private static let digest = SHA256Digest(of: Array("a".utf8))

  private var record: DeliveryRecord {
    var record = DeliveryRecord(
      release: ReleaseID("20261123-0123456789ab"), town: PlaceCode("232762100"),
      files: [
        "index.html": .init(digest: Self.digest, size: 1, listLastDay: nil),
        "gongshi/通 知/index.html": .init(digest: nil, size: 7, listLastDay: SampleSite.day)
      ])
    record.isTrial = true
    return record
  }

  @Test("it reads what it writes, and nothing else")
  func roundTrip() {
    let bytes = record.bytes
    #expect(DeliveryRecord(bytes: bytes) == record)
    #expect(DeliveryRecord(bytes: DeliveryRecord.empty.bytes) == .empty)
    for index in bytes.indices {
      var altered = bytes
      altered[index] ^= 1
      #expect(DeliveryRecord(bytes: altered) == nil, "byte \(index)")
      #expect(DeliveryRecord(bytes: Array(bytes[..<index])) == nil)
    }
  }

  @Test(
    "a path that leads out of the target, or into our own folder there, is never read",
    arguments: [
      "../x", "/etc/passwd", "a/../../x", "a//b", "", ".", "a/./b", "a\u{1}b", ".gongshi-delivery/record.txt"
    ])
  func paths(path: String) {
    let evil = DeliveryRecord(files: [path: .init(digest: Self.digest, size: 1, listLastDay: nil)])
    #expect(DeliveryRecord(bytes: evil.bytes) == nil)
  }

  @Test("of a file that was being replaced either list may be online")
  func overlay() {
    let before = DeliveryRecord(
      files: ["a": .init(digest: Self.digest, size: 1, listLastDay: SampleSite.day)])
    let journal = DeliveryRecord(files: ["a": .init(digest: nil, size: 1, listLastDay: nil)])
    let after = before.overlaid(with: journal).files["a"]
    #expect(after?.digest == nil && after?.listLastDay == SampleSite.day)
  }
}

@Suite("Targets of deliveries")
struct DeliveryTargetTests {
  @Test(
    "a target is read by its form",
    arguments: [
      ("/srv/www/site/", DeliveryTarget.folder("/srv/www/site")), ("www", .folder("www")),
      ("file:///srv/www", .folder("/srv/www")), ("file:www", .folder("www")), ("./a:b", .folder("./a:b")),
      ("web@203.0.113.5:/srv/www/", .rsync("web@203.0.113.5:/srv/www")), ("host:site", .rsync("host:site")),
      ("rsync://web/module/site", .rsync("rsync://web/module/site")),
      ("rclone:oss:bucket/site", .rclone("oss:bucket/site")), ("rclone::memory:x", .rclone(":memory:x"))
    ])
  func forms(text: String, target: DeliveryTarget) { #expect(DeliveryTarget(text) == target) }

  @Test(
    "what a program would take for an option, and any other address, is no target",
    arguments: [
      "", "-x", "--rsh=x", "http://web/x", "s3://bucket", "-oProxyCommand=x:/srv", "a b:/srv", "u@-x:/srv",
      "a;b:/x", "host:", "host::module", "rsync://web", "rclone:", "rclone:x", "rclone:-x:y", "a\nb", "file:",
      "file://host/x"
    ])
  func refused(text: String) { #expect(DeliveryTarget(text) == nil) }

  @Test("secrets of a connection string are not shown")
  func secrets() {
    #expect(
      DeliveryTarget("rclone::s3,access_key_id=A,secret_access_key=B:bucket")?.description == "rclone::s3…")
  }
}
