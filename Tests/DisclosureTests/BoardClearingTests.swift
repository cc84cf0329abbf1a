import Digests
@_spi(Disclosure) import Notices
import Reporting
import Testing

@testable @_spi(Boards) import Disclosure

@Suite("Lists for boards")
struct BoardClearingTests {
  /// Two communities in the town of the tests, so that lists have something to be sorted onto.
  static let second = Fixture.code("232762100002")
  static let names = ["王甲子", "欧阳乙丑", "赵丙", "阿依古丽·买买提", "李丁卯"]

  static let places = PlaceTree(
    Fixture.places.places + [
      Place(
        code: second, name: "示例三社区", slug: "p3", level: .community, parent: Fixture.townA, isExample: true,
        office: nil, dutyPhone: nil)
    ])

  private func terms(_ entries: ChannelEntry...) -> DisclosureTerms {
    DisclosureTerms(
      k: 5, pageWeightLimit: 1_000_000,
      entries: DisclosureTerms.strict.entries.merging(
        [.board: (DisclosureTerms.strict.entries[.board] ?? []) + entries]) { $1 })
  }

  private func fullNames(_ programmes: [Programme], since: String = "2026-06-01") -> ChannelEntry {
    ChannelEntry(
      scope: NoticeScope(programmes: programmes),
      shown: ShownFields(names: .full, others: Set(NoticeField.allCases)),
      grant: DisclosureGrant(
        article: Citation("57号 第十九条"), decidedBy: "某局", since: Fixture.day(since), until: nil))
  }

  private func policy(_ terms: DisclosureTerms) -> DisclosurePolicy {
    DisclosurePolicy(
      rules: Fixture.eventTable, calendar: Fixture.calendar, places: Self.places, numberKey: Fixture.key,
      terms: terms)
  }

  /// A 低保 opinion for each name, the communities taken in turn.
  private var cases: [CaseRecord] {
    Self.names.enumerated().map { index, name in
      Fixture.record(
        "C\(index)", community: index % 2 == 0 ? Fixture.communityA : Self.second, name: name,
        events: [
          Fixture.event(.accepted, "2026-01-05"),
          Fixture.event(.opinion, "2026-06-12", monthly: 60_000 + index)
        ])
    }
  }

  private func cleared(_ cases: [CaseRecord], _ terms: DisclosureTerms) -> Report<BoardClearance> {
    clearForBoards(Fixture.store(cases), under: policy(terms), asOf: Fixture.today)
  }

  private func text(_ name: BoardName?) -> String { name?.text ?? "" }

  private func matching(
    _ store: CaseSnapshot, _ digest: @escaping ([UInt8]) -> SHA256Digest
  ) -> BoardMatching {
    var names = WholeNames()
    for record in store.cases { names.add(record.applicantName) }
    return BoardMatching(store.cases, masking: NameMasking(wholeNames: names.names), digest: digest)
  }

  @Test("without a decision all names are masked, and each line is the line of the site")
  func masked() throws {
    let report = cleared(cases, .strict)
    #expect(!report.hasErrors)
    let web = clear(Fixture.store(cases), under: policy(.strict), asOf: Fixture.today).value.notices.notices
    let notice = try #require(web.first { $0.state == .open })
    let lists = report.value.lists
    #expect(lists.map(\.place) == [Fixture.communityA, Self.second])
    #expect(lists.map(\.names) == [.masked, .masked])
    let rows = lists.flatMap(\.rows)
    #expect(Set(rows.map(\.number)) == Set(notice.rows.map(\.number)))
    for row in rows { #expect(Self.names.allSatisfy { !text(row.name).contains($0) }) }
    #expect(lists.allSatisfy { $0.checkCode == NoticeCheckCode.code(of: notice) })
  }

  @Test("each line stands on the board of its own community and on no other")
  func sorted() {
    for list in cleared(cases, terms(fullNames([.dibao]))).value.lists {
      #expect(list.rows.allSatisfy { $0.cleared.community == list.place })
    }
  }

  @Test("with a decision the names are in full, each with the sum of its own case")
  func full() {
    let report = cleared(cases, terms(fullNames([.dibao])))
    #expect(!report.hasErrors)
    let lists = report.value.lists
    #expect(lists.allSatisfy { $0.names == .full && $0.grant != nil })
    let found = Dictionary(
      uniqueKeysWithValues: lists.flatMap(\.rows).map { (text($0.name), $0.cleared.monthlyAmount?.fen) })
    let expected = Dictionary(
      uniqueKeysWithValues: Self.names.enumerated().map { ($1, Optional(60_000 + $0)) })
    #expect(found == expected)
  }

  @Test("lists with full names have numbers and an order of their own")
  func numbers() {
    let masked = cleared(cases, .strict).value.lists.flatMap(\.rows)
    let full = cleared(cases, terms(fullNames([.dibao]))).value.lists.flatMap(\.rows)
    #expect(Set(masked.map(\.number)).isDisjoint(with: full.map(\.number)))
    for list in cleared(cases, terms(fullNames([.dibao]))).value.lists {
      #expect(list.rows.map(\.number) == list.rows.map(\.number).sorted())
    }
  }

  @Test("a decision for another programme, or for a day to come, changes nothing")
  func otherScope() {
    for entry in [fullNames([.tekun]), fullNames([.dibao], since: "2026-06-16")] {
      let lists = cleared(cases, terms(entry)).value.lists
      #expect(lists.allSatisfy { $0.names == .masked && $0.grant == nil })
    }
  }

  @Test(
    "minors and protected persons stand on no board, full names or not",
    arguments: [Protection.minor, .protected])
  func neverListed(protection: Protection) {
    let one = Fixture.record(
      "P", name: "王甲子", protection: protection,
      events: [Fixture.event(.accepted, "2026-01-05"), Fixture.event(.opinion, "2026-06-12", monthly: 60_000)]
    )
    #expect(cleared([one], terms(fullNames([.dibao]))).value.lists.isEmpty)
  }

  @Test("an ended list is on no board, nor is a line that was taken down")
  func gone() {
    let ended = Fixture.opinion("E", on: "2026-05-04", name: "钱戊")
    let taken = Fixture.opinion(
      "T", name: "孙己", then: [Fixture.event(.withdrawn, "2026-06-14")])
    let rows = cleared([ended, taken] + cases, terms(fullNames([.dibao]))).value.lists.flatMap(\.rows)
    #expect(rows.count == cases.count)
    #expect(rows.allSatisfy { !["钱戊", "孙己"].contains(text($0.name)) })
  }

  @Test("the sheet for an institution is masked, because nobody knows who lives there")
  func institution() {
    let one = Fixture.record(
      "I", .tekun, name: "王甲子",
      events: [
        Fixture.event(.confirmed, "2026-01-05", monthly: 60_000),
        Fixture.event(.terminationOpinion, "2026-06-12")
      ])
    let lists = cleared([one], terms(fullNames([.tekun]))).value.lists
    #expect(lists.map(\.board) == [.community, .institution])
    #expect(lists.map(\.names) == [.full, .masked])
    #expect(lists.map(\.place) == [Fixture.communityA, Fixture.townA])
  }

  @Test("a name prints as [name], to a mirror, too")
  func closed() {
    let name = BoardName(masked: .init(masked: "王**"), full: "王甲子")
    #expect("\(name)" == "[name]" && String(reflecting: name) == "[name]")
    #expect(Mirror(reflecting: name).children.isEmpty)
  }

  @Test("two cases that could be one line stop the sheet instead of putting up the wrong name")
  func ambiguous() throws {
    let policy = policy(terms(fullNames([.dibao])))
    let store = Fixture.store(cases)
    let notice = try #require(
      clear(store, under: policy.on(.board), asOf: Fixture.today).value.notices.notices.first {
        $0.state == .open
      })
    let honest = matching(store, policy.numberKey.digest).lines(
      of: notice)
    #expect(honest.value.count == cases.count && honest.diagnostics.isEmpty)
    // A digest that gives every case one number.
    let colliding = matching(store) { _ in SHA256Digest(of: []) }.lines(
      of: notice)
    #expect(colliding.value.isEmpty)
    #expect(colliding.diagnostics.map(\.rule) == [.disclosureBoardLine])
  }

