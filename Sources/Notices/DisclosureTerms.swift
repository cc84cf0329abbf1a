/// The notices for which an entry of the disclosure file holds: those of some programmes, those of some rows of the
/// event table, or all.
public struct NoticeScope: Sendable, Hashable {
  /// The programmes; with no rules either, all.
  public let programmes: [Programme]
  /// Ids of rows of the event table.
  public let rules: [String]

  /// Makes a scope.
  public init(programmes: [Programme] = [], rules: [String] = []) {
    self.programmes = programmes
    self.rules = rules
  }

  /// All notices.
  public static let everything = NoticeScope()

  /// The scope in words; `nil` for all notices.
  public var chinese: String? {
    let parts = programmes.map(\.chineseShort) + rules
    return parts.isEmpty ? nil : parts.joined(separator: "、")
  }
}

/// Who decided that a channel shows more than usual, by which article, and from when.
public struct DisclosureGrant: Sendable, Hashable {
  /// The article that allows it.
  public let article: Citation
  /// The body that decided, and its document.
  public let decidedBy: String
  /// First day.
  public let since: CivilDate
  /// Last day; `nil` while open.
  public let until: CivilDate?

  /// Makes a grant.
  public init(article: Citation, decidedBy: String, since: CivilDate, until: CivilDate?) {
    self.article = article
    self.decidedBy = decidedBy
    self.since = since
    self.until = until
  }

  /// Whether it holds on a day.
  public func isInForce(on day: CivilDate) -> Bool { since <= day && until.map { day <= $0 } ?? true }
}

/// What one entry of the disclosure file lets a channel show.
public struct ChannelEntry: Sendable, Hashable {
  /// The notices for which it holds.
  public let scope: NoticeScope
  /// What is shown.
  public let shown: ShownFields
  /// Set where it shows more than usual.
  public let grant: DisclosureGrant?

  /// Makes an entry.
  public init(scope: NoticeScope, shown: ShownFields, grant: DisclosureGrant?) {
    self.scope = scope
    self.shown = shown
    self.grant = grant
  }
}

/// What each channel may show of a case, and the figures below which numbers are withheld: `Content/disclosure.yaml`
/// as a value.
///
/// It can only take away from what a row of the event table allows. Where it shows more than usual, it says by which
/// article.
public struct DisclosureTerms: Sendable, Hashable {
  /// The smallest number that statistics show.
  public let k: Int
  /// How many bytes a page may make a browser load.
  public let pageWeightLimit: Int
  /// The entries of each channel; of a channel without any, nothing is shown.
  public let entries: [NoticeChannel: [ChannelEntry]]

  /// The smallest k that may be chosen.
  public static let smallestK = 5
  /// The heaviest page that may be allowed, in bytes.
  public static let heaviestPage = 1_000_000

  /// Makes terms.
  public init(k: Int, pageWeightLimit: Int, entries: [NoticeChannel: [ChannelEntry]]) {
    self.k = k
    self.pageWeightLimit = pageWeightLimit
    self.entries = entries
  }

  /// What holds where there is no file.
  public static let strict = DisclosureTerms(
    k: smallestK, pageWeightLimit: heaviestPage,
    entries: Dictionary(
      uniqueKeysWithValues: NoticeChannel.allCases.map { channel in
        (channel, [ChannelEntry(scope: .everything, shown: .usual(on: channel), grant: nil)])
      }))

  /// What a channel shows of the lines of a rule on a day.
  ///
  /// Of several entries the one that names the rule goes before the one that names the programme, and that before the
  /// one for all. A grant that is not in force lets nothing through, and no entry goes beyond the ceiling.
  public func shown(by rule: NoticeRule, on channel: NoticeChannel, day: CivilDate) -> ShownFields {
    guard let entry = entry(for: rule, on: channel) else { return ShownFields(names: .none, others: []) }
    let isGranted = entry.grant?.isInForce(on: day) ?? false
    let limit = isGranted ? ShownFields.ceiling(of: channel) : .usual(on: channel)
    let allowed = ShownFields(names: rule.fields.contains(.name) ? .full : .none, others: rule.fields)
    return entry.shown.intersection(limit).intersection(allowed)
  }

  /// The entry of a channel that holds for a rule.
  public func entry(for rule: NoticeRule, on channel: NoticeChannel) -> ChannelEntry? {
    let all = entries[channel] ?? []
    return all.first { $0.scope.rules.contains(rule.id) }
      ?? all.first { $0.scope.programmes.contains(rule.programme) }
      ?? all.first { $0.scope == .everything }
  }

  /// Every entry that shows more than usual, in the order of channels and of the file; those that are not in force yet,
  /// or no longer, included.
  public var loosenings: [Loosening] {
    NoticeChannel.allCases.flatMap { channel in
      (entries[channel] ?? []).compactMap { Loosening(channel, $0) }
    }
  }
}

/// An entry of the disclosure file that shows more than usual, as reports tell of it.
public struct Loosening: Sendable, Hashable {
  /// The channel.
  public let channel: NoticeChannel
  /// The notices concerned.
  public let scope: NoticeScope
  /// The form of the name, where it is more than usual.
  public let names: NameForm?
  /// The fields beyond the usual ones, in the order of the event table.
  public let fields: [NoticeField]
  /// Who decided, by which article.
  public let grant: DisclosureGrant

  init?(_ channel: NoticeChannel, _ entry: ChannelEntry) {
    let usual = ShownFields.usual(on: channel)
    guard let grant = entry.grant, !entry.shown.isWithin(usual) else { return nil }
    self.channel = channel
    scope = entry.scope
    names = entry.shown.names > usual.names ? entry.shown.names : nil
    fields = NoticeField.allCases.filter { entry.shown.others.subtracting(usual.others).contains($0) }
    self.grant = grant
  }
}
