import Notices
import Testing

@Suite("What each channel may show")
struct DisclosureTermsTests {
  static let day = CivilDate(dayNumber: 20_000)

  private func rule(_ fields: Set<NoticeField>, programme: Programme = .dibao, id: String = "r") -> NoticeRule
  {
    NoticeRule(
      id: id, programme: programme, event: .opinion, reliefKind: nil, act: .preDecision, reason: "",
      boards: [.community], period: nil, fields: fields, afterObjection: .none, basis: [],
      since: CivilDate(dayNumber: 0), until: nil, isVerified: true)
  }

  private func grant(from: Int = 0, to: Int? = nil) -> DisclosureGrant {
    DisclosureGrant(
      article: Citation("57号 第十九条"), decidedBy: "某局", since: Self.day.adding(days: from),
      until: to.map { Self.day.adding(days: $0) })
  }

  private func terms(_ channel: NoticeChannel, _ entries: ChannelEntry...) -> DisclosureTerms {
    DisclosureTerms(k: 5, pageWeightLimit: 1_000_000, entries: [channel: entries])
  }

  private let everything = ShownFields(names: .full, others: Set(NoticeField.allCases))

  @Test("without a file names are masked on web and boards, and a push text tells the town only")
  func strict() {
    let all = rule(Set(NoticeField.allCases))
    let strict = DisclosureTerms.strict
    for channel in [NoticeChannel.web, .board] {
      let shown = strict.shown(by: all, on: channel, day: Self.day)
      #expect(shown.names == .masked)
      #expect(shown.fields == Set(NoticeField.allCases))
    }
    let push = strict.shown(by: all, on: .push, day: Self.day)
    #expect(push.names == .none && push.fields == [.town])
    #expect(strict.loosenings.isEmpty)
  }

  @Test("whatever an entry and its grant say, nothing beyond the ceiling, the rule or the grant comes out")
  func ceiling() {
    let fieldSets: [Set<NoticeField>] = [
      [], [.town], [.name, .town, .monthlyAmount], Set(NoticeField.allCases)
    ]
    let grants: [DisclosureGrant?] = [nil, grant(), grant(from: 1), grant(from: -9, to: -1)]
    for channel in NoticeChannel.allCases {
      for names in NameForm.allCases {
        for others in fieldSets {
          for fields in fieldSets {
            for grant in grants {
              let entry = ChannelEntry(
                scope: .everything, shown: ShownFields(names: names, others: others), grant: grant)
              let shown = terms(channel, entry).shown(by: rule(fields), on: channel, day: Self.day)
              let isGranted = grant?.isInForce(on: Self.day) ?? false
              #expect(shown.isWithin(entry.shown) && shown.fields.isSubset(of: fields))
              #expect(shown.isWithin(isGranted ? .ceiling(of: channel) : .usual(on: channel)))
            }
          }
        }
      }
    }
  }

  @Test("full names come out on boards only, and only while a grant is in force", arguments: [-1, 0, 5, 6])
  func fullNames(offset: Int) {
    let entry = ChannelEntry(scope: .everything, shown: everything, grant: grant(from: 0, to: 5))
    let day = Self.day.adding(days: offset)
    let board = terms(.board, entry).shown(by: rule([.name, .town]), on: .board, day: day)
    #expect(board.names == ((0...5).contains(offset) ? .full : .masked))
    #expect(terms(.web, entry).shown(by: rule([.name, .town]), on: .web, day: day).names == .masked)
    #expect(terms(.push, entry).shown(by: rule([.name, .town]), on: .push, day: day).names == .none)
  }

  @Test("an entry for the rule goes before one for the programme, and that before the one for all")
  func specificity() {
    func entry(_ scope: NoticeScope, _ field: NoticeField) -> ChannelEntry {
      ChannelEntry(scope: scope, shown: ShownFields(names: .none, others: [field]), grant: nil)
    }
    let terms = terms(
      .web, entry(.everything, .town), entry(NoticeScope(programmes: [.dibao]), .community),
      entry(NoticeScope(rules: ["r"]), .monthlyAmount))
    let all = Set(NoticeField.allCases)
    func shown(_ rule: NoticeRule) -> Set<NoticeField> {
      terms.shown(by: rule, on: .web, day: Self.day).fields
    }
    #expect(shown(rule(all)) == [.monthlyAmount])
    #expect(shown(rule(all, id: "other")) == [.community])
    #expect(shown(rule(all, programme: .tekun, id: "other")) == [.town])
  }

  @Test("a channel without an entry shows nothing")
  func denied() {
    let shown = terms(.web).shown(by: rule(Set(NoticeField.allCases)), on: .web, day: Self.day)
    #expect(shown == ShownFields(names: .none, others: []))
    #expect(terms(.web).shown(by: rule([.town]), on: .board, day: Self.day).fields.isEmpty)
  }

  @Test("loosenings name what is shown beyond the usual, also before they are in force")
  func loosenings() {
    let open = ChannelEntry(
      scope: NoticeScope(programmes: [.dibao]), shown: ShownFields(names: .full, others: [.town]),
      grant: grant(from: 30))
    let narrow = ChannelEntry(
      scope: .everything, shown: ShownFields(names: .masked, others: [.town]), grant: grant())
    let push = ChannelEntry(
      scope: .everything, shown: ShownFields(names: .none, others: [.town, .community]), grant: grant())
    let terms = DisclosureTerms(k: 5, pageWeightLimit: 1, entries: [.board: [narrow, open], .push: [push]])
    #expect(terms.loosenings.map(\.channel) == [.board, .push])
    #expect(terms.loosenings.map(\.names) == [.full, nil])
    #expect(terms.loosenings.map(\.fields) == [[], [.community]])
    #expect(terms.loosenings[0].scope.chinese == "低保")
  }
}