  @Test("a line whose mask does not fit the name of its case stops the sheet")
  func otherName() throws {
    let policy = policy(.strict)
    let notice = try #require(
      clear(Fixture.store(cases), under: policy.on(.board), asOf: Fixture.today).value.notices.notices
        .first { $0.state == .open })
    let others = Self.names.indices.map { index in
      Fixture.record(
        "C\(index)", community: cases[index].community, name: "冯甲乙", events: cases[index].events)
    }
    let report = matching(Fixture.store(others), policy.numberKey.digest)
      .lines(of: notice)
    #expect(report.diagnostics.map(\.rule.id) == ["disclosure.board-line"])
  }

  @Test("the order of the store has no say")
  func permutation() {
    func shape(_ cases: [CaseRecord]) -> [[String]] {
      cleared(cases, terms(fullNames([.dibao]))).value.lists.map { list in
        list.rows.map { $0.number + text($0.name) }
      }
    }
    #expect(shape(cases) == shape(cases.reversed()))
  }

  @Test("each loosening is a finding: a warning while it is in force, a note before")
  func findings() {
    func loosened(_ since: String) -> [Severity] {
      cleared(cases, terms(fullNames([.dibao], since: since))).diagnostics
        .filter { $0.rule.id == "disclosure.loosened" }.map(\.severity)
    }
    #expect(loosened("2026-06-01") == [.warning])
    #expect(loosened("2026-07-01") == [.note])
    #expect(cleared(cases, .strict).diagnostics.allSatisfy { $0.rule.id != "disclosure.loosened" })
  }

  @Test("fields that the web may not show are gone from its rows, and boards keep theirs")
  func channels() throws {
    let entry = ChannelEntry(
      scope: .everything, shown: ShownFields(names: .none, others: [.town, .community]), grant: nil)
    let terms = DisclosureTerms(
      k: 5, pageWeightLimit: 1, entries: DisclosureTerms.strict.entries.merging([.web: [entry]]) { $1 })
    let web = clear(Fixture.store(cases), under: policy(terms), asOf: Fixture.today).value.notices.notices
    let row = try #require(web.first?.rows.first)
    #expect(row.name == nil && row.monthlyAmount == nil && row.coveredPersons == nil && row.community != nil)
    #expect(web.first?.fields == [.town, .community])
    let lists = cleared(cases, terms).value.lists
    #expect(lists.allSatisfy { $0.rows.allSatisfy { $0.name != nil && $0.cleared.monthlyAmount != nil } })
  }

  @Test("the check code changes with every change of the list")
  func checkCode() throws {
    let code = try code(of: cases)
    #expect(try code == self.code(of: cases.reversed()))
    #expect(try code != self.code(of: Array(cases.dropLast())))
    #expect(code.utf8.count == 14 && code.allSatisfy { $0 == "-" || "BCDFGHJKMNPQRSTVWXYZ".contains($0) })
  }

  private func code(of cases: [CaseRecord]) throws -> String {
    let notices = clear(Fixture.store(cases), under: policy(.strict), asOf: Fixture.today).value.notices
      .notices
    return NoticeCheckCode.code(of: try #require(notices.first { $0.state == .open }))
  }
}
