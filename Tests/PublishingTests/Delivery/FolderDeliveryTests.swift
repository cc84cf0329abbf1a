import Foundation
import Notices
import Reporting
import Synchronization
import Testing

@testable import Publishing

@Suite("Deliveries to a folder")
struct FolderDeliveryTests {
  private typealias Page = DeliveredTree.Page
  let folder: TemporaryFolder
  private static let day = SampleSite.day

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/www", withIntermediateDirectories: true)
  }

  private func carrier(_ tree: DeliveredTree) -> FolderCarrier {
    FolderCarrier(root: folder.path + "/www", release: tree.folder, isDurable: false)
  }

  private func tree(_ pages: [String: Page], _ name: String) throws -> DeliveredTree {
    try DeliveredTree(pages, in: folder.path + "/" + name)
  }

  /// A tree of which some names are files in one and folders in another.
  private func randomPages(_ random: inout SplitMix) -> [String: Page] {
    let names = [
      "index.html", "feed.xml", "assets/style-0123456789.css", "a", "a/b", "a/index.html", "b/c/d.html",
      "b/c",
      "gongshi/index.html", "gongshi/n1/index.html", "gongshi/n1/list.csv", "gongshi/n2/index.html",
      "gongshi/n3/index.html", "jiedu/x/index.html", "jiedu/y/index.html", "sousuo/shards/1.js"
    ]
    var pages: [String: Page] = [:]
    for name in names where random.next() % 3 > 0 {
      let clashes = pages.keys.contains { $0.hasPrefix(name + "/") || name.hasPrefix($0 + "/") }
      guard !clashes else { continue }
      let isList = name.hasPrefix("gongshi/n") && name.hasSuffix("index.html") && random.next() % 2 == 0
      pages[name] = Page(text: "\(name) \(random.next() % 3) \(isList)", listUntil: isList ? Self.day : nil)
    }
    return pages
  }

  @Test(
    "stopped after any step and run again, for another release even, it ends with the new one",
    arguments: 0..<40)
  func stopped(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    let trees = try (0..<4).map { try tree(randomPages(&random), "release\($0)") }
    try trees[0].deliver(by: carrier(trees[0]))
    try folder.write("theirs", to: "www/jiedu/theirs.txt")
    var possible = [trees[0]]
    for tree in trees.dropFirst() {
      // Stopped twice on the way, each time somewhere else; a batch of two notes its progress often.
      for _ in 0..<2 {
        let touches = Mutex(Int(random.next() % 12))
        var carrier = carrier(tree)
        carrier.willTouch = { path throws(DeliveryFailure) in
          let left = touches.withLock { left in
            left -= 1
            return left
          }
          if left < 0 { throw .program("killed", status: 137) }
        }
        possible.append(tree)
        _ = try? tree.deliver(by: carrier, batch: 2)
        // No file is ever anything but what one of the releases has.
        for (path, text) in folder.delivered("www") where path != "jiedu/theirs.txt" {
          #expect(
            possible.contains {
              FileManager.default.contents(atPath: $0.folder + "/" + path) == Data(text.utf8)
            },
            "\(path)")
        }
      }
    }
    let last = trees[3]
    #expect(try last.deliver(by: carrier(last)).isEmpty)
    var delivered = folder.delivered("www")
    #expect(delivered.removeValue(forKey: "jiedu/theirs.txt") == "theirs")
    let expected = folder.delivered("release3")
    let wrong = Set(delivered.keys).union(expected.keys).filter { delivered[$0] != expected[$0] }
    #expect(wrong.isEmpty)
    #expect(folder.names("www/" + ControlFolder.name) == [ControlFolder.record])
  }

  @Test(
    "lists that have gone are touched before anything else, whatever else there is to do", arguments: 0..<40)
  func firstOfAll(seed: Int) throws {
    var random = SplitMix(state: UInt64(1000 + seed))
    let trees = try (0..<2).map { try tree(randomPages(&random), "release\($0)") }
    try trees[0].deliver(by: carrier(trees[0]))
    let (old, new) = (trees[0].manifest.entries, trees[1].manifest.entries)
    let going = Set(
      old.filter { entry in
        entry.listLastDay != nil && !new.contains { $0.path == entry.path && $0.listLastDay != nil }
      }.map(\.path))
    let touched = Mutex<[String]>([])
    var carrier = carrier(trees[1])
    carrier.willTouch = { path throws(DeliveryFailure) in touched.withLock { $0.append(path) } }
    try trees[1].deliver(by: carrier)
    let order = touched.withLock { $0.dropFirst() }
    let last = order.lastIndex { going.contains($0) } ?? order.startIndex
    #expect(Set(order).isSuperset(of: going))
    #expect(
      order[..<last].allSatisfy { path in
        going.contains { path.hasPrefix($0.dropLast("index.html".count)) }
      }, "\(order)")
  }

  @Test("where a list can not be overwritten its page is removed")
  func overwritingFails() throws {
    let page = "gongshi/n1/index.html"
    let old = try tree([page: Page(text: "list", listUntil: Self.day), "a.html": Page(text: "1")], "r1")
    try old.deliver(by: carrier(old))
    let new = try tree([page: Page(text: "over"), "a.html": Page(text: "2")], "r2")
    // As on a full disk: the journal can not be written, and neither can the page.
    var full = carrier(new)
    let isFirst = Mutex(true)
    full.willTouch = { path throws(DeliveryFailure) in
      let isWrite =
        path == ControlFolder.journal
        || isFirst.withLock { first in
          defer { if path == page { first = false } }
          return path == page && first
        }
      if isWrite { throw .system(PublishingFailure(attempt: .write, path: path, code: ENOSPC)) }
    }
    #expect(throws: DeliveryFailure.self) { try new.deliver(by: full) }
    #expect(folder.delivered("www") == ["a.html": "1"])
    try new.deliver(by: carrier(new))
    #expect(folder.delivered("www") == folder.delivered("r2"))
  }

  @Test("a target that holds something else is refused, and taken over only when told to")
  func foreign() throws {
    try folder.write("x", to: "www/theirs.html")
    try folder.write("x", to: "www/index.html")
    let site = try tree(["index.html": Page(text: "1")], "r1")
    #expect(try site.deliver(by: carrier(site)).map(\.rule) == [.deliveryForeignTarget])
    #expect(folder.delivered("www") == ["theirs.html": "x", "index.html": "x"])
    var options = DeliveryOptions()
    options.adopts = true
    #expect(try site.deliver(by: carrier(site), options: options).map(\.rule) == [.deliveryStrangers])
    #expect(folder.delivered("www") == ["theirs.html": "x", "index.html": "1"])
  }

  @Test("the output folder of a site is never taken over")
  func outputFolder() throws {
    try folder.write("gongshi-site 1\n", to: "www/.gongshi-site")
    let site = try tree(["index.html": Page(text: "1")], "r1")
    var options = DeliveryOptions()
    options.adopts = true
    #expect(try site.deliver(by: carrier(site), options: options).map(\.rule) == [.deliveryForeignTarget])
  }

  @Test("a damaged record stops the delivery, and a file that the record knows wrongly is mended")
  func damaged() throws {
    let site = try tree(["index.html": Page(text: "1"), "a/index.html": Page(text: "22")], "r1")
    try site.deliver(by: carrier(site))
    // Lost and cut short: seen by length. Altered at the same length: seen when bytes are compared.
    try FileManager.default.removeItem(atPath: folder.path + "/www/index.html")
    try folder.write("2", to: "www/a/index.html")
    try site.deliver(by: carrier(site))
    #expect(folder.delivered("www") == folder.delivered("r1"))
    try folder.write("33", to: "www/a/index.html")
    try site.deliver(by: carrier(site))
    #expect(folder.text("www/a/index.html") == "33")
    var options = DeliveryOptions()
    options.isThorough = true
    try site.deliver(by: carrier(site), options: options)
    #expect(folder.delivered("www") == folder.delivered("r1"))

    try folder.write("gongshi-delivery 1\nx\n", to: "www/\(ControlFolder.name)/\(ControlFolder.record)")
    #expect(try site.deliver(by: carrier(site)).map(\.rule) == [.deliveryDamagedRecord])
    options.adopts = true
    #expect(try site.deliver(by: carrier(site), options: options).map(\.severity) == [.warning])
    #expect(try site.deliver(by: carrier(site)).isEmpty)
  }

  @Test("a link planted on the target leads nothing elsewhere")
  func links() throws {
    let old = try tree(["a/index.html": Page(text: "1"), "b/index.html": Page(text: "1")], "r1")
    try old.deliver(by: carrier(old))
    try folder.write("keep", to: "outside/index.html")
    for name in ["a", "b"] {
      try FileManager.default.removeItem(atPath: folder.path + "/www/" + name)
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/www/" + name, withDestinationPath: folder.path + "/outside")
    }
    let new = try tree(["a/index.html": Page(text: "2")], "r2")
    #expect(throws: DeliveryFailure.self) { try new.deliver(by: carrier(new)) }
    #expect(folder.text("outside/index.html") == "keep")
    // The removal of b/index.html does not follow the link either.
    try FileManager.default.removeItem(atPath: folder.path + "/www/a")
    try new.deliver(by: carrier(new))
    #expect(folder.text("outside/index.html") == "keep" && folder.text("www/a/index.html") == "2")
  }

  @Test("a town's site does not go over the district's")
  func otherScope() throws {
    let district = try tree(["index.html": Page(text: "1")], "r1")
    try district.deliver(by: carrier(district))
    let town = try DeliveredTree(
      ["index.html": Page(text: "2")], in: folder.path + "/r2", town: PlaceCode("232762100"))
    #expect(try town.deliver(by: carrier(town)).map(\.rule) == [.deliveryOtherScope])
    #expect(folder.text("www/index.html") == "1")
  }

  @Test("a site for trials does not go over the real one")
  func trial() throws {
    let real = try tree(["index.html": Page(text: "1")], "r1")
    try real.deliver(by: carrier(real))
    let sample = try tree(["index.html": Page(text: "2")], "r2")
    var judgement = DeliveryJudgement()
    judgement.isTrial = true
    #expect(try sample.deliver(by: carrier(sample), judgement: judgement).map(\.rule) == [.deliveryRehearsal])
    #expect(folder.text("www/index.html") == "1")
  }

  @Test("a release that is replaced while it is sent is not sent on")
  func superseded() throws {
    let site = try tree(["a.html": Page(text: "1"), "index.html": Page(text: "1")], "r1")
    let left = Mutex(1)
    #expect(throws: DeliveryFailure.superseded) {
      try site.deliver(
        by: carrier(site),
        isCurrent: {
          left.withLock { left in
            left -= 1
            return left >= 0
          }
        })
    }
    #expect(folder.delivered("www") == ["a.html": "1"])
    #expect(DeliveryFailure.superseded.diagnostic("x").rule == .deliverySuperseded)
  }

  @Test("a file that was altered since it was inspected is not sent")
  func altered() throws {
    let site = try tree(["index.html": Page(text: "1")], "r1")
    try folder.write("2", to: "r1/index.html")
    #expect(throws: DeliveryFailure.self) { try site.deliver(by: carrier(site)) }
    #expect(folder.delivered("www").isEmpty)
  }

  @Test("if nothing is known of the lists but their days, only those that have ended go")
  func onlyEnded() throws {
    let (yesterday, today) = (Self.day.adding(days: -1), Self.day)
    let old = try tree(
      [
        "gongshi/n1/index.html": Page(text: "list", listUntil: yesterday),
        "gongshi/n2/index.html": Page(text: "list", listUntil: today),
        "gongshi/n3/index.html": Page(text: "list", listUntil: yesterday)
      ], "r1")
    try old.deliver(by: carrier(old))
    let new = try tree(["gongshi/n1/index.html": Page(text: "over")], "r2")
    var judgement = DeliveryJudgement()
    judgement.onlyEndedBefore = today
    var options = DeliveryOptions()
    options.isWithdrawalsOnly = true
    try new.deliver(by: carrier(new), options: options, judgement: judgement)
    #expect(folder.delivered("www") == ["gongshi/n1/index.html": "over", "gongshi/n2/index.html": "list"])
  }
}

/// A small generator of numbers, so that a seed names a case.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
