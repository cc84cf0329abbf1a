@_spi(Disclosure) import Notices
import Testing

@Suite("An amount of money")
struct MoneyTests {
  @Test(
    "is written in yuan",
    arguments: [
      (0, "0"), (5, "0.05"), (50, "0.50"), (100, "1"), (69_000, "690"), (69_050, "690.50"),
      (69_005, "690.05"),
      (99_999, "999.99"), (100_000, "1,000"), (1_234_500, "12,345"), (123_456_789, "1,234,567.89"),
      (-69_050, "-690.50"), (-100_000_000, "-1,000,000")
    ])
  func yuan(fen: Int, text: String) {
    #expect(Money(fen: fen).yuan == text)
  }

  @Test("adds and compares")
  func arithmetic() {
    #expect(Money(fen: 1) + Money(fen: 2) == Money(fen: 3))
    #expect(Money(fen: 1) < Money(fen: 2))
  }
}

@Suite("A number that may be withheld")
struct DisclosedCountTests {
  @Test("is shown when it is zero or at least k", arguments: [2, 5, 11])
  func threshold(k: Int) {
    for value in 0...20 {
      let count = DisclosedCount(value, k: k)
      let isShown = value == 0 || value >= k
      #expect(count == (isShown ? .exact(value) : .withheld(below: k)))
      #expect(count.text == (isShown ? "\(value)" : "<\(k)"))
    }
  }

  @Test("says nothing of itself when it is concealed")
  func concealed() {
    #expect(DisclosedCount.concealed.text == "*")
  }
}

@Suite("The id of a notice")
struct NoticeIDTests {
  private func id(_ event: CaseEventKind, _ act: NoticeAct, signer: String? = nil) throws -> String {
    let day = try #require(CivilDate(iso: "2026-11-18"))
    let town = try #require(PlaceCode("232762100"))
    return NoticeID(
      postedOn: day, programme: .dibaoBianyuan, event: event, act: act, town: town,
      signer: signer.flatMap { PlaceCode($0) }
    ).rawValue
  }

  @Test("is made of public facts and fit for an address")
  func form() throws {
    #expect(try id(.opinion, .preDecision) == "20261118-bianyuan-gongshi-232762100")
    #expect(try id(.confirmed, .publication) == "20261118-bianyuan-gongbu-232762100")
    #expect(try id(.terminationOpinion, .preDecision) == "20261118-bianyuan-zhongzhi-gongshi-232762100")
  }

  @Test("names the signer only when that is not the town")
  func signer() throws {
    #expect(try id(.confirmed, .publication, signer: "232762100") == id(.confirmed, .publication))
    #expect(
      try id(.confirmed, .publication, signer: "232762") == "20261118-bianyuan-gongbu-232762100-232762")
  }
}

@Suite("A place")
struct PlaceTests {
  static let tree = PlaceTree([
    place("232762", .district, nil), place("232762100", .town, "232762"), place("232762101", .town, "232762"),
    place("232762100001", .community, "232762100"), place("232762100001001", .grid, "232762100001")
  ])

  static func place(_ code: String, _ level: PlaceLevel, _ parent: String?) -> Place {
    guard let own = PlaceCode(code) else { preconditionFailure("not a code: \(code)") }
    return Place(
      code: own, name: "示例\(code)", slug: "p\(code)", level: level,
      parent: parent.flatMap { PlaceCode($0) }, isExample: true, office: nil, dutyPhone: nil)
  }

  private func code(_ text: String) throws -> PlaceCode { try #require(PlaceCode(text)) }

  @Test("has a code of 6, 9, 12 or 15 digits", arguments: 0...20)
  func codes(length: Int) {
    let isCode = [6, 9, 12, 15].contains(length)
    #expect((PlaceCode(String(repeating: "2", count: length)) != nil) == isCode)
  }

  @Test("has no code of other signs", arguments: ["23276a", "23 762", "-32762", "２３２７６２", "松岭", "232762\n"])
  func malformed(text: String) {
    #expect(PlaceCode(text) == nil)
  }

  @Test("lies on the path from the district, in its town")
  func paths() throws {
    let grid = try code("232762100001001")
    #expect(Self.tree.path(to: grid).map(\.level) == PlaceLevel.allCases)
    #expect(Self.tree.town(of: grid)?.code == (try code("232762100")))
    #expect(Self.tree.town(of: try code("232762")) == nil)
    #expect(Self.tree.path(to: try code("999999")).isEmpty)
    #expect(Self.tree.district?.code == (try code("232762")))
  }

  @Test("contains itself and what lies in it, and nothing else")
  func containment() throws {
    for outer in Self.tree.places {
      for inner in Self.tree.places {
        let isInside = inner.code.rawValue.hasPrefix(outer.code.rawValue)
        #expect(Self.tree.contains(outer.code, inner.code) == isInside)
      }
    }
  }

  @Test("has its children in the order given")
  func children() throws {
    #expect(Self.tree.children(of: try code("232762")).map(\.code.rawValue) == ["232762100", "232762101"])
    #expect(Self.tree.places(at: .grid).count == 1)
  }

  @Test("that is its own parent does not trap the way to the district")
  func circles() throws {
    let loop = PlaceTree([Self.place("232762100", .town, "232762100")])
    #expect(loop.path(to: try code("232762100")).count <= PlaceLevel.allCases.count)
  }

  @Test("is the first of two with one code")
  func duplicates() throws {
    let first = Self.place("232762100", .town, nil)
    let second = Self.place("232762100", .community, nil)
    #expect(PlaceTree([first, second])[try code("232762100")] == first)
  }
}
