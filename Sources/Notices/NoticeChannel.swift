/// A way by which a notice reaches people (发布渠道).
public enum NoticeChannel: String, Sendable, CaseIterable {
  /// The public site.
  case web
  /// Sheets of paper on the boards of communities and institutions (公示栏).
  case board
  /// Short texts for groups of residents and for SMS.
  case push

  /// The Chinese word.
  public var chinese: String {
    switch self {
    case .web: "网站"
    case .board: "公示栏"
    case .push: "推送"
    }
  }
}

/// How a channel shows the applicant's name.
public enum NameForm: String, Sendable, CaseIterable, Comparable {
  /// Not at all.
  case none
  /// The surname and a mask of fixed width.
  case masked
  /// In full; on boards only, and only where the district has decided so.
  case full

  /// The Chinese word.
  public var chinese: String {
    switch self {
    case .none: "不显示姓名"
    case .masked: "姓名隐去"
    case .full: "姓名全称"
    }
  }

  /// Orders by how much is told.
  public static func < (a: NameForm, b: NameForm) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What a channel shows of a case: a form of the name, and fields beside it.
public struct ShownFields: Sendable, Hashable {
  /// How the name is shown.
  public let names: NameForm
  /// The fields beside the name; never `.name`.
  public let others: Set<NoticeField>

  /// What is shown; `.name` among the fields is dropped, as the form of the name says it all.
  public init(names: NameForm, others: Set<NoticeField>) {
    self.names = names
    self.others = others.subtracting([.name])
  }

  /// All fields, the name among them if it is shown in any form.
  public var fields: Set<NoticeField> { names == .none ? others : others.union([.name]) }

  /// What both show.
  public func intersection(_ other: ShownFields) -> ShownFields {
    ShownFields(names: min(names, other.names), others: others.intersection(other.others))
  }

  /// Whether nothing is shown that `limit` does not show.
  public func isWithin(_ limit: ShownFields) -> Bool {
    names <= limit.names && others.isSubset(of: limit.others)
  }

  /// What a channel shows when nobody has decided otherwise.
  ///
  /// - Parameter channel: web and boards mask names and show what the rule of the notice allows; a push text tells no
  ///   more than the town.
  public static func usual(on channel: NoticeChannel) -> ShownFields {
    switch channel {
    case .web, .board: ShownFields(names: .masked, others: Set(NoticeField.allCases))
    case .push: ShownFields(names: .none, others: [.town])
    }
  }

  /// The most that a channel may ever show, whoever decides.
  /// Source: 社会救助法 第十一条; 个人信息保护法 第六条.
  public static func ceiling(of channel: NoticeChannel) -> ShownFields {
    switch channel {
    case .web: usual(on: .web)
    case .board: ShownFields(names: .full, others: Set(NoticeField.allCases))
    case .push: ShownFields(names: .none, others: [.town, .community])
    }
  }
}
